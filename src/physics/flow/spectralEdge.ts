import type { Mixture } from '../mixture';

/**
 * Upper edge 2 sqrt(Q''(1)) of the random part of the Hessian (docs/physics.md#hessian), with three
 * times the width N^(-2/3) by which the edge of a finite matrix fluctuates.
 */
export function spectralEdge({ atOne }: Mixture, dimension: number): number {
  return 2 * Math.sqrt(atOne.second) * (1 + 3 * dimension ** (-2 / 3));
}
