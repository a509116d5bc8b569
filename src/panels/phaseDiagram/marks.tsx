/** Marks on the phase diagram: the current point's hairlines, runs, special points. */
import type { ReactNode } from 'react';
import type { ModelPoint } from '../../physics/parameters';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
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
