/** Where the numbers of runs stand: at the ends of their curves, fanned out where these bunch. */
import type { PixelPoint } from '../../plot/course';
import type { FigureFrame } from '../../plot/figureContext';
import { spreadLabels } from '../../plot/labels';
import { boxAround, type Box } from '../../plot/placement';
import { valueAt } from '../../state/runs/valueAt';
import type { PlacedNumber } from '../RunDiscs';
import type { TimeScale } from '../timeScale';
import { endTime, type RunCurves, type TimeCurve } from './view';
import { hasFoundSignal } from './words';

/** Where a curve ends in the picture, in data units. */
export interface CurveEnd {
  readonly time: number;
  readonly energy: number;
  readonly overlap: number;
}

/** Null where nothing of it is there yet. @param last of the axis. */
export function endOf(curve: TimeCurve, last: number): CurveEnd | null {
  const time = endTime(curve, last);
  const [energy, overlap] = [
    valueAt(curve.time, curve.energy, time),
    valueAt(curve.time, curve.overlap, time),
  ];
  return energy === null || overlap === null ? null : { time, energy, overlap };
}

export interface RunEnd extends CurveEnd {
  readonly slot: number;
  readonly found: boolean;
}

/** Of the large-N curve of each run, or of its instances where there are only these. */
export function runEnds(
  runs: readonly RunCurves[],
  curves: readonly TimeCurve[],
): readonly RunEnd[] {
  return runs.flatMap((view) => {
    const { slot } = view.run;
    const own = curves.filter((curve) => curve.slot === slot);
    const curve = own.find(({ engine }) => engine === 'chsck') ?? own[0];
    const end = curve && endOf(curve, Infinity);
    return end ? [{ slot, found: hasFoundSignal(view), ...end }] : [];
  });
}

/** Of a number's disc, from one disc to the next, and from the end of a curve to a disc, in em of the figure. */
export const endRadius = 0.5;
const pitch = 2 * endRadius + 0.1;
const gap = 0.3;

/** More numbers than this stand in two columns, so that each is nearer to the end of its curve. */
const mostInColumn = 4;

function columnsOf(count: number): number {
  return count > mostInColumn ? 2 : 1;
}

/** How far numbers reach from the ends of so many curves, in em. */
export function endsReach(count: number): number {
  return gap + pitch * columnsOf(count);
}

/** Room right of a frame without numbers, in em. */
const usualMargin = 0.8;
/** Curves that end before this share of the axis have room for their numbers within the frame. */
const withinShare = 0.8;

/** Room that a figure leaves right of its frame for the numbers of runs, in em. */
export function endsMargin(
  runs: readonly RunCurves[],
  [first, last]: readonly [number, number],
  scale: TimeScale,
): number {
  const share = (time: number): number =>
    scale === 'log' ? Math.log(time / first) / Math.log(last / first) : time / last;
  const reachesEnd = runs.some(
    ({ run: { chsck, flow } }) =>
      share(Math.max(chsck?.horizon ?? 0, flow?.horizon ?? 0)) > withinShare,
  );
  return reachesEnd ? endsReach(runs.length) + 0.1 : usualMargin;
}

/** The numbers of the runs whose ends are within a figure; one that has just begun is beside it. */
export function placedEnds(
  ends: readonly RunEnd[],
  column: 'energy' | 'overlap',
  { em, width, height, x, y }: FigureFrame,
): readonly PlacedNumber[] {
  const inside = ends
    .map((end) => ({ ...end, from: { px: x(end.time), py: y(end[column]) } }))
    .filter(({ from: { px, py } }) => px >= 0 && px <= width + 1 && py >= 0 && py <= height);
  const places = endPlaces(
    inside.map(({ from }) => from),
    em,
    height,
  );
  return inside.map(({ slot, found, from }, i) => ({ slot, found, from, at: places[i] ?? from }));
}

/** What the numbers of the runs cover. */
export function endBoxes(
  ends: readonly RunEnd[],
  column: 'energy' | 'overlap',
  figure: FigureFrame,
): Box[] {
  return placedEnds(ends, column, figure).map(({ at }) => boxAround(at, endRadius * figure.em));
}

/** Centres of the numbers of the curves that end at `ends`, in their order: right of them, none upon another. */
export function endPlaces(
  ends: readonly PixelPoint[],
  em: number,
  height: number,
): readonly PixelPoint[] {
  const columns = columnsOf(ends.length);
  return crowdsOf(ends, endsReach(ends.length) * em)
    .flatMap((crowd) => fanned(crowd, columns, em, height))
    .sort((a, b) => a.index - b.index);
}

interface IndexedPoint extends PixelPoint {
  readonly index: number;
}

/** Ends that are nearer to each other than `reach`, sideways. */
function crowdsOf(ends: readonly PixelPoint[], reach: number): readonly IndexedPoint[][] {
  const fromLeft = ends.map((end, index) => ({ ...end, index })).sort((a, b) => a.px - b.px);
  const crowds: IndexedPoint[][] = [];
  for (const end of fromLeft) {
    const crowd = crowds.at(-1);
    if (crowd && end.px - (crowd.at(-1)?.px ?? 0) <= reach) crowd.push(end);
    else crowds.push([end]);
  }
  return crowds;
}

/** Each as near to the height of its end as the others let it, in the first column that has room there. */
function fanned(
  crowd: readonly IndexedPoint[],
  columns: number,
  em: number,
  height: number,
): IndexedPoint[] {
  const fromAbove = [...crowd].sort((a, b) => a.py - b.py);
  const left = Math.max(...crowd.map(({ px }) => px)) + (gap + endRadius) * em;
  const heights = spreadLabels(
    fromAbove.map(({ py }) => py),
    (pitch / columns) * em,
    endRadius * em,
    height - endRadius * em,
  );
  const lowest = Array.from({ length: columns }, () => -Infinity);
  return fromAbove.map(({ index }, i) => {
    const py = heights[i] ?? 0;
    // A shade less than the pitch, for what has been spread is rounded.
    const free = lowest.findIndex((last) => py - last > 0.999 * pitch * em);
    const column = Math.max(0, free);
    lowest[column] = py;
    return { index, px: left + column * pitch * em, py };
  });
}
