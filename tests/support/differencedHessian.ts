/**
 * The Hessian on the sphere, P (grad grad E + mu) P, applied to vectors by the difference of two
 * gradients on either side of x: what second derivatives that are written down are held against.
 */
import type { Landscape, Operator } from '../../src/physics/flow/landscape';
import { dot, project } from '../../src/physics/flow/sphere';

/**
 * Distance to either side over |x|. The loss is nearly a polynomial of low order, so that what the
 * difference leaves out, of relative order the square of this, is as small as rounding makes it:
 * measured 1e-8 of the largest eigenvalue.
 */
const relativeStep = 1e-4;

/**
 * @returns what writes the Hessian's product with a vector tangent to the sphere at x; the product is
 * tangent again.
 */
export function differencedHessian(
  { dimension, gradient }: Pick<Landscape, 'dimension' | 'gradient'>,
  x: Float64Array,
  mu: number,
): Operator {
  const place = new Float64Array(dimension);
  const behind = new Float64Array(dimension);
  return function* (vector, product) {
    const length = Math.sqrt(dot(vector, vector));
    const step = (relativeStep * Math.sqrt(dimension)) / length;
    for (let i = 0; i < dimension; i++) place[i] = (x[i] ?? NaN) - step * (vector[i] ?? NaN);
    yield* gradient(place, behind);
    for (let i = 0; i < dimension; i++) place[i] = (x[i] ?? NaN) + step * (vector[i] ?? NaN);
    yield* gradient(place, product);
    for (let i = 0; i < dimension; i++)
      product[i] =
        ((product[i] ?? NaN) - (behind[i] ?? NaN)) / (2 * step) + mu * (vector[i] ?? NaN);
    project(x, product);
    yield;
  };
}
