/** When a run is looked at from its globe. */

/** Moments of a run: the point moves by some degrees between two of them. */
const usualMoments = 48;

/** Numbers in single precision that a moment keeps for each variable: its place and two ways. */
const keptVectors = 3;

/** Memory that all moments may take, in bytes: larger systems have fewer. */
const keptBytes = 2e8;

/** Ascending times to the horizon, even in ln(1 + t) like the work of a run; the horizon is the last. */
export function momentTimes(horizon: number, dimension: number): number[] {
  const bytes = dimension * keptVectors * Float32Array.BYTES_PER_ELEMENT;
  const count = Math.max(2, Math.min(usualMoments, Math.floor(keptBytes / bytes)));
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? horizon : Math.expm1(((index + 1) / count) * Math.log1p(horizon)),
  );
}
