/** One instance of a run as a problem. */
import type { ModelPoint } from '../parameters';
import { omitted, type FlowParameters } from '../runParameters';
import { isThermal, scheduleKeys, scheduleOf } from '../thermal/schedule';
import type { Couplings, FlowProblem } from './problem';

/** What is left to the program is absent in the problem; all else that a run is asked for is handed on. */
export function flowInstance(
  point: ModelPoint,
  asked: Omit<FlowParameters, 'members'>,
): FlowProblem {
  const { degree, startOverlap, noiseSeed, tensorFrom = 0 } = asked;
  const couplings: Couplings = degree === null ? { kind: 'dense' } : { kind: 'diluted', degree };
  return {
    ...omitted(asked, 'degree', 'startOverlap', 'noiseSeed', 'tensorFrom', ...scheduleKeys),
    point,
    couplings,
    ...(startOverlap !== null && { startOverlap }),
    // Gradient flow knows no noise, so that its results are the same whatever the seed of that.
    ...(tensorFrom > 0 && { tensorFrom }),
    ...(isThermal(asked) && { ...scheduleOf(asked), noiseSeed }),
  };
}
