/** What of the aging is looked at. */
import { parameters } from '../../physics/parameters';
import { slotCount } from '../view';
import { choice, numberIn, optional } from './kinds';
import { setting, settingsUnder } from './setting';

/** Slot of the run that is looked at; null for the current point from the start that a run would have. */
export const agingRun = setting(
  'agingRun',
  optional(numberIn({ min: 1, max: slotCount, integer: true }), 'point', 1),
  null,
);

/** t_w of the curve that is emphasised; the nearest one that a run has is shown. */
export const waitingTime = settingsUnder('the waiting time').setting(
  'tw',
  numberIn({ min: parameters.horizon.min / 100, max: parameters.horizon.max }),
  100,
);

export type LagAxis = 'lag' | 'ratio';

/** Whether curves are drawn against tau or tau/t_w. */
export const lagAxis = setting<LagAxis>('lagAxis', choice('lag', 'ratio'), 'lag');
