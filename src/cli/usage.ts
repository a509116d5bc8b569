/** What --help prints. */
import type { Command } from './command';

/** The list of commands. */
export function usage(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: npm run -s cli -- COMMAND [--flag value ...]',
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
  return [`Usage: npm run -s cli -- ${name} [--flag value ...]`, summary, '', ...lines, ''].join(
    '\n',
  );
}
