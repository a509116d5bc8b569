/** What happens where the surf is, in a few words that can be read from the last row. */
import { negativeShare, smallShare } from '../../physics/hessian/bulk';
import type { Hessian } from '../../physics/hessian/hessianAt';
import type { MovingPoint } from '../../state/selectors/movingHessian';
import type { Region } from '../../physics/lines/regions';
import type { ControlWords } from '../controlWords';

/** The part of its way that a flow is on. */
export type SurfPhase = 'noisy' | 'falls' | 'stuck' | 'surfs' | 'leaves' | 'found' | 'caught';

/** Share of the signal state's overlap from which on the flow leaves for it. */
export const leavingShare = 0.05;
/** The same from which on it has arrived. */
const foundShare = 0.95;
/** Shares of negative eigenvalues: below the first a way down hardly matters, above the second the flow falls. */
const descending = { few: smallShare, many: 0.05 } as const;

/**
 * @param hessian where the flow is.
 * @param reached its overlap over that of the signal state; 0 where there is no such state.
 * @param moving whether that grows, and T of the run: with noise the spectrum does not tell where it is going.
 */
export function surfPhase(
  { shift, outlier, bulk, scale }: Pick<Hessian, 'shift' | 'outlier' | 'bulk' | 'scale'>,
  reached: number,
  { isRising, temperature }: Pick<MovingPoint, 'isRising' | 'temperature'>,
): SurfPhase {
  const leaves = reached > leavingShare && isRising;
  if (temperature > 0) return reached > foundShare ? 'found' : leaves ? 'leaves' : 'noisy';
  const share = negativeShare(shift);
  if (share > descending.many) return 'falls';
  if (reached > foundShare) return 'found';
  if (leaves) return 'leaves';
  if (share > descending.few) return 'falls';
  if (outlier !== null && outlier < 0) return 'surfs';
  return bulk.lo > 0.01 * scale ? 'caught' : 'stuck';
}

/** What is known of the landscape at the current point. */
export interface SurfPlace {
  readonly region: Region;
  /** Whether aging has one slow time scale: else annealed counts say nothing of typical points. */
  readonly isTypical: boolean;
}

export function surfCaption(phase: SurfPhase, place: SurfPlace, words: ControlWords): string {
  if (phase !== 'surfs') return words[phase];
  if (!place.isTypical) return words.surfsAlone;
  return place.region === 'trivial' ? words.surfsAmongSaddles : words.surfs;
}
