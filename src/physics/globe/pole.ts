/** What polynomials of a globe say of its pole (1, 0, 0), the place of the flow, to second order. */
import {
  energyOn,
  gradientOn,
  monomialAt,
  type GlobeLandscape,
  type GlobePlace,
} from './polynomial';

export interface PoleValues {
  readonly energy: number;
  /** Derivatives with respect to b and c. */
  readonly gradient: readonly [number, number];
  /** Entries bb, bc and cc of the Hessian on the sphere. */
  readonly curvatures: readonly [number, number, number];
}

const pole: GlobePlace = [1, 0, 0];

export function poleValues(landscape: GlobeLandscape): PoleValues {
  const [radial, ...gradient] = gradientOn(landscape, pole);
  const sum = (i: number, j: number): number =>
    landscape.reduce((total, { coefficients }) => total + coefficients[monomialAt(i, j)], 0);
  return {
    energy: energyOn(landscape, ...pole),
    gradient,
    curvatures: [2 * sum(2, 0) - radial, sum(1, 1), 2 * sum(0, 2) - radial],
  };
}
