/**
 * Coordinates of the tangent space of the sphere at x: N - 1 numbers, of which no combination means x.
 * The reflection that takes x to the first unit vector takes tangent vectors to the other ones. An
 * operator P A P written in them has no null direction left that rounding could bring back.
 */
import { reflectionOnto, reflectVector } from '../../numerics/householder';
import type { Operator } from '../landscape';

export interface TangentCoordinates {
  /** The N - 1 coordinates of the tangent part of a vector of N components. */
  of(vector: Float64Array): Float64Array<ArrayBuffer>;
  /** An operator that takes tangent vectors to tangent vectors, as one on coordinates. */
  operator(apply: Operator): Operator;
}

export function tangentCoordinates(x: Float64Array): TangentCoordinates {
  const reflection = reflectionOnto(x, 0);
  const vector = new Float64Array(x.length);
  const product = new Float64Array(x.length);
  return {
    of(given) {
      const reflected = Float64Array.from(given);
      reflectVector(reflection, reflected);
      return reflected.slice(1);
    },
    operator: (apply) =>
      function* (coordinates, result) {
        vector[0] = 0;
        vector.set(coordinates, 1);
        reflectVector(reflection, vector);
        yield* apply(vector, product);
        reflectVector(reflection, product);
        result.set(product.subarray(1));
      },
  };
}
