/**
 * Minima of finite instances with their eigenvalues from two routes: the program's, and the Hessian
 * written out column by column and given to another program (ml-matrix).
 */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { createLandscape } from '../../src/physics/flow/createLandscape';
import { FlowIntegrator } from '../../src/physics/flow/integrator';
import { finish, type Landscape } from '../../src/physics/flow/landscape';
import { project } from '../../src/physics/flow/sphere';
import { seededGenerator, uniformNumbers } from '../../src/physics/numerics/random';

export interface Minimum {
  readonly p: number;
  readonly deltaP: number;
  readonly invDelta2: number;
  readonly dimension: number;
  /** c of diluted couplings; null for dense ones. */
  readonly degree: number | null;
  readonly seed: number;
}

/** Diluted minima all over the plane, the same ones in every run; p takes turns. */
export function randomMinima(count: number): Minimum[] {
  const random = uniformNumbers(seededGenerator(20190719));
  const between = (low: number, high: number): number => low + (high - low) * random();
  return Array.from({ length: count }, (_, seed) => ({
    p: 3 + (seed % 4),
    deltaP: 10 ** between(-1, 1),
    invDelta2: between(0.5, 4),
    dimension: Math.round(between(60, 300)),
    degree: Math.round(60 * 5 ** between(0, 1)),
    seed,
  }));
}

/** What the two routes say of one minimum; eigenvalues ascending. */
export interface Comparison {
  /** Eigenvalues that the program gives, and how far they may be off. */
  readonly given: Float64Array;
  readonly resolution: number;
  /** All N - 1 of the other route. */
  readonly exact: Float64Array;
  /** Where the flow ended. */
  readonly speed: number;
  readonly overlap: number;
}

/** Follows the flow from m = 0.5 to rest, or at most to t = 100, and compares. */
export function compareAtMinimum({
  p,
  deltaP,
  invDelta2,
  dimension,
  degree,
  seed,
}: Minimum): Comparison {
  const horizon = 100;
  const landscape = finish(
    createLandscape({
      point: { p, deltaP, invDelta2 },
      dimension,
      seed,
      couplings: degree === null ? { kind: 'dense' } : { kind: 'diluted', degree },
      startOverlap: 0.5,
    }),
  );
  const flow = finish(FlowIntegrator.begin(landscape, 1e-2));
  while (flow.time < horizon && flow.speed >= 1e-8) finish(flow.advance(horizon));
  const { modes, resolution } = finish(landscape.spectrum(flow.point, flow.mu));
  return {
    given: modes.eigenvalue,
    resolution,
    exact: tangentEigenvalues(landscape, flow.point, flow.mu),
    speed: flow.speed,
    overlap: flow.overlap,
  };
}

/** Eigenvalues of P (grad grad E + mu) P without the one along x, ascending. */
function tangentEigenvalues(landscape: Landscape, x: Float64Array, mu: number): Float64Array {
  const N = x.length;
  const columns = Array.from({ length: N }, (_, j) => {
    const unit = new Float64Array(N);
    unit[j] = 1;
    project(x, unit);
    return derivativeAlong(landscape, x, unit).map((value, i) => value + mu * (unit[i] ?? NaN));
  });
  for (const column of columns) project(x, column);
  const rows = Array.from({ length: N }, (_, i) =>
    columns.map((column, j) => ((column[i] ?? NaN) + (columns[i]?.[j] ?? NaN)) / 2),
  );
  // The radial direction gets an eigenvalue far above all others, and is left out.
  const radial = Matrix.columnVector(Array.from(x)).mul(1 / Math.sqrt(N));
  const matrix = new Matrix(rows).add(radial.mmul(radial.transpose()).mul(1e3));
  const { realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return Float64Array.from(realEigenvalues)
    .sort()
    .subarray(0, N - 1);
}

/** The second derivatives of E times a unit vector, by the fourth-order difference of gradients. */
function derivativeAlong(landscape: Landscape, x: Float64Array, unit: Float64Array): Float64Array {
  const step = 1e-3;
  const gradientAt = (shift: number): Float64Array => {
    const gradient = new Float64Array(x.length);
    finish(
      landscape.gradient(
        x.map((value, i) => value + shift * (unit[i] ?? NaN)),
        gradient,
      ),
    );
    return gradient;
  };
  const [a, b, c, d] = [-2 * step, -step, step, 2 * step].map(gradientAt);
  return x.map(
    (_, i) =>
      ((a?.[i] ?? NaN) - 8 * (b?.[i] ?? NaN) + 8 * (c?.[i] ?? NaN) - (d?.[i] ?? NaN)) / (12 * step),
  );
}

/** The largest distance of a given eigenvalue from the exact one of the same place in the order. */
export function largestError({ given, exact }: Comparison): number {
  return given.reduce((most, value, i) => Math.max(most, Math.abs(value - (exact[i] ?? NaN))), 0);
}
