/**
 * The exact dynamics without a tensor, Q = w x^2/2, at vanishing overlap: the flow of a quadratic
 * form whose eigenvalues fill a semicircle of radius 2 sqrt(w). In the eigenbasis x_l(t) is
 * proportional to e^{l t}, so with g(u) = < e^{l u} > (a Bessel function, I_1(2 sqrt(w) u) /
 * (sqrt(w) u)):
 *
 *     C(t,s) = g(t+s) / sqrt(g(2t) g(2s)),   R(t,s) = g(t-s) sqrt(g(2s)/g(2t)),
 *     mu = g'(2t)/g(2t),                     e = -mu/2.
 */
const nodeCount = 400;

export interface MatrixDynamics {
  readonly correlation: (t: number, s: number) => number;
  readonly response: (t: number, s: number) => number;
  readonly mu: (t: number) => number;
  readonly energy: (t: number) => number;
}

export function matrixDynamics(weight: number): MatrixDynamics {
  const radius = 2 * Math.sqrt(weight);
  // < l^k e^{(l - radius) u} > over the semicircle; the trapezoidal rule in the angle converges
  // faster than any power. The factor e^{-radius u} cancels in every ratio below.
  const moment = (k: number, u: number): number => {
    let sum = 0;
    for (let i = 1; i < nodeCount; i++) {
      const angle = (Math.PI * i) / nodeCount;
      const l = radius * Math.cos(angle);
      sum += Math.sin(angle) ** 2 * l ** k * Math.exp((l - radius) * u);
    }
    return (2 * sum) / nodeCount;
  };
  const g = (u: number): number => moment(0, u);
  const mu = (t: number): number => moment(1, 2 * t) / g(2 * t);
  return {
    correlation: (t, s) => g(t + s) / Math.sqrt(g(2 * t) * g(2 * s)),
    response: (t, s) => g(t - s) * Math.sqrt(g(2 * s) / g(2 * t)),
    mu,
    energy: (t) => -mu(t) / 2,
  };
}
