/** The isolated eigenvalue: a ball on its way out of the bulk, as high as it points to the signal. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Curve, Label } from '../../plot/marks';
import { runColour, runName } from '../runColours';
import { trackTo, wholeTrack, type Milestone } from './view';

export interface IsolatedProps {
  /** In units of s. */
  readonly x: number;
  readonly y: number;
  /** Of the run that it belongs to, small and in its colour; absent for the spectrum that is shown. */
  readonly slot?: number;
}

export function Isolated({ x, y, slot }: IsolatedProps): ReactNode {
  const figure = useFigure();
  const isOwn = slot === undefined;
  const colour = isOwn ? 'var(--outlier)' : runColour(slot);
  const radius = (isOwn ? 0.36 : 0.26) * figure.em;
  const [px, py] = [figure.x(x), figure.y(y)];
  if (px > figure.width) return null;
  if (px < 0) return isOwn ? <Beyond py={py} colour={colour} /> : null;
  return (
    <g style={{ stroke: colour, fill: colour }}>
      <line x1={px} x2={px} y1={figure.height} y2={py} strokeWidth={isOwn ? 2.5 : 1.5} />
      <circle cx={px} cy={py} r={radius} style={{ stroke: 'var(--surface)', strokeWidth: 1.5 }}>
        {isOwn ? null : <title>{runName(slot)}</title>}
      </circle>
    </g>
  );
}

/** An arrowhead where the eigenvalue has left the picture. */
function Beyond({ py, colour }: { readonly py: number; readonly colour: string }): ReactNode {
  const { em, height } = useFigure();
  const size = 0.4 * em;
  const middle = Math.min(height - 1.5 * size, Math.max(1.5 * size, py));
  return (
    <path
      d={`M2,${middle} l${1.5 * size},${-size} v${2 * size} Z`}
      style={{ fill: colour, stroke: 'var(--surface)', strokeWidth: 1.5 }}
    />
  );
}

/** The way that lies before the isolated eigenvalue, faint, and the trail that it has left. */
export function Track({
  shift,
  theta,
  milestones,
}: {
  readonly shift: number;
  readonly theta: number;
  readonly milestones: readonly Milestone[];
}): ReactNode {
  const whole = useMemo(() => wholeTrack(shift), [shift]);
  const trail = useMemo(() => trackTo(shift, theta), [shift, theta]);
  return (
    <>
      <Curve x={whole.x} y={whole.y} colour="var(--outlier)" width={1.2} opacity={0.5} lineStyle="dashed" />
      <Curve label="trail" x={trail.x} y={trail.y} colour="var(--outlier)" width={4} opacity={0.35} />
      <Milestones places={milestones} />
    </>
  );
}

/** Between their names some room is left. */
const nameGap = 1.1;

function Milestones({ places }: { readonly places: readonly Milestone[] }): ReactNode {
  const figure = useFigure();
  const { em } = figure;
  const seen = places
    .map(({ invDelta2, x, y }) => ({ invDelta2, px: figure.x(x), py: figure.y(y) }))
    .filter(({ px }) => px > 2 * em);
  return seen.map(({ invDelta2, px, py }, i) => {
    const last = seen[i - 1];
    const isApart = last === undefined || last.py - py > nameGap * em;
    return (
      <g key={invDelta2}>
        <circle
          cx={px}
          cy={py}
          r={0.16 * em}
          style={{ fill: 'var(--surface)', stroke: 'var(--outlier)', strokeWidth: 1.2 }}
        />
        {isApart ? (
          <Label px={px - 0.5 * em} py={py - 0.35 * em} anchor="end" colour="var(--text-muted)">
            {`${i === 0 ? '1/Δ₂ = ' : ''}${formatNumber(invDelta2, 4)}`}
          </Label>
        ) : null}
      </g>
    );
  });
}
