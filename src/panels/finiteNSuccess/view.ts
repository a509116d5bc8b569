/** What the panel of success draws: fractions against 1/Δ₂ for growing N, measured and predicted, with the limit. */
import type { FoundShares } from '../../physics/escape/foundShares';
import { shareOfRuns, type Share } from '../../physics/flow/shareOfRuns';
import type { LineStyle } from '../../plot/marks';
import type { SweepPlan } from '../../state/studies/sweepPlan';
import type { SweepCell, SweepResult } from '../../state/studies/sweepResults';

/** One N at one 1/Δ₂. */
export interface SuccessPoint {
  readonly invDelta2: number;
  /** Of the starts that count; see `countsPositiveOnly`. */
  readonly found: Share;
  readonly cell: SweepCell;
}

export interface SuccessSeries {
  readonly dimension: number;
  readonly colour: string;
  readonly lineStyle: LineStyle;
  readonly points: readonly SuccessPoint[];
  /** Whether every instance at every place is there. */
  readonly isWhole: boolean;
  /** What the equations for N = infinity predict at the places of the view; empty until it is known. */
  readonly predicted: readonly number[];
}

export interface SuccessView {
  /** One per N, in ascending order. */
  readonly series: readonly SuccessSeries[];
  /** 1/Δ₂ on the line of gradient flow: the step of N = infinity. */
  readonly line: number;
  readonly domain: readonly [number, number];
  /** Values of 1/Δ₂ at which something is predicted. */
  readonly places: readonly number[];
  readonly prediction: FoundShares | null;
  /** Of opened sweeps, one per N and end. */
  readonly opened: readonly OpenedSeries[];
}

export interface OpenedSeries {
  readonly dimension: number;
  readonly horizon: number;
  readonly colour: string;
  readonly points: readonly SuccessPoint[];
}

/** Told apart by colour, dashes and the label at their end. */
const looks: readonly { readonly colour: string; readonly lineStyle: LineStyle }[] = [
  { colour: 'var(--run-5)', lineStyle: 'dotted' },
  { colour: 'var(--run-2)', lineStyle: 'dash-dotted' },
  { colour: 'var(--run-3)', lineStyle: 'dashed' },
  { colour: 'var(--run-1)', lineStyle: 'full' },
  { colour: 'var(--run-4)', lineStyle: 'dashed' },
  { colour: 'var(--run-7)', lineStyle: 'full' },
];

/** Values of N beside which predicted sizes are drawn. */
export const sizesDomain: readonly [number, number] = [10, 1e7];

/** Room left and right of the places, as a share of their extent. */
const margin = 0.04;

export function successView(
  { cells, places, line }: SweepPlan,
  result: SweepResult | null,
  prediction: FoundShares | null,
  opened: readonly SweepCell[] = [],
): SuccessView {
  const sizes = [...new Set(cells.map(({ dimension }) => dimension))];
  const [lo, hi] = [Math.min(...places), Math.max(...places)];
  const room = margin * (hi - lo);
  return {
    series: sizes.map((dimension, i) => {
      const own = (result?.cells ?? []).filter(({ request }) => request.dimension === dimension);
      return {
        dimension,
        ...(looks[i % looks.length] ?? { colour: 'var(--text)', lineStyle: 'full' }),
        points: own.flatMap(pointsOf),
        isWhole: own.length > 0 && own.every(({ decided, request }) => decided === request.members),
        predicted: prediction?.shares[i] ?? [],
      };
    }),
    line,
    domain: [lo - room, hi + room],
    places,
    prediction,
    opened: openedSeries(opened, sizes),
  };
}

/** An N that the view has too keeps its colour. */
function openedSeries(cells: readonly SweepCell[], sizes: readonly number[]): OpenedSeries[] {
  const keys = [...new Set(cells.map(seriesKey))];
  return keys.flatMap((key) => {
    const own = cells.filter((cell) => seriesKey(cell) === key);
    const [first] = own;
    if (!first) return [];
    const { dimension, horizon } = first.request;
    const i = sizes.indexOf(dimension);
    const colour = looks[i % looks.length]?.colour ?? 'var(--text)';
    return [{ dimension, horizon, colour, points: own.flatMap(pointsOf) }];
  });
}

function seriesKey({ request: { dimension, horizon } }: SweepCell): string {
  return `${dimension} ${horizon}`;
}

/**
 * For odd p a start at m(0) < 0 is pulled away from the signal, above the line as well: only starts at
 * m(0) > 0 can be compared with the step of N = infinity. For even p the sign means nothing.
 */
export function countsPositiveOnly(p: number): boolean {
  return p % 2 === 1;
}

/** The starts of a cell that count, and how many of these found the signal. */
export function countedStarts(cell: SweepCell): {
  readonly starts: number;
  readonly found: number;
} {
  return countsPositiveOnly(cell.request.point.p)
    ? { starts: cell.positive, found: cell.positiveFound }
    : { starts: cell.decided, found: cell.found };
}

function pointsOf(cell: SweepCell): SuccessPoint[] {
  const { starts, found } = countedStarts(cell);
  const { invDelta2 } = cell.request.point;
  return starts === 0 ? [] : [{ invDelta2, found: shareOfRuns(found, starts), cell }];
}
