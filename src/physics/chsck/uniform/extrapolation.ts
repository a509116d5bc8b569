/**
 * What passes with different steps know together. The error of the scheme is a h^2 + b h^3 + ...
 * (measured in docs/numerics.md#uniform-grid), so two passes remove the first term and three also
 * the second.
 */
export interface PassValue {
  /** Step h of the pass. */
  readonly step: number;
  readonly value: number;
}

export interface Extrapolated {
  readonly value: number;
  /** Twice the last correction: it bounds the error with a safety factor of two or more. */
  readonly error: number;
}

/** The extrapolated value of one observable at one time from the last two or three passes. */
export function extrapolate(finest: PassValue, finer: PassValue, coarse?: PassValue): Extrapolated {
  const quadratic = removeQuadratic(finest, finer);
  if (coarse === undefined)
    return { value: quadratic, error: 2 * Math.abs(quadratic - finest.value) };
  const earlier = removeQuadratic(finer, coarse);
  // Each of the two still carries b h^3 times the factor below; their combination does not.
  const left = cubicRemainder(finest.step, finer.step);
  const earlierLeft = cubicRemainder(finer.step, coarse.step);
  const value = quadratic + ((quadratic - earlier) * left) / (earlierLeft - left);
  return { value, error: 2 * Math.abs(value - quadratic) };
}

function removeQuadratic(fine: PassValue, coarse: PassValue): number {
  const ratio = (coarse.step / fine.step) ** 2;
  return fine.value + (fine.value - coarse.value) / (ratio - 1);
}

/** What removeQuadratic leaves of an error term h^3, up to its sign. */
function cubicRemainder(h: number, H: number): number {
  return (h * H) ** 2 / (h + H);
}
