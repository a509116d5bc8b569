/**
 * `npm run soak -- MINUTES` (5 without): uses the page over and over, as a reader would, and counts what
 * it holds after each cycle. Exit status 1 unless event listeners, nodes and heap stay flat.
 */
import { printTable } from '../bench/measure';
import { withBuiltPage } from '../browser/builtPage';
import { openApp } from '../e2e/app';
import { useOnce } from './cycle';
import { countHeld, type Held } from './held';
import { growth, limits, warmUp } from './judgement';

const minutes = Number(process.argv[2] ?? 5);
if (!(minutes > 0)) throw new RangeError(`MINUTES = ${process.argv[2] ?? ''} must be positive`);

const columns = ['listeners', 'nodes', 'heap'] as const;

await withBuiltPage(async (built) => {
  const page = await built.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await openApp(page, 'v=2&flowTMax=20&n=60');

  const ends = Date.now() + 60_000 * minutes;
  const held: Held[] = [await countHeld(page)];
  while (Date.now() < ends || held.length < warmUp + 10) {
    await useOnce(page);
    const now = await countHeld(page);
    held.push(now);
    console.log(
      `cycle ${held.length - 1}: ${now.listeners} listeners, ${now.nodes} nodes, ${(now.heap / 1e6).toFixed(2)} MB, ${now.workers} workers`,
    );
  }

  const judged = columns.map((column) => {
    const perCycle = growth(held.slice(warmUp).map((count) => count[column]));
    return { column, perCycle, isFlat: perCycle <= limits[column] };
  });
  printTable(
    `${held.length - 1} cycles, growth a cycle after the first ${warmUp}`,
    ['what', 'before', 'at the end', 'growth', 'allowed', ''],
    judged.map(({ column, perCycle, isFlat }) => [
      column,
      String(held[0]?.[column]),
      String(held.at(-1)?.[column]),
      perCycle.toFixed(2),
      String(limits[column]),
      isFlat ? 'flat' : 'GROWS',
    ]),
  );
  for (const error of errors) console.log(`error on the page: ${error}`);
  if (errors.length > 0 || judged.some(({ isFlat }) => !isFlat)) process.exitCode = 1;
});
