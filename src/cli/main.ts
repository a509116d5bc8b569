/** `npm run -s cli -- COMMAND ...`: one JSON document on stdout, complaints and progress on stderr. */
import { shownArgument, UsageError } from './args';
import type { Document, Work } from './command';
import { commandsOf, commandTables } from './commands';
import { documentText, guardOutput } from './output';
import { startSession } from './session';
import { badInput, statusOf } from './status';
import { commandUsage, usage } from './usage';

const commands = commandsOf(commandTables);

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || isHelp(name)) {
    process.stdout.write(usage(commands));
    return;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command)
    throw new UsageError(
      `unknown command ${shownArgument(name)}; allowed: ${commands.map((known) => known.name).join(', ')}`,
    );
  if (args.some(isHelp)) {
    process.stdout.write(commandUsage(command));
    return;
  }
  await perform(command.name, command.plan(args));
}

async function perform(name: string, work: Work): Promise<void> {
  const session = startSession(name);
  try {
    const result = await work(session);
    const document: Document = session.interrupted ? { ...result, ended: 'interrupted' } : result;
    const { text, unknown } = documentText(document);
    if (unknown.length > 0) session.remark(`null where no number is known: ${unknown.join(', ')}`);
    session.end();
    process.exitCode = statusOf(document.ended);
    process.stdout.write(text);
  } finally {
    session.end();
  }
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

guardOutput();
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = badInput;
}
