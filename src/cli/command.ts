/** What a command of the command line is. */
import type { Computation, ComputationStep } from '../physics/computation';
import { readFlags, UsageError, type Flags, type FlagValues } from './args';

/** Why a command's result ends where it does. */
export type Ended = 'horizon' | 'stationary' | 'limit' | 'interrupted';

/** One JSON document. */
export interface Document {
  readonly [field: string]: unknown;
  /** Left out by commands that can only be finished. */
  readonly ended?: Ended | undefined;
}

/** What a command at work may ask of whoever started it. */
export interface Session {
  /** Tells the person reading what the numbers alone do not say, in one line on stderr. */
  readonly remark: (text: string) => void;
  /**
   * Runs a computation, showing its progress. Resolves with its summary, or with null if the person
   * waiting has interrupted it: then the command makes its document of what it has got by then.
   */
  readonly drive: <Batch, Summary>(
    computation: Computation<Batch, Summary>,
    onStep?: (step: ComputationStep<Batch>) => void,
  ) => Promise<Summary | null>;
}

export type Work = (session: Session) => Document | Promise<Document>;

interface CommandDefinition<F extends Flags> {
  readonly name: string;
  /** What it prints, in one line. */
  readonly summary: string;
  readonly flags: F;
  /**
   * Checks what the flags, each legal by itself, say together; the work that it returns does not
   * complain of them any more, so that nothing is computed for a request that is refused.
   * @throws UsageError, or RangeError as the solvers' own checks do.
   */
  readonly plan: (values: FlagValues<F>) => Work;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly flags: Flags;
  /** @throws UsageError on bad flags, before anything is computed. */
  readonly plan: (args: readonly string[]) => Work;
}

/** A command whose `plan` sees its flags' values with their types. */
export function defineCommand<const F extends Flags>(definition: CommandDefinition<F>): Command {
  const { name, summary, flags, plan } = definition;
  return {
    name,
    summary,
    flags,
    plan: (args) => withUsageErrors(() => plan(readFlags(flags, args))),
  };
}

/** The checks of the solvers say in a RangeError what is wrong with what they were given. */
export function withUsageErrors<Result>(check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}
