/** What --help prints. */
import type { Command } from './command';

/** How the command line is called: by npm in this repository, by its own name where it is installed. */
const program = process.argv[1]?.endsWith('.ts') ? 'npm run -s cli --' : 'saddle-surfer';

/** The list of commands. */
export function usage(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    `Usage: ${program} COMMAND [--flag value ...]`,
    'Prints one JSON document. COMMAND --help lists the flags of a command.',
    '',
    ...lines,
    '',
  ].join('\n');
}

/** The flags of one command. */
export function commandUsage({ name, summary, flags }: Command): string {
  const rows = Object.entries(flags).map(([flag, { placeholder, help, ...rest }]) => ({
    left: `--${flag} ${placeholder}`.trimEnd(),
    right: 'fallback' in rest ? `${help} (optional)` : help,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  const lines = rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`);
  return [`Usage: ${program} ${name} [--flag value ...]`, summary, '', ...lines, ''].join('\n');
}
