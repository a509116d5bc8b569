/** What was measured, here or in opened files, as the phase diagram marks it. */
import type { OpenedCross } from '../openedCrosses';
import { temperatureOf } from '../settings/launch';
import type { AppState } from '../store';
import type { GrowthSignCell } from '../studies/growthSignResults';
import type { ThresholdCell } from '../studies/thresholdResults';
import { selectGrowthSigns } from './growthSign';
import { memoiseLast } from './memo';
import { selectCrosses } from './threshold';

/** A measured value of 1/Δ₂. */
export type Cross = Pick<OpenedCross, 'kind' | 'deltaP' | 'value' | 'error'>;

const drawnOf = memoiseLast(
  (
    opened: readonly OpenedCross[],
    thresholds: readonly ThresholdCell[],
    signs: readonly GrowthSignCell[],
    p: number,
    temperature: number,
  ): readonly Cross[] => [
    // The line of aging growth, which signs stand beside, is that of T = 0 at every T.
    ...opened.filter(
      (cross) =>
        cross.p === p &&
        (cross.temperature === temperature ||
          (cross.kind === 'growthSign' && cross.temperature === 0)),
    ),
    ...thresholds.flatMap(({ request: { deltaP }, fits }): Cross[] =>
      fits
        ? [{ kind: 'threshold', deltaP, value: fits.byRate.value, error: fits.byRate.error }]
        : [],
    ),
    ...signs.flatMap(({ request: { deltaP }, sign }): Cross[] =>
      sign ? [{ kind: 'growthSign', deltaP, value: sign.value, error: sign.error }] : [],
    ),
  ],
);

export function selectDrawnCrosses(state: AppState): readonly Cross[] {
  const { openedSweep, view } = state;
  const { p } = view.point;
  return drawnOf(
    openedSweep.crosses,
    selectCrosses(state),
    selectGrowthSigns(state),
    p,
    temperatureOf(view),
  );
}
