/** The numbers behind the panel of success. */
import { usualTolerance } from '../../physics/flow/usualTolerance';
import { selectFoundShares, selectSweep, selectSweepPlan } from '../../state/selectors/sweep';
import { selectOpenedShares } from '../../state/selectors/opened';
import { sweepSettings } from '../../state/settings/sweep';
import { ofSpiked } from '../../state/selectors/ofSpiked';
import { columnOf } from '../columns';
import type { PanelData } from '../panelData';
import { countsPositiveOnly, successView, type SuccessView } from './view';

export const successData = ofSpiked((state): PanelData | null => {
  const result = selectSweep(state);
  const opened = selectOpenedShares(state);
  if (result === null && opened.length === 0) return null;
  const { point } = state.view;
  const sweep = sweepSettings.of(state.view);
  const view = successView(selectSweepPlan(state), result, selectFoundShares(state), opened);
  return {
    ...successDataOf(view),
    sources: [
      {
        name: 'instances',
        method: 'gradient flow of finite N, dense couplings, random starts',
        settings: {
          p: point.p,
          deltaP: point.deltaP,
          instancesEach: sweep.members,
          firstSeed: sweep.seed,
          tMax: sweep.horizon,
          tolerance: usualTolerance(undefined),
          counted: countsPositiveOnly(point.p) ? 'starts at m(0) > 0' : 'all',
        },
      },
    ],
  };
});

function successDataOf({ series, opened, line, places, prediction }: SuccessView): PanelData {
  const ofFiles = opened.map((one) => ({ ...one, predicted: [], isOpened: true }));
  const own = series.map((one) => ({ ...one, isOpened: false }));
  const rows = [...own, ...ofFiles].flatMap(({ dimension, points, predicted, isOpened }) =>
    points.map((point) => {
      const place = places.indexOf(point.invDelta2);
      return {
        dimension,
        isOpened,
        ...point,
        predicted: predicted[place] ?? NaN,
        halfSize: prediction?.halfSizes[place] ?? NaN,
        reached: prediction?.reached[place] ?? NaN,
      };
    }),
  );
  return {
    caption: 'How instances end, by N and 1/Δ₂; intervals of 95 % of a binomial law',
    columns: [
      columnOf(rows, 'N', 'N', ({ dimension }) => dimension),
      columnOf(rows, 'invDelta2', '1/Δ₂', ({ invDelta2 }) => invDelta2, { digits: 4 }),
      columnOf(rows, 'found', 'found', ({ cell }) => cell.found),
      columnOf(rows, 'antiCorrelated', 'anti-correlated', ({ cell }) => cell.antiCorrelated),
      columnOf(rows, 'neither', 'neither', ({ cell }) => cell.neither),
      columnOf(rows, 'startedPositive', 'started at m > 0', ({ cell }) => cell.positive),
      columnOf(rows, 'positiveFound', 'found of these', ({ cell }) => cell.positiveFound),
      columnOf(rows, 'fraction', 'fraction found', ({ found }) => found.value, { digits: 3 }),
      columnOf(rows, 'fractionFrom', '95 % from', ({ found }) => found.lo, { digits: 3 }),
      columnOf(rows, 'fractionTo', 'to', ({ found }) => found.hi, { digits: 3 }),
      columnOf(rows, 'until', 'ended at t', ({ cell }) => cell.request.horizon),
      {
        key: 'from',
        title: 'from',
        values: rows.map(({ isOpened }) => (isOpened ? 'opened sweep' : 'here')),
      },
      columnOf(rows, 'predicted', 'predicted', ({ predicted }) => predicted, { digits: 3 }),
      columnOf(rows, 'predictedUntil', 'until t', ({ reached }) => reached, { digits: 3 }),
      columnOf(rows, 'halfSize', 'N found by half, predicted', ({ halfSize }) => halfSize, {
        digits: 2,
      }),
    ],
    plot: { x: 'invDelta2', y: ['fraction'], isScattered: true },
    facts: [{ key: 'gradientFlow', title: '1/Δ₂ of gradient flow, N → ∞', value: line }],
  };
}
