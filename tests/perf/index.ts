/** `npm run perf`: how long the page keeps a reader waiting, in a real Chromium. */
import { printTable } from '../bench/measure';
import { withBuiltPage } from '../browser/builtPage';
import { calibrate } from './calibration';
import { measures } from './measures';

/** The q-quantile of values in any order: the nearest of them. */
function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

const wanted = process.argv[2];

await withBuiltPage(async (built) => {
  const rows: string[][] = [];
  const units: number[] = [];
  for (const { name, run } of measures) {
    if (wanted !== undefined && !name.includes(wanted)) continue;
    const page = await built.newPage();
    const unit = await calibrate(page);
    units.push(unit);
    const times = await run(page, built.browser);
    await page.context().close();
    const cells = [0.5, 0.95, 1].flatMap((q) => {
      const time = quantile(times, q);
      return [time.toFixed(1), (time / unit).toFixed(2)];
    });
    rows.push([name, String(times.length), ...cells]);
    console.log(`${name}: done`);
  }
  printTable(
    `Milliseconds, and ratios to a fixed loop that took ${quantile(units, 0.5).toFixed(1)} ms in the same pages`,
    ['measure', 'times', 'median', 'ratio', '95 %', 'ratio', 'longest', 'ratio'],
    rows,
  );
});
