/** What opened sweeps hold for the tensor of the view. */
import type { OpenedEscape, OpenedSweep } from '../openedSweep';
import { temperatureOf } from '../settings/launch';
import type { AppState } from '../store';
import type { SweepCell } from '../studies/sweepResults';
import { memoiseLast } from './memo';

const escapesOf = memoiseLast(
  ({ escapes }: OpenedSweep, p: number, deltaP: number, temperature: number) =>
    escapes
      .filter(
        (escape) =>
          escape.p === p && escape.deltaP === deltaP && escape.temperature === temperature,
      )
      .sort((a, b) => a.initialOverlap - b.initialOverlap || a.invDelta2 - b.invDelta2),
);

/** In the order of m(0), then of 1/Δ₂. */
export function selectOpenedEscapes({ openedSweep, view }: AppState): readonly OpenedEscape[] {
  const { p, deltaP } = view.point;
  return escapesOf(openedSweep, p, deltaP, temperatureOf(view));
}

const sharesOf = memoiseLast(({ shares }: OpenedSweep, p: number, deltaP: number) =>
  shares
    .filter(({ request: { point } }) => point.p === p && point.deltaP === deltaP)
    .sort((a, b) => a.request.point.invDelta2 - b.request.point.invDelta2),
);

/** In the order of 1/Δ₂. */
export function selectOpenedShares({ openedSweep, view }: AppState): readonly SweepCell[] {
  return sharesOf(openedSweep, view.point.p, view.point.deltaP);
}
