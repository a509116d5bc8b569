/** Legendre polynomials, the Gauss rule that belongs to them, and integrals by it. */

/** P_n(x) and P_n'(x) by the three-term recurrence; the slope at |x| = 1 by its limit. */
export function legendre(n: number, x: number): { value: number; slope: number } {
  let value = 1;
  let previous = 0;
  for (let k = 1; k <= n; k++) {
    const next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
    previous = value;
    value = next;
  }
  const slope =
    Math.abs(x) === 1
      ? (x ** (n + 1) * n * (n + 1)) / 2
      : (n * (previous - x * value)) / (1 - x * x);
  return { value, slope };
}

export interface QuadratureRule {
  /** Ascending points in (-1, 1). */
  readonly points: Float64Array;
  /** Weights, of sum 2. */
  readonly weights: Float64Array;
}

/** The Gauss rule with n points, exact for polynomials of degree 2 n - 1. */
export function gaussLegendre(n: number): QuadratureRule {
  const points = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    for (let iteration = 0; iteration < 50; iteration++) {
      const { value, slope } = legendre(n, x);
      const step = value / slope;
      x -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    const { slope } = legendre(n, x);
    points[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { points, weights };
}

/** `panels` equal panels on [-1, 1] with an n-point Gauss rule on each. */
export function compositeGauss(panels: number, n: number): QuadratureRule {
  const panel = gaussLegendre(n);
  const points = new Float64Array(panels * n);
  const weights = new Float64Array(panels * n);
  for (let i = 0; i < panels; i++)
    for (let j = 0; j < n; j++) {
      points[i * n + j] = -1 + (2 * i + 1 + panel.points[j]) / panels;
      weights[i * n + j] = panel.weights[j] / panels;
    }
  return { points, weights };
}

/** Exact for polynomials of degree 63, and beyond double precision for the integrands used here. */
const order = 32;
const rule = gaussLegendre(order);

/** The integral of `f` over [lo, hi] by the 32-point Gauss-Legendre rule. */
export function integrate(f: (x: number) => number, lo: number, hi: number): number {
  const half = (hi - lo) / 2;
  const middle = (hi + lo) / 2;
  let sum = 0;
  rule.points.forEach((point, index) => {
    sum += rule.weights[index] * f(middle + half * point);
  });
  return half * sum;
}
