/**
 * Coefficients of the second-order Runge-Kutta-Chebyshev method (Sommeijer, Shampine and Verwer,
 * "RKC: an explicit solver for parabolic PDEs", J. Comput. Appl. Math. 88 (1997) 315). It is
 * explicit, and with s stages it is stable for negative real eigenvalues down to about
 * -0.57 s^2 / h: long steps along flat directions of the loss cost few gradients.
 */

/**
 * Damping epsilon. The method shrinks every fast mode to about 1 - epsilon/4 per step; the value 1
 * instead of the usual 2/13 costs 12 % of the reach and lets a run settle in its minimum soon.
 */
const damping = 1;

/** Reach of s stages over s^2 - 1, with one per cent of margin. */
const reachPerSquare = 0.99 * (2 / 3) * (1 - (2 / 15) * damping);

/** Coefficients of stage j: Y_j from Y_0, Y_{j-1}, Y_{j-2} and the velocities there. */
export interface Stage {
  /** Weights of Y_0, Y_{j-1} and Y_{j-2}; they add up to one. */
  readonly origin: number;
  readonly previous: number;
  readonly beforePrevious: number;
  /** Weights of h F(Y_{j-1}) and h F(Y_0). */
  readonly velocity: number;
  readonly originVelocity: number;
}

/** The smallest number of stages that is stable for a step h and a spectral radius: >= 2. */
export function stagesFor(stepTimesRadius: number): number {
  return Math.max(2, Math.ceil(Math.sqrt(1 + stepTimesRadius / reachPerSquare)));
}

/** The largest h times spectral radius that `stages` stages allow. */
export function reachOf(stages: number): number {
  return (stages ** 2 - 1) * reachPerSquare;
}

/** Stages 1..s; the first knows Y_0 only. */
export type ChebyshevStages = readonly [Stage, ...Stage[]];

/** The method with s >= 2 stages. */
export function chebyshevStages(stages: number): ChebyshevStages {
  const w0 = 1 + damping / stages ** 2;
  const { value, first, second } = chebyshevPolynomials(stages, w0);
  const w1 = first[stages] / second[stages];
  // b_0 = b_1 = b_2 by convention.
  const b = Float64Array.from(value, (_, j) => second[Math.max(j, 2)] / first[Math.max(j, 2)] ** 2);
  const firstStage: Stage = {
    origin: 0,
    previous: 1,
    beforePrevious: 0,
    velocity: w1 * b[1],
    originVelocity: 0,
  };
  const later = Array.from({ length: stages - 1 }, (_, index): Stage => {
    const j = index + 2;
    const previous = (2 * w0 * b[j]) / b[j - 1];
    const beforePrevious = -b[j] / b[j - 2];
    const velocity = (2 * w1 * b[j]) / b[j - 1];
    return {
      origin: 1 - previous - beforePrevious,
      previous,
      beforePrevious,
      velocity,
      originVelocity: -(1 - b[j - 1] * value[j - 1]) * velocity,
    };
  });
  return [firstStage, ...later];
}

/** T_j, T_j' and T_j'' at w for j = 0..degree. */
function chebyshevPolynomials(
  degree: number,
  w: number,
): Record<'value' | 'first' | 'second', Float64Array> {
  const value = new Float64Array(degree + 1);
  const first = new Float64Array(degree + 1);
  const second = new Float64Array(degree + 1);
  value[0] = 1;
  value[1] = w;
  first[1] = 1;
  for (let j = 2; j <= degree; j++) {
    value[j] = 2 * w * value[j - 1] - value[j - 2];
    first[j] = 2 * value[j - 1] + 2 * w * first[j - 1] - first[j - 2];
    second[j] = 4 * first[j - 1] + 2 * w * second[j - 1] - second[j - 2];
  }
  return { value, first, second };
}
