/**
 * Weighted non-linear least squares by the method of Levenberg and Marquardt (W. H. Press et al., Numerical
 * Recipes, 3rd ed. 2007, section 15.5), for a handful of parameters.
 */
import { solveLinear } from './linearSolve';

export interface DataPoint {
  readonly x: number;
  readonly y: number;
  /** Standard deviation of y, > 0. */
  readonly error: number;
}

export interface LeastSquares {
  readonly parameters: readonly number[];
  /** Standard deviation of each parameter that the errors of the data leave. */
  readonly errors: readonly number[];
  /** Sum over the data of (residual / error)^2. */
  readonly chiSquared: number;
}

/** Value of a model at x. */
type Shape = (x: number, parameters: readonly number[]) => number;

const mostSteps = 300;
/** A step that gains less than this share of chi squared is the last. */
const smallestGain = 1e-10;
const [firstDamping, largestDamping, dampingFactor] = [1e-3, 1e12, 10];
/** Relative step of the difference quotients, and the step where a parameter vanishes. */
const [relativeStep, absoluteStep] = [1e-6, 1e-9];

/**
 * The parameters that bring `shape` closest to the data, from `start` on; a place where the shape is not finite
 * is never entered. Not finite errors say that the data do not decide a parameter.
 */
export function fitLeastSquares(
  shape: Shape,
  data: readonly DataPoint[],
  start: readonly number[],
): LeastSquares {
  const residuals = (at: readonly number[]): number[] =>
    data.map(({ x, y, error }) => (y - shape(x, at)) / error);
  let parameters = [...start];
  let current = residuals(parameters);
  let chiSquared = sumOfSquares(current);
  let damping = firstDamping;
  for (let count = 0; count < mostSteps && damping < largestDamping; count++) {
    const { normal, gradient } = normalEquations(residuals, parameters, current);
    const damped = normal.map((row, i) =>
      row.map((entry, j) => (i === j ? entry * (1 + damping) : entry)),
    );
    const step = solveLinear(damped, gradient);
    const trial = parameters.map((value, i) => value + step[i]);
    const found = residuals(trial);
    const sum = sumOfSquares(found);
    if (!(sum < chiSquared)) {
      damping *= dampingFactor;
      continue;
    }
    const gain = chiSquared - sum;
    [parameters, current, chiSquared] = [trial, found, sum];
    damping /= dampingFactor;
    if (gain <= smallestGain * sum) break;
  }
  const { normal } = normalEquations(residuals, parameters, current);
  return { parameters, errors: standardDeviations(normal), chiSquared };
}

function normalEquations(
  residuals: (at: readonly number[]) => number[],
  at: readonly number[],
  here: readonly number[],
): { normal: number[][]; gradient: number[] } {
  const slopes = at.map((value, i) => {
    const step = value === 0 ? absoluteStep : relativeStep * Math.abs(value);
    const moved = (sign: number): number[] =>
      residuals(at.map((other, j) => (i === j ? other + sign * step : other)));
    const [ahead, behind] = [moved(1), moved(-1)];
    return ahead.map((value, k) => (behind[k] - value) / (2 * step));
  });
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, k) => sum + value * b[k], 0);
  return {
    normal: slopes.map((a) => slopes.map((b) => product(a, b))),
    gradient: slopes.map((slope) => product(slope, here)),
  };
}

/** Roots of the diagonal of the inverse. */
function standardDeviations(normal: readonly number[][]): number[] {
  return normal.map((_, i) => {
    const unit = normal.map((_row, j) => (i === j ? 1 : 0));
    return Math.sqrt(solveLinear(normal, unit)[i]);
  });
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
