/** What the noise of a result does to its multiplier. */
import type { DynamicsRequest, FlowRequest } from '../../../workers/protocol/catalogue';
import { temperatureAt } from '../../physics/thermal/schedule';

/** The part of the noise in mu at a time: T, and T (1 - 1/N) at finite N. The Hessian knows the forces alone, -x . grad E/N. */
export function noiseInMu(request: DynamicsRequest | FlowRequest, time: number): number {
  const temperature = temperatureAt(request, time);
  return 'dimension' in request ? temperature * (1 - 1 / request.dimension) : temperature;
}
