import { spikedMixture } from '../../mixture';
import type { ModelPoint } from '../../parameters';
import { atShare, type DrawnInSlices, type Landscape } from '../landscape';
import { spectralEdge } from '../spectralEdge';
import { tangentSpectrum } from '../spectrum/tangent';
import { energyAndGradient } from './gradient';
import { secondDerivatives } from './hessian';
import { createInstance, type FlowInstance } from './instance';

/** What reading the couplings takes of a spectrum, about: the rest is diagonalising. */
const secondDerivativesShare = 0.1;

/** Draws the dense landscape of a seed. */
export function* createDenseLandscape(
  point: ModelPoint,
  dimension: number,
  seed: number,
): DrawnInSlices<Landscape> {
  return denseLandscape(point, yield* createInstance(point, dimension, seed));
}

/** The loss of an instance drawn at `point`. */
export function denseLandscape(point: ModelPoint, instance: FlowInstance): Landscape {
  const mixture = spikedMixture(point);
  const { dimension, signal, start } = instance;
  return {
    mixture,
    dimension,
    signal,
    start,
    edge: spectralEdge(mixture, dimension),
    method: 'dense tensor',
    gradient: (x, gradient) => energyAndGradient(instance, x, gradient),
    *spectrum(x, mu) {
      const second = yield* atShare(secondDerivatives(instance, x), 0);
      return yield* atShare(tangentSpectrum(second, x, signal, mu), secondDerivativesShare);
    },
  };
}
