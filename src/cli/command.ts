/** What a command of the command line is. */
import { readFlags, type Flags, type FlagValues } from './args';

/** Tells the person waiting how far a long command is, as a share in [0, 1]. */
export type ReportProgress = (fraction: number) => void;

/** Tells the person reading what the numbers alone do not say, in one line on stderr. */
export type Remark = (text: string) => void;

interface CommandDefinition<F extends Flags> {
  readonly name: string;
  /** What it prints, in one line. */
  readonly summary: string;
  readonly flags: F;
  /** The result, a value that JSON can hold. */
  readonly run: (values: FlagValues<F>, report: ReportProgress, remark: Remark) => unknown;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly flags: Flags;
  /** @throws UsageError on bad flags. */
  readonly execute: (args: readonly string[], report: ReportProgress, remark: Remark) => unknown;
}

/** A command whose `run` sees its flags' values with their types. */
export function defineCommand<const F extends Flags>(definition: CommandDefinition<F>): Command {
  const { name, summary, flags, run } = definition;
  return {
    name,
    summary,
    flags,
    execute: (args, report, remark) => run(readFlags(flags, args), report, remark),
  };
}
