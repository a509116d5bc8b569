/**
 * The lowest eigenvalues at diluted minima against a dense eigensolver: the figures of
 * docs/numerics.md#large-n. `npx tsx tests/bench/dilutedMinima.ts [COUNT]`
 */
import { compareAtMinimum, largestError, randomMinima } from '../support/minima';
import { printTable } from './measure';

const count = Number(process.argv[2] ?? 20);
const errors: number[] = [];
let broken = 0;
const rows = randomMinima(count).map((minimum) => {
  const { p, deltaP, invDelta2, dimension, degree } = minimum;
  const comparison = compareAtMinimum(minimum);
  const { given, resolution, exact, overlap, speed } = comparison;
  const error = largestError(comparison);
  errors.push(error);
  if (given.length === 0 || error > resolution) broken++;
  return [
    ...[p, deltaP.toFixed(2), invDelta2.toFixed(2), dimension, String(degree)].map(String),
    ...[overlap.toFixed(3), speed.toExponential(0)],
    ...[String(given.length), (given[0] ?? NaN).toFixed(4), (exact[0] ?? NaN).toFixed(4)],
    ...[error.toExponential(1), resolution.toExponential(1)],
  ];
});
printTable(
  `${count} diluted minima: ${broken} break the promise, largest error ${Math.max(...errors).toExponential(1)}`,
  ['p', 'D_p', '1/D2', 'N', 'c', 'm', 'speed', 'given', 'lowest', 'exact', 'error', 'promised'],
  rows,
);
