/**
 * The loss on the globe: on x = sqrt(N) (a u1 + b u2 + c u3) with orthonormal u1, u2, u3 every term of the
 * loss is a homogeneous polynomial in a, b, c (docs/physics.md#globe, eq 27).
 */

/** One homogeneous polynomial. */
export interface GlobeTerm {
  /** k. */
  readonly degree: number;
  /**
   * The (k+1)(k+2)/2 coefficients, in units of energy per degree of freedom, in the order
   * a^k; a^(k-1) b, a^(k-1) c; a^(k-2) b^2, a^(k-2) b c, a^(k-2) c^2; ...; b^k, ..., c^k (`monomialAt`).
   */
  readonly coefficients: Float64Array<ArrayBuffer>;
}

/** The energy per degree of freedom as a sum over matrix and tensor. */
export type GlobeLandscape = readonly GlobeTerm[];

/** (a, b, c); on the globe a^2 + b^2 + c^2 = 1. */
export type GlobePlace = readonly [a: number, b: number, c: number];

/** How many coefficients a term of degree k has. */
export function monomials(degree: number): number {
  return ((degree + 1) * (degree + 2)) / 2;
}

/** Where the coefficient of a^(k-i-j) b^i c^j stands, whatever the degree k. */
export function monomialAt(i: number, j: number): number {
  const n = i + j;
  return (n * (n + 1)) / 2 + j;
}

/** The polynomial at any (a, b, c), on the globe or off it. */
export function energyOn(landscape: GlobeLandscape, a: number, b: number, c: number): number {
  let energy = 0;
  for (const term of landscape) energy += termOn(term, a, b, c);
  return energy;
}

/** Horner's rule in a, and in b within each power of a. */
function termOn({ degree, coefficients }: GlobeTerm, a: number, b: number, c: number): number {
  let sum = 0;
  let at = 0;
  for (let n = 0; n <= degree; n++) {
    let part = 0;
    let power = 1;
    for (let j = 0; j <= n; j++) {
      part = part * b + coefficients[at++] * power;
      power *= c;
    }
    sum = sum * a + part;
  }
  return sum;
}

/** The polynomial's derivative with respect to a (0), b (1) or c (2), a polynomial again. */
export function derivativeOf(landscape: GlobeLandscape, axis: 0 | 1 | 2): GlobeLandscape {
  return landscape.map(({ degree, coefficients }) => {
    const derived = new Float64Array(monomials(degree - 1));
    for (let i = 0; i < degree; i++)
      for (let j = 0; i + j < degree; j++) {
        const power = axis === 0 ? degree - i - j : axis === 1 ? i + 1 : j + 1;
        const from = monomialAt(axis === 1 ? i + 1 : i, axis === 2 ? j + 1 : j);
        derived[monomialAt(i, j)] = power * coefficients[from];
      }
    return { degree: degree - 1, coefficients: derived };
  });
}

/** The derivatives with respect to a, b and c at a place. */
export function gradientOn(landscape: GlobeLandscape, place: GlobePlace): GlobePlace {
  const along = (axis: 0 | 1 | 2): number => energyOn(derivativeOf(landscape, axis), ...place);
  return [along(0), along(1), along(2)];
}

/**
 * Second derivative of the energy along the great circle that leaves a place of the globe in a direction:
 * what the Hessian on the sphere has there.
 * @param along a unit vector orthogonal to the place.
 */
export function curvatureOn(
  landscape: GlobeLandscape,
  place: GlobePlace,
  along: GlobePlace,
): number {
  const axes = [0, 1, 2] as const;
  let curvature = 0;
  for (const one of axes) {
    const derived = derivativeOf(landscape, one);
    const second = gradientOn(derived, place);
    for (const other of axes) curvature += along[one] * second[other] * along[other];
    curvature -= place[one] * energyOn(derived, ...place);
  }
  return curvature;
}
