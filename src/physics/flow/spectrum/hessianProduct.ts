/**
 * The Hessian on the sphere, P (grad grad E + mu) P, applied to vectors by the difference of two
 * gradients on either side of x: no second derivatives are ever written down.
 */
import type { Landscape, Operator } from '../landscape';
import { dot, project } from '../sphere';

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
export function hessianProduct(
  { dimension, gradient }: Pick<Landscape, 'dimension' | 'gradient'>,
  x: Float64Array,
  mu: number,
): Operator {
  const place = new Float64Array(dimension);
  const behind = new Float64Array(dimension);
  return function* (vector, product) {
    const length = Math.sqrt(dot(vector, vector));
    const step = (relativeStep * Math.sqrt(dimension)) / length;
    for (let i = 0; i < dimension; i++) place[i] = x[i] - step * vector[i];
    yield* gradient(place, behind);
    for (let i = 0; i < dimension; i++) place[i] = x[i] + step * vector[i];
    yield* gradient(place, product);
    for (let i = 0; i < dimension; i++)
      product[i] = (product[i] - behind[i]) / (2 * step) + mu * vector[i];
    project(x, product);
    yield;
  };
}
