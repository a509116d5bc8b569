/** Marks on the phase diagram: the current point's hairlines, runs, special points. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { PixelPoint } from '../../plot/course';
import { useFigure } from '../../plot/figureContext';
import type { FigureFrame } from '../../plot/figureContext';
import { boxAround, frameBox } from '../../plot/placement';
import type { Box } from '../../plot/placement';
import type { PlanePoint } from '../../plot/PlaneControl';
import { lineLength } from '../../plot/lines';
import { selectFollowedPoint, selectMovingShare } from '../../state/selectors/movingHessian';
import type { AppState } from '../../state/store';
import { useStore } from '../../state/useStore';
import { RunDiscs } from '../RunDiscs';
import type { SpecialPoint } from '../../state/selectors/phaseMarks';
import { markerPlaces, markerRadius } from './markers';
import styles from './PhaseDiagram.module.css';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

/** Hairlines from the current point to both axes. */
export function CurrentLines({ at }: { readonly at: PlanePoint }): ReactNode {
  const figure = useFigure();
  const px = figure.x(at.x);
  const py = figure.y(at.y);
  return (
    <g
      className={styles.currentLines}
      clipPath={figure.clip}
      stroke="var(--accent)"
      strokeWidth={lineLength(1)}
      opacity={0.7}
    >
      <line x1={px} x2={px} y1={py} y2={figure.height} />
      <line x1={0} x2={px} y1={py} y2={py} />
    </g>
  );
}

/** Around the current point while it is followed: how much of the signal the flow has found. */
export function FlowRing({
  at,
  colour,
}: {
  readonly at: PlanePoint;
  readonly colour: string;
}): ReactNode {
  const figure = useFigure();
  const reached = useStore(selectReached);
  const isPlaying = useStore(({ surf }) => surf.isPlaying);
  if (reached === null) return null;
  const radius = 0.9 * figure.em;
  const round = 2 * Math.PI * radius;
  return (
    <g
      className={isPlaying ? styles.pulse : styles.ring}
      clipPath={figure.clip}
      data-testid="flow-ring"
      data-reached={reached}
      transform={`translate(${figure.x(at.x)},${figure.y(at.y)}) rotate(-90)`}
    >
      <circle r={radius} style={{ stroke: 'var(--surface)', strokeWidth: lineLength(6) }} />
      <circle r={radius} style={{ stroke: colour, strokeWidth: lineLength(4), opacity: 0.25 }} />
      <circle
        r={radius}
        strokeDasharray={`${reached * round} ${round}`}
        style={{ stroke: colour, strokeWidth: lineLength(4) }}
      />
    </g>
  );
}

/** Overlap over that of the signal state at its temperature, from 0 to 1; null where nothing is followed. */
function selectReached(state: AppState): number | null {
  if (selectFollowedPoint(state) === null) return null;
  return Math.min(1, Math.max(0, selectMovingShare(state)));
}

export interface RunMark {
  readonly slot: number;
  readonly at: PlanePoint;
  /** Filled once the run has found the signal. */
  readonly found: boolean;
}

/** The numbers of the runs, each with a line to its point where it had to make room. */
export const RunMarkers = memo(function RunMarkers({
  runs,
  marks,
}: {
  readonly runs: readonly RunMark[];
  /** Other places that are marked. */
  readonly marks: readonly PlanePoint[];
}): ReactNode {
  const figure = useFigure();
  const shown = runsInside(runs, figure);
  const places = placesOf(shown, figure, marks);
  const numbers = shown.map(({ slot, at, found }, i) => {
    const from = { px: figure.x(at.x), py: figure.y(at.y) };
    return { slot, found, from, at: places[i] ?? from };
  });
  return <RunDiscs numbers={numbers} radius={markerRadius * figure.em} />;
});

function runsInside(runs: readonly RunMark[], figure: FigureFrame): readonly RunMark[] {
  return runs.filter(({ at }) => isInside(figure, figure.x(at.x), figure.y(at.y)));
}

function placesOf(
  runs: readonly RunMark[],
  figure: FigureFrame,
  marks: readonly PlanePoint[],
): PixelPoint[] {
  const pixelOf = ({ x, y }: PlanePoint): PixelPoint => ({ px: figure.x(x), py: figure.y(y) });
  return markerPlaces(
    runs.map(({ at }) => pixelOf(at)),
    figure.em,
    frameBox(figure),
    marks.map((mark) => boxAround(pixelOf(mark), 0.35 * figure.em)),
  );
}

/** What the numbers of the runs cover. */
export function markerBoxes(
  runs: readonly RunMark[],
  figure: FigureFrame,
  marks: readonly PlanePoint[],
): Box[] {
  return placesOf(runsInside(runs, figure), figure, marks).map((at) =>
    boxAround(at, markerRadius * figure.em),
  );
}

/** A diamond where the Bayes-optimal transition changes its order. */
export function SpecialMark({ name, deltaP, invDelta2 }: SpecialPoint): ReactNode {
  const figure = useFigure();
  const { matrix, tensor } = useNotation();
  const [px, py] = [figure.x(deltaP), figure.y(invDelta2)];
  if (!isInside(figure, px, py)) return null;
  return (
    <path
      data-special={name}
      d={`M${px},${py - 6} l6,6 l-6,6 l-6,-6 Z`}
      style={{
        fill: 'var(--surface)',
        stroke: 'var(--further-line)',
        strokeWidth: lineLength(1.8),
      }}
    >
      <title>{`${name}: ${equation(tensor, deltaP, 4)}, ${equation(matrix, invDelta2, 4)}`}</title>
    </path>
  );
}

function isInside(figure: FigureFrame, px: number, py: number): boolean {
  return px >= 0 && px <= figure.width && py >= 0 && py <= figure.height;
}
