/** What was measured of 1/Δ₂, here or in opened files, as every phase diagram marks it. */
import type { OpenedCross } from '../openedCrosses';
import { temperatureOf } from '../settings/launch';
import type { AppState } from '../store';
import type { GrowthSignCell } from '../studies/growthSignResults';
import type { StudyCell, StudyResults } from '../studies/results';
import { studiesOf } from '../studies/studies';
import type { ThresholdCell } from '../studies/thresholdResults';
import { memoiseLast } from './memo';

/** A measured value of 1/Δ₂. */
export type Cross = Pick<OpenedCross, 'kind' | 'deltaP' | 'value' | 'error'>;

/** What the cells of all studies of a sort have measured, one value a place: of two the one of the cell that knows more. */
function atEachPlace<Cell extends StudyCell<unknown>>(
  studies: StudyResults<Cell>,
  measured: (cell: Cell) => OpenedCross | null,
): OpenedCross[] {
  const crosses = Object.values(studies)
    .flatMap((result) => result.cells)
    .sort((a, b) => a.decided - b.decided)
    .flatMap((cell) => measured(cell) ?? []);
  return [
    ...new Map(
      crosses.map((cross) => [`${cross.p} ${cross.deltaP} ${cross.temperature}`, cross]),
    ).values(),
  ];
}

const measuredOf = memoiseLast(
  (
    opened: readonly OpenedCross[],
    thresholds: StudyResults<ThresholdCell>,
    signs: StudyResults<GrowthSignCell>,
  ): readonly OpenedCross[] => [
    ...opened,
    ...atEachPlace(thresholds, ({ request: { p, deltaP, temperature }, fits }) =>
      fits === null
        ? null
        : {
            kind: 'threshold',
            p,
            deltaP,
            temperature,
            value: fits.byRate.value,
            error: fits.byRate.error,
          },
    ),
    ...atEachPlace(signs, ({ request: { p, deltaP }, sign }) =>
      sign === null
        ? null
        : {
            kind: 'growthSign',
            p,
            deltaP,
            temperature: 0,
            value: sign.value,
            error: sign.error,
          },
    ),
  ],
);

/** All of them, at whatever p and temperature: those of opened files, then of each place that was measured here one of a kind. */
export function selectMeasured({ openedSweep, studies }: AppState): readonly OpenedCross[] {
  return measuredOf(
    openedSweep.crosses,
    studiesOf(studies, 'threshold'),
    studiesOf(studies, 'growthSign'),
  );
}

const drawnOf = memoiseLast(
  (measured: readonly OpenedCross[], p: number, temperature: number): readonly Cross[] =>
    // The line of aging growth, which signs stand beside, is that of T = 0 at every T.
    measured.filter(
      (cross) =>
        cross.p === p &&
        (cross.temperature === temperature ||
          (cross.kind === 'growthSign' && cross.temperature === 0)),
    ),
);

/** Those of the diagram over Δ_p and 1/Δ₂, at the current p and temperature. */
export function selectDrawnCrosses(state: AppState): readonly Cross[] {
  return drawnOf(selectMeasured(state), state.view.point.p, temperatureOf(state.view));
}
