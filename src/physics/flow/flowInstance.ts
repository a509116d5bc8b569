/** One instance of a run as a problem. */
import type { ModelPoint } from '../parameters';
import { omitted, type FlowParameters } from '../runParameters';
import type { Couplings, FlowProblem } from './problem';

/** What is left to the program is absent in the problem; all else that a run is asked for is handed on. */
export function flowInstance(
  point: ModelPoint,
  asked: Omit<FlowParameters, 'members'>,
): FlowProblem {
  const { degree, startOverlap } = asked;
  const couplings: Couplings = degree === null ? { kind: 'dense' } : { kind: 'diluted', degree };
  return {
    ...omitted(asked, 'degree', 'startOverlap'),
    point,
    couplings,
    ...(startOverlap !== null && { startOverlap }),
  };
}
