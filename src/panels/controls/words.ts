/** What the launch settings say before anything is computed. */
import { flowMegabytes } from '../../physics/flow/limits';
import type { ModelPoint } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';
import { denseLimit, memberProblem, plannedFlow } from '../../state/runs/plan';
import type { LaunchSettings } from '../../state/view';

/** How the couplings of the next run are represented, and what memory each instance takes. */
export function flowSizeWords(point: ModelPoint, launch: LaunchSettings): string {
  const flow = plannedFlow(point, launch);
  const megabytes = flowMegabytes(memberProblem(point, flow, 0));
  const memory = `${megabytes < 1 ? 'less than 1' : formatNumber(Math.round(megabytes))} MB`;
  const each = flow.members > 1 ? `${memory} each` : memory;
  return flow.degree === null
    ? `Every coupling of the model, as up to N = ${denseLimit(point)} at p = ${point.p}: ${each}.`
    : `Beyond N = ${denseLimit(point)} the tensor is diluted: about ${flow.degree} couplings at each variable, an approximation. ${each}.`;
}
