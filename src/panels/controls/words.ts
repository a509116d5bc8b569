/** What the launch settings say before anything is computed. */
import type { ModelPoint } from '../../physics/parameters';
import type { FlowParameters } from '../../physics/runParameters';
import { formatNumber } from '../../plot/format';
import { denseLimit, dilutionOf, megabytesOf, plannedFlow } from '../../state/runs/plan';
import { comparableOverlap } from '../../state/runs/requests';
import { dilutionBiasWords, percentWords } from '../dilution';
import { highestOrder } from '../../physics/mixtureTerms';

/** How the couplings of the next run are represented, and what memory each instance takes. */
export function flowSizeWords(point: ModelPoint, asked: FlowParameters): string {
  const flow = plannedFlow(point, asked);
  const megabytes = megabytesOf(point, flow);
  const memory = `${megabytes < 1 ? 'less than 1' : formatNumber(Math.round(megabytes))} MB`;
  const each = flow.members > 1 ? `${memory} each` : memory;
  return flow.degree === null
    ? `Every coupling of the model, as up to N = ${denseLimit(point)} at p = ${highestOrder(point)}: ${each}.`
    : `Beyond N = ${denseLimit(point)} the tensor is diluted: about c = ${flow.degree} couplings at each variable, an approximation. ${each}.`;
}

/** What dilution does to the energy of the next run; null if every coupling is there. */
export interface DilutionWords {
  readonly text: string;
  /** The c that suffices where the chosen one is too small. */
  readonly better: number | null;
}

export function dilutionWords(point: ModelPoint, asked: FlowParameters): DilutionWords | null {
  const { degree } = plannedFlow(point, asked);
  if (degree === null) return null;
  const { bias, accuracy, sufficient } = dilutionOf(point, degree);
  const expected = `${dilutionBiasWords({ bias })}.`;
  if (bias <= accuracy) return { text: expected, better: null };
  if (sufficient.degree <= degree)
    return {
      text: `${expected} No c that is allowed keeps it below ${percentWords(accuracy)}.`,
      better: null,
    };
  return {
    text: `${expected} c = ${degree} is too small for this tensor: c = ${sufficient.degree} leaves ${percentWords(sufficient.bias)}.`,
    better: sufficient.degree,
  };
}

/** Below this many times 1/√N a given overlap leaves the time of the escape to chance. */
const largeBesideNoise = 10;

/** What the start of finite systems means for comparing them with N = infinity. */
export function flowStartWords(point: ModelPoint, asked: FlowParameters): string {
  const { startOverlap, dimension } = asked;
  const noise = 1 / Math.sqrt(dimension);
  const order = `1/√N = ${formatNumber(noise, 2)}`;
  if (startOverlap === null)
    return `At random m(0) is of order ${order}, and so is the noise: when an instance escapes is chance.`;
  if (comparableOverlap(point, plannedFlow(point, asked)) === null)
    return 'At odd p the pull is away from the signal; N = ∞ is solved for m(0) > 0 only.';
  const comparison = 'N = ∞ is solved from the same m(0), to compare like with like.';
  return Math.abs(startOverlap) < largeBesideNoise * noise
    ? `${comparison} Escape times still differ by chance: m(0) is not large beside ${order}.`
    : comparison;
}
