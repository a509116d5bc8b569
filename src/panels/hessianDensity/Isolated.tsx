/** The isolated eigenvalue: a ball on its way out of the bulk, as high as it points to the signal. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { Curve, Label } from '../../plot/marks';
import { lineLength } from '../../plot/lines';
import { runColour, runName } from '../runColours';
import { trackTo, wholeTrack, type Milestone } from './view';
import { valueIn } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

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
  const radius = (isOwn ? 0.36 : 0.24) * figure.em;
  const [px, py] = [figure.x(x), figure.y(y)];
  if (px > figure.width) return null;
  if (px < 0) return isOwn ? <Beyond colour={colour} /> : null;
  return (
    <g style={{ stroke: colour, fill: colour }}>
      {isOwn ? (
        <line x1={px} x2={px} y1={figure.height} y2={py} strokeWidth={lineLength(2.5)} />
      ) : null}
      <circle
        cx={px}
        cy={py}
        r={radius}
        style={{ stroke: 'var(--surface)', strokeWidth: lineLength(1.5) }}
      >
        {isOwn ? null : <title>{runName(slot)}</title>}
      </circle>
    </g>
  );
}

/** How far the eigenvalue has come from the edge of the bulk: a bar on the axis, which the readout gives in numbers. */
export function Gap({ from, to }: { readonly from: number; readonly to: number }): ReactNode {
  const { x, em, width, height } = useFigure();
  const [left, right] = [Math.max(0, x(from)), Math.min(width, x(to))];
  if (right <= left) return null;
  const thick = 0.4 * em;
  return (
    <rect
      data-mark="gap"
      x={left}
      y={height - thick}
      width={right - left}
      height={thick}
      style={{ fill: 'var(--outlier)' }}
    />
  );
}

/** An arrowhead where the eigenvalue has left the picture. */
function Beyond({ colour }: { readonly colour: string }): ReactNode {
  const { em, height } = useFigure();
  const size = 0.4 * em;
  return (
    <path
      d={`M2,${0.45 * height} l${1.5 * size},${-size} v${2 * size} Z`}
      style={{ fill: colour, stroke: 'var(--surface)', strokeWidth: lineLength(1.5) }}
    />
  );
}

/** The way that lies before the isolated eigenvalue, and the trail that it has left. */
export function IsolatedTrack({
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
      <Curve
        label="way"
        x={whole.x}
        y={whole.y}
        colour="var(--outlier)"
        width={2}
        opacity={0.85}
        lineStyle="dashed"
      />
      <Curve
        label="trail"
        x={trail.x}
        y={trail.y}
        colour="var(--outlier)"
        width={4}
        opacity={0.6}
      />
      <Milestones places={milestones} />
    </>
  );
}

/** Half of what a character of a value takes, and the name of all of them at the left end, in em. */
const room = { character: 0.3, name: 2.2 } as const;

/** From right to left, which of the values have room for their names. */
function nameable(
  seen: readonly { readonly px: number; readonly name: string }[],
  em: number,
  right: number,
): boolean[] {
  let free = right;
  return seen.map(({ px, name }) => {
    const half = room.character * em * name.length;
    const fits = px + half < free && px - half > room.name * em;
    if (fits) free = px - half;
    return fits;
  });
}

/** A scale of 1/Δ₂ or λ₂ along the upper rim, where nothing else is, and each value's place on the track. */
function Milestones({ places }: { readonly places: readonly Milestone[] }): ReactNode {
  const figure = useFigure();
  const { em } = figure;
  const { matrix } = useNotation();
  if (places.length === 0) return null;
  const seen = places
    .map(({ invDelta2, x, y }) => ({
      name: valueIn(matrix, invDelta2, 4),
      px: figure.x(x),
      py: figure.y(y),
    }))
    .filter(({ px }) => px > 0);
  const isNamed = nameable(seen, em, figure.x(0));
  return (
    <>
      <Label px={0.3 * em} py={0.95 * em} colour="var(--text-muted)">
        {matrix.symbol}
      </Label>
      {seen.map(({ name, px, py }, i) => (
        <g key={name} style={{ stroke: 'var(--outlier)', strokeWidth: lineLength(1.2) }}>
          <line x1={px} x2={px} y2={0.25 * em} />
          <circle cx={px} cy={py} r={0.15 * em} style={{ fill: 'var(--surface)' }} />
          {isNamed[i] ? (
            <Label px={px} py={1.05 * em} anchor="middle" colour="var(--text-muted)">
              {name}
            </Label>
          ) : null}
        </g>
      ))}
    </>
  );
}
