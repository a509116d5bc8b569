/** Timing in one process: ratios of two measurements of one run carry over to other machines. */

/** Seconds of the fastest of several repetitions; the first call only warms up. */
export function secondsOf(work: () => void, repetitions = 5): number {
  work();
  let best = Infinity;
  for (let i = 0; i < repetitions; i++) {
    const started = performance.now();
    work();
    best = Math.min(best, (performance.now() - started) / 1000);
  }
  return best;
}

/** Prints a table with right-aligned columns. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly string[][],
): void {
  const table = [[...head], ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of table)
    console.log(`  ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}`);
}
