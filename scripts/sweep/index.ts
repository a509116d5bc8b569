/**
 * `npm run sweep -- SWEEP FOLDER [JOBS]`: computes the cells of a sweep that FOLDER does not hold yet, on all cores,
 * and merges all into FOLDER/sweep.json. It can be killed at any time and started again: what is there is whole, and is
 * not computed again. The parts, for engines such as Snakemake, which do the same on a cluster:
 *
 *     npm run -s sweep -- cells SWEEP FOLDER         writes FOLDER/cells/KEY.json, one call of the command line each, and prints the keys
 *     npm run -s sweep -- cell CELL RESULT           computes one of them
 *     npm run -s sweep -- merge SWEEP FOLDER         merges their results
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/cli/args';
import { keyOf, readCell, readSweep, type Sweep } from './cells';
import { computeCell, writeWhole } from './compute';
import { computeAll } from './pool';

const usage = `npm run sweep -- SWEEP FOLDER [JOBS]
npm run -s sweep -- cells SWEEP FOLDER
npm run -s sweep -- cell CELL RESULT
npm run -s sweep -- merge SWEEP FOLDER`;

async function main([first, ...rest]: readonly string[]): Promise<void> {
  const [a, b] = rest;
  if (first === undefined || a === undefined) throw new UsageError(usage);
  if (first === 'cell' && b !== undefined) {
    await computeCell(readCell(read(a)), b);
  } else if (first === 'cells' && b !== undefined) {
    writeCells(readSweep(read(a)), b);
  } else if (first === 'merge' && b !== undefined) {
    merge(readSweep(read(a)), b);
  } else {
    await run(readSweep(read(first)), a, jobsOf(b));
  }
}

function read(file: string): string {
  if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
  return readFileSync(file, 'utf8');
}

function jobsOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const jobs = Number(text);
  if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= 1024))
    throw new UsageError(`JOBS = ${text} must be a whole number between 1 and 1024`);
  return jobs;
}

async function run(sweep: Sweep, folder: string, jobs: number): Promise<void> {
  mkdirSync(join(folder, 'results'), { recursive: true });
  const all = sweep.cells.map((cell) => ({ cell, file: resultOf(folder, keyOf(cell)) }));
  const missing = all.filter(({ file }) => !existsSync(file));
  const before = all.length - missing.length;
  if (before > 0) console.error(`${before} of ${all.length} cells are there already`);
  const started = performance.now();
  const problems: string[] = [];
  let done = 0;
  await computeAll(missing, jobs, ({ cell }, { problem }) => {
    done++;
    if (problem !== null) problems.push(`${cell.command} ${JSON.stringify(cell.args)}: ${problem}`);
    const left = ((performance.now() - started) / 1000 / done) * (missing.length - done);
    console.error(`${before + done} of ${all.length} cells · about ${Math.ceil(left)} s left`);
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else merge(sweep, folder);
}

function writeCells({ cells }: Sweep, folder: string): void {
  mkdirSync(join(folder, 'cells'), { recursive: true });
  for (const cell of cells) {
    const file = join(folder, 'cells', `${keyOf(cell)}.json`);
    // A file that is touched looks new to engines that go by times.
    if (!existsSync(file)) writeWhole(file, `${JSON.stringify(cell)}\n`);
  }
  console.log(JSON.stringify(cells.map(keyOf)));
}

/** All results in one file, which the page opens. */
function merge({ name, cells }: Sweep, folder: string): void {
  const results = cells.map((cell): unknown => JSON.parse(read(resultOf(folder, keyOf(cell)))));
  const file = join(folder, 'sweep.json');
  writeWhole(file, `${JSON.stringify({ format: 'saddle-surfer-sweep', name, cells: results })}\n`);
  console.error(file);
}

function resultOf(folder: string, key: string): string {
  return join(folder, 'results', `${key}.json`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
