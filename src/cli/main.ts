/** `npm run -s cli -- COMMAND ...`: one JSON document on stdout, complaints and progress on stderr. */
import { UsageError } from './args';
import type { Command } from './command';
import { complexity } from './commands/complexity';
import { dynamics } from './commands/dynamics';
import { hessian } from './commands/hessian';
import { phaseDiagram } from './commands/phaseDiagram';
import { simulate } from './commands/simulate';
import { thresholds } from './commands/thresholds';
import { createProgressLine } from './progress';
import { commandUsage, usage } from './usage';

/** Every command there is; a new one is a file beside these and a name in this list. */
const commands: readonly Command[] = [
  thresholds,
  complexity,
  hessian,
  dynamics,
  simulate,
  phaseDiagram,
];

function main([name, ...args]: readonly string[]): void {
  if (name === undefined || isHelp(name)) {
    process.stdout.write(usage(commands));
    return;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command)
    throw new UsageError(
      `unknown command ${name}; allowed: ${commands.map((known) => known.name).join(', ')}`,
    );
  if (args.some(isHelp)) {
    process.stdout.write(commandUsage(command));
    return;
  }
  const progress = createProgressLine(command.name);
  const result = command.execute(args, progress.report, writeRemark);
  progress.end();
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function writeRemark(text: string): void {
  process.stderr.write(`${text}\n`);
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
