/**
 * Eigenvalues of a symmetric tridiagonal matrix, and the first component of each eigenvector, by the
 * implicit QL method with Wilkinson shifts (Golub and Welsch, Math. Comp. 23, 1969: no other
 * component is ever needed). About 15 n^2 operations. A generator, yielding after each eigenvalue.
 */

/** Eigenvalues and squared first components of normalised eigenvectors, in no order. */
export interface TridiagonalSpectrum {
  readonly eigenvalues: Float64Array<ArrayBuffer>;
  readonly firstComponents: Float64Array<ArrayBuffer>;
}

/** QL needs fewer than two sweeps per eigenvalue; this many mean that an input was not a number. */
const maximalSweeps = 60;

/**
 * @param diagonal n entries.
 * @param offDiagonal the n - 1 entries beside it.
 * @throws RangeError if an entry is not a number.
 */
export function* tridiagonalSpectrum(
  diagonal: Float64Array,
  offDiagonal: Float64Array,
): Generator<number, TridiagonalSpectrum, void> {
  const n = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = new Float64Array(n);
  e.set(offDiagonal);
  const z = new Float64Array(n);
  z[0] = 1;
  for (let first = 0; first < n; first++) {
    for (let sweep = 0; ; sweep++) {
      const last = blockEnd(d, e, first);
      if (last === first) break;
      if (sweep === maximalSweeps)
        throw new RangeError('a matrix with entries that are no numbers');
      sweepBlock(d, e, z, first, last);
    }
    yield first + 1;
  }
  return { eigenvalues: d, firstComponents: z.map((component) => component * component) };
}

/** Where the first negligible off-diagonal entry from `first` on cuts the matrix in two. */
function blockEnd(d: Float64Array, e: Float64Array, first: number): number {
  let last = first;
  while (last < d.length - 1) {
    const size = Math.abs(d[last]) + Math.abs(d[last + 1]);
    if (Math.abs(e[last]) <= Number.EPSILON * size) break;
    last++;
  }
  return last;
}

/** One implicit QL step on rows first..last: rotations chase the bulge upwards. */
function sweepBlock(
  d: Float64Array,
  e: Float64Array,
  z: Float64Array,
  first: number,
  last: number,
): void {
  const half = (d[first + 1] - d[first]) / (2 * e[first]);
  const root = Math.hypot(half, 1);
  let g = d[last] - d[first] + e[first] / (half + (half < 0 ? -root : root));
  let [sine, cosine, correction] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const f = sine * e[i];
    const b = cosine * e[i];
    const r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] -= correction;
      e[last] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    const shifted = d[i + 1] - correction;
    const t = (d[i] - shifted) * sine + 2 * cosine * b;
    correction = sine * t;
    d[i + 1] = shifted + correction;
    g = cosine * t - b;
    const component = z[i + 1];
    z[i + 1] = sine * z[i] + cosine * component;
    z[i] = cosine * z[i] - sine * component;
  }
  d[first] -= correction;
  e[first] = g;
  e[last] = 0;
}
