/** Quadrature over intervals of time that are logarithmic at both ends. */
import { compositeGauss, type QuadratureRule } from '../../../numerics/gaussLegendre';
import { stretch, stretchSlope } from '../grid/lagGrid';

/** The map v = ln[(s - lo + a)/(hi - s + a)] of an interval lo < s < hi, scaled to [-1, 1]. */
export class LogPanels {
  /** s - lo + a and hi - s + a of the node last set. */
  fromLow = 0;
  fromHigh = 0;
  private reach = 0;
  private sum = 0;

  constructor(private readonly unit: number) {}

  setInterval(length: number): void {
    this.reach = Math.log1p(length / this.unit);
    this.sum = length + 2 * this.unit;
  }

  /** Moves to the node at `point` in [-1, 1]; returns ds/d(point) there. */
  setNode(point: number): number {
    const growth = Math.exp(this.reach * point);
    this.fromHigh = this.sum / (1 + growth);
    this.fromLow = this.fromHigh * growth;
    return (this.reach * this.fromLow * this.fromHigh) / this.sum;
  }
}

/** Gauss panels on [-1, 1] that are denser where the elements of the lag grid are. */
export function stretchedGauss(panels: number, gauss: number): QuadratureRule {
  const { points, weights } = compositeGauss(panels, gauss);
  return {
    points: points.map(stretch),
    weights: weights.map((weight, q) => weight * stretchSlope(points[q])),
  };
}
