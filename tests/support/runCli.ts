import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own, as a user would. */
export function runCli(...args: readonly string[]): CliResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** The JSON document that a successful command prints. */
export function cliJson(...args: readonly string[]): unknown {
  const { status, stdout, stderr } = runCli(...args);
  if (status !== 0) throw new Error(`exit status ${status ?? 'none'}: ${stderr}`);
  return JSON.parse(stdout);
}
