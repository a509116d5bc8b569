import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtCli } from './builtCli';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a process of its own, as a user would. */
export function runCli(...args: readonly string[]): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtCli, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The JSON document that a successful command prints. */
export function cliJson(...args: readonly string[]): unknown {
  const { status, stdout, stderr } = runCli(...args);
  if (status !== 0) throw new Error(`exit status ${status ?? 'none'}: ${stderr}`);
  return JSON.parse(stdout);
}

export interface FinishedScript extends CliResult {
  readonly signal: NodeJS.Signals | null;
}

/** A process that is spoken to while it runs. */
export interface RunningScript {
  readonly child: ChildProcess;
  /** Resolves once stdout and stderr together hold `text`; rejects if the process ends before. */
  readonly says: (text: string | RegExp) => Promise<void>;
  readonly ended: Promise<FinishedScript>;
}

/** Starts the command line in a process of its own, and does not wait for it. */
export function startCli(...args: readonly string[]): RunningScript {
  return start(builtCli, ...args);
}

/** Starts a TypeScript file of this repository as `npm run cli` starts the command line. */
export function startScript(script: string, ...args: readonly string[]): RunningScript {
  return start('--import', 'tsx', script, ...args);
}

function start(...args: readonly string[]): RunningScript {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  const ended = new Promise<FinishedScript>((resolve) => {
    child.on('close', (status, signal) => {
      resolve({ status, signal, ...said });
    });
  });
  const says = (text: string | RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const all = said.stdout + said.stderr;
        if (typeof text === 'string' ? all.includes(text) : text.test(all)) resolve();
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.on('close', () => {
        reject(new Error(`ended without saying ${String(text)}: ${said.stdout}${said.stderr}`));
      });
      look();
    });
  return { child, says, ended };
}
