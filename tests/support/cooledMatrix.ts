/**
 * Langevin dynamics of the pure matrix at a temperature that changes, apart from the solvers: each eigenvalue l of the
 * matrix moves by itself, so that with g(u) = < e^{l u} > over the semicircle the norm before the constraint,
 * G(t) = exp(2 int mu), obeys a linear equation,
 *
 *     G(t) = g(2t) + 2 int_0^t T(s) G(s) g(2(t - s)) ds,     mu = G'/(2G),   e = (T - mu)/2,   C(t, 0) = g(t)/sqrt(G(t)).
 *
 * Solved by the trapezoidal rule, whose error is a series in the squared step, and extrapolated three times.
 */
export interface CooledMatrix {
  readonly energy: number;
  readonly mu: number;
  readonly correlationZero: number;
}

/** At `time`, for Q(x) = weight x^2 / 2 without a signal. */
export function cooledMatrix(
  weight: number,
  temperatureAt: (time: number) => number,
  time: number,
): CooledMatrix {
  const solve = (steps: number) => solveNorm(weight, temperatureAt, time, steps);
  let rows = [128, 256, 512, 1024].map(solve);
  for (let power = 4; rows.length > 1; power *= 4)
    rows = rows.slice(1).map((finer, i) => ({
      norm: extrapolated(finer.norm, rows[i]?.norm ?? NaN, power),
      slope: extrapolated(finer.slope, rows[i]?.slope ?? NaN, power),
    }));
  const { norm, slope } = rows[0] ?? { norm: NaN, slope: NaN };
  const mu = slope / (2 * norm);
  return {
    mu,
    energy: (temperatureAt(time) - mu) / 2,
    correlationZero: moment(weight, 0, time) / Math.sqrt(norm),
  };
}

function extrapolated(finer: number, coarser: number, power: number): number {
  return finer + (finer - coarser) / (power - 1);
}

/** G and G' at `time`. */
function solveNorm(
  weight: number,
  temperatureAt: (time: number) => number,
  time: number,
  steps: number,
): { norm: number; slope: number } {
  const h = time / steps;
  const along = (k: number): number[] =>
    Array.from({ length: steps + 1 }, (_, i) => moment(weight, k, 2 * h * i));
  const [g, gSlope] = [along(0), along(1)];
  /** T(s) G(s), with half a weight at both ends of the integral. */
  const heat: number[] = [temperatureAt(0) / 2];
  const past = (kernel: readonly number[], i: number): number =>
    heat.reduce((sum, value, j) => (j < i ? sum + value * (kernel[i - j] ?? NaN) : sum), 0);
  let norm = 1;
  for (let i = 1; i <= steps; i++) {
    const temperature = temperatureAt(h * i);
    norm = ((g[i] ?? NaN) + 2 * h * past(g, i)) / (1 - h * temperature);
    heat.push(temperature * norm);
  }
  const drift = (gSlope[steps] ?? NaN) + 2 * h * past(gSlope, steps);
  return { norm, slope: 2 * (drift + temperatureAt(time) * norm) };
}

/** < l^k e^{l u} > over the semicircle: the trapezoidal rule in the angle converges faster than any power. */
function moment(weight: number, k: number, u: number): number {
  const nodes = 64;
  let sum = 0;
  for (let i = 1; i < nodes; i++) {
    const angle = (Math.PI * i) / nodes;
    const l = 2 * Math.sqrt(weight) * Math.cos(angle);
    sum += Math.sin(angle) ** 2 * l ** k * Math.exp(l * u);
  }
  return (2 * sum) / nodes;
}
