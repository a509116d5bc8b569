/** How fast the overlap leaves the threshold states once gradient flow succeeds (docs/physics.md#dynamics, eq 21). */
import { hessianScale } from './hessian/bulk';
import { bbpParameter } from './hessian/outlier';
import type { Mixture } from './mixture';

/**
 * Lambda = sqrt(Q''(1)) (theta - 1)^2 / theta: on the threshold plateau m grows as exp(Lambda t). It
 * is minus the outlier of the marginal Hessian (shift 2), and 0 where theta <= 1. The paper's eq 13
 * has the same zero, the Laplace transform of the response taken at Lambda gives this rate.
 */
export function growthRate(mixture: Mixture): number {
  const theta = bbpParameter(mixture);
  return theta > 1 ? (hessianScale(mixture) * (theta - 1) ** 2) / theta : 0;
}

/**
 * ln(1/m0) / Lambda in gradient-flow time, the longest that the plateau can last; null where Lambda = 0. Until
 * aging has set in, m grows faster: at m0 = 1e-10 the flow escapes after 0.39 of it at 1/Δ₂ = 2.3, after 0.56 at 2.7.
 */
export function escapeTime(mixture: Mixture, initialOverlap: number): number | null {
  const rate = growthRate(mixture);
  return rate > 0 ? -Math.log(initialOverlap) / rate : null;
}
