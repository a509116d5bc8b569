/** Marks on the phase diagram: the current point's hairlines, runs, special points. */
import type { ReactNode } from 'react';
import type { ModelPoint } from '../../physics/parameters';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { selectSignalState } from '../../state/selectors/landscape';
import { selectFollowedPoint } from '../../state/selectors/movingHessian';
import type { AppState } from '../../state/store';
import { useStore } from '../../state/useStore';
import { runColour } from '../runColours';
import type { SpecialPoint } from './further';
import styles from './PhaseDiagram.module.css';

/** Hairlines from the current point to both axes. */
export function CurrentLines({ point }: { readonly point: ModelPoint }): ReactNode {
  const figure = useFigure();
  const px = figure.x(point.deltaP);
  const py = figure.y(point.invDelta2);
  return (
    <g clipPath={figure.clip} stroke="var(--accent)" strokeWidth={1} opacity={0.7}>
      <line x1={px} x2={px} y1={py} y2={figure.height} />
      <line x1={0} x2={px} y1={py} y2={py} />
    </g>
  );
}

/** Around the current point while it is followed: how much of the signal the flow has found. */
export function FlowRing({
  point,
  colour,
}: {
  readonly point: ModelPoint;
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
      transform={`translate(${figure.x(point.deltaP)},${figure.y(point.invDelta2)}) rotate(-90)`}
    >
      <circle r={radius} style={{ stroke: 'var(--surface)', strokeWidth: 6 }} />
      <circle r={radius} style={{ stroke: colour, strokeWidth: 4, opacity: 0.25 }} />
      <circle
        r={radius}
        strokeDasharray={`${reached * round} ${round}`}
        style={{ stroke: colour, strokeWidth: 4 }}
      />
    </g>
  );
}

/** Overlap over that of the signal state, from 0 to 1; null where nothing is followed. */
function selectReached(state: AppState): number | null {
  const followed = selectFollowedPoint(state);
  if (followed === null) return null;
  const share = followed.overlap / (selectSignalState(state)?.overlap ?? 1);
  return Math.min(1, Math.max(0, share));
}

export interface RunMarkerProps {
  readonly slot: number;
  readonly point: ModelPoint;
  /** Filled once the run has found the signal. */
  readonly found: boolean;
}

export function RunMarker({ slot, point, found }: RunMarkerProps): ReactNode {
  const figure = useFigure();
  const colour = runColour(slot);
  const radius = 0.62 * figure.em;
  const px = figure.x(point.deltaP);
  const py = figure.y(point.invDelta2);
  if (!isInside(figure, px, py)) return null;
  return (
    <g className={styles.marker} transform={`translate(${px + 1.35 * figure.em},${py})`}>
      <title>{`Run ${slot}${found ? ': found the signal' : ''}`}</title>
      <circle r={radius} style={{ fill: found ? colour : 'var(--surface)', stroke: colour }} />
      <text dy="0.35em" style={{ fill: found ? 'var(--surface)' : colour }}>
        {slot}
      </text>
    </g>
  );
}

/** A diamond where the Bayes-optimal transition changes its order. */
export function SpecialMark({ name, deltaP, invDelta2 }: SpecialPoint): ReactNode {
  const figure = useFigure();
  const [px, py] = [figure.x(deltaP), figure.y(invDelta2)];
  if (!isInside(figure, px, py)) return null;
  return (
    <path
      data-special={name}
      d={`M${px},${py - 6} l6,6 l-6,6 l-6,-6 Z`}
      style={{ fill: 'var(--surface)', stroke: 'var(--further-line)', strokeWidth: 1.8 }}
    >
      <title>{`${name}: Δp = ${formatNumber(deltaP, 4)}, 1/Δ₂ = ${formatNumber(invDelta2, 4)}`}</title>
    </path>
  );
}

function isInside(figure: ReturnType<typeof useFigure>, px: number, py: number): boolean {
  return px >= 0 && px <= figure.width && py >= 0 && py <= figure.height;
}
