/** What the Hessian panel says about the points under the energy cursor. */
import { negativeShare, reachesBelowZero, smallShare } from '../../physics/hessian/bulk';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import type { ThresholdSide } from '../../state/selectors/landscape';
import { flowFirst, theFlow } from '../noiseWords';
import type { SampleView } from './samples';

/**
 * @param side where the cursor's energy lies, seen from that to which gradient flow tends.
 * @param temperature of the dynamics: what is said here is of gradient flow.
 */
export function hessianWords(hessian: Hessian, side: ThresholdSide, temperature = 0): string {
  const { outlier, outlierOverlap, bulk, theta } = hessian;
  switch (hessian.stability) {
    case 'minimum':
      return outlier === null
        ? `A minimum: every direction goes up, the softest with λ = ${formatNumber(bulk.lo, 3)}. θ = ${formatNumber(theta, digitsAtFirstSight)} ≤ 1 leaves no eigenvalue outside the bulk.`
        : `A minimum: even the isolated eigenvalue, λ = ${formatNumber(outlier, 3)}, is positive.`;
    case 'marginal':
      if (theta === 1 && side === 'threshold')
        return 'Marginal: the bulk touches zero. This is exactly the line of gradient flow: θ = 1, and m grows, but not exponentially.';
      return `Marginal: the bulk just touches zero and θ = ${formatNumber(theta, digitsAtFirstSight)} ≤ 1 pulls no eigenvalue out of it.${side === 'threshold' ? ` ${flowFirst(temperature)} gets stuck here.` : ''}`;
    case 'one-descent-direction':
      return `One descent direction towards the signal: one eigenvalue left the bulk for λ = ${formatNumber(outlier ?? 0, 3)}. The squared overlap of its direction with the signal is ${formatNumber(outlierOverlap ?? 0, 3)}.`;
    case 'extensive':
      return `A saddle with many ways down: a finite share of the eigenvalues is negative${side === 'above' ? `, so ${theFlow(temperature)} passes by` : ''}.`;
  }
}

/**
 * What the flow feels where it is along a run; one line, so that the picture keeps its size.
 * @param temperature of the run: with noise the spectrum says what there is, not where it goes.
 */
export function movingWords(hessian: Hessian, temperature = 0): string {
  const said = waysDown(hessian);
  return temperature > 0
    ? `${said.there} Noise, T = ${formatNumber(temperature)}, kicks it about.`
    : said.flowing;
}

/** What there is, and what it means to a flow without noise. */
function waysDown({ shift, outlier, bulk, scale }: Hessian): {
  readonly there: string;
  readonly flowing: string;
} {
  if (reachesBelowZero(shift)) {
    const share = negativeShare(shift);
    const percent = `${formatNumber(100 * share, 2)} %`;
    const all = `${percent} of all directions go down`;
    if (share > smallShare)
      return { there: `${all} from here.`, flowing: `${all}: the energy falls fast.` };
    if (outlier === null)
      return { there: `${all} from here.`, flowing: `${all}: the flow is all but stuck.` };
    const most = `${percent} of directions go down, the steepest (λ = ${formatNumber(outlier, 3)}) towards the signal`;
    return { there: `${most}.`, flowing: `${most}: it surfs.` };
  }
  if (outlier !== null && outlier < 0) {
    const place = `at λ = ${formatNumber(outlier, 3)}, towards the signal`;
    return {
      there: `One way down leaves the bulk, ${place}.`,
      flowing: `One way down is left, ${place}: the flow surfs.`,
    };
  }
  if (bulk.lo > 0.01 * scale)
    return {
      there: 'Every direction goes up from here.',
      flowing: 'Every direction goes up: the flow has arrived in a minimum.',
    };
  return {
    there: 'The bulk touches zero, and nothing lies below it.',
    flowing: 'The bulk touches zero and nothing lies below it: the flow is all but stuck.',
  };
}

/** A finite sample against N = infinity. */
export function sampleWords({ dimension, lowest, overlap, expectedOverlap }: SampleView): string {
  return `Steps: a random matrix, N = ${dimension}; lowest λ = ${formatNumber(lowest, 3)}, squared overlap with the signal ${formatNumber(overlap, 2)} (N = ∞: ${formatNumber(expectedOverlap, 2)}).`;
}
