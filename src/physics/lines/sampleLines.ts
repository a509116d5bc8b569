/** Lines of the phase diagram as columns, computed in slices. */
import type { Columns, Computation } from '../computation';

/**
 * The values of `linesAt` at every Δ_p, as columns; NaN where a line does not exist.
 * @param valuesPerStep values of Δ_p between two yields, worth a few milliseconds of work.
 */
export function* sampleLines<Line extends string>(
  names: readonly Line[],
  linesAt: (deltaP: number) => Readonly<Record<Line, number | null>>,
  deltaP: readonly number[],
  valuesPerStep: number,
): Computation<never, Columns<'deltaP' | Line>> {
  const columns = { deltaP: Float64Array.from(deltaP) } as Record<
    'deltaP' | Line,
    Float64Array<ArrayBuffer>
  >;
  for (const name of names) columns[name] = new Float64Array(deltaP.length);
  for (const [index, value] of deltaP.entries()) {
    const lines = linesAt(value);
    for (const name of names) columns[name][index] = lines[name] ?? NaN;
    if (index % valuesPerStep === valuesPerStep - 1)
      yield { fraction: (index + 1) / deltaP.length };
  }
  return columns;
}
