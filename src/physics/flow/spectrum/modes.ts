/** Sorting eigenvalues together with what belongs to them. */
import type { Columns } from '../../computation';
import type { ModeColumn } from '../problem';

/** The modes in ascending order of their eigenvalues, at most `count` of them. */
export function ascendingModes(
  eigenvalues: Float64Array,
  signalOverlaps: Float64Array,
  count = eigenvalues.length,
): Columns<ModeColumn> {
  const order = Array.from(eigenvalues.keys())
    .sort((a, b) => eigenvalues[a] - eigenvalues[b])
    .slice(0, count);
  return {
    eigenvalue: Float64Array.from(order, (index) => eigenvalues[index]),
    signalOverlap: Float64Array.from(order, (index) => signalOverlaps[index]),
  };
}
