/** The sphere |x|^2 = N as a manifold: project a vector onto the tangent plane, retract a point. */

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Removes from `vector` its part along `point`, in place; returns that part's factor. */
export function project(point: Float64Array, vector: Float64Array): number {
  const along = dot(point, vector) / dot(point, point);
  for (let i = 0; i < point.length; i++) vector[i] -= along * point[i];
  return along;
}

/** Scales a point to |x|^2 = N, in place. */
export function retract(point: Float64Array): void {
  const scale = Math.sqrt(point.length / dot(point, point));
  for (let i = 0; i < point.length; i++) point[i] *= scale;
}

/** The point turned towards the signal, or away from it, to overlap m: m x* + sqrt(1 - m^2) across. */
export function turnedToOverlap(
  point: Float64Array,
  signal: Float64Array,
  overlap: number,
): Float64Array<ArrayBuffer> {
  const across = point.slice();
  project(signal, across);
  retract(across);
  const share = Math.sqrt(1 - overlap * overlap);
  return across.map((component, i) => share * component + overlap * signal[i]);
}

/** Root mean square of the components, the natural length where |x| = sqrt(N). */
export function rootMeanSquare(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector) / vector.length);
}
