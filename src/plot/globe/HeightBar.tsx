/** The colours of a globe with the values that they stand for, beside it or below it. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { labelsAtMarks } from '../labels';
import { Label } from '../marks';
import { shareOf, type HeightScale, type HeightTick } from './relief';
import styles from './Globe.module.css';
import { lineLength } from '../lines';

export interface HeightBarProps {
  readonly scale: HeightScale;
  readonly ticks: readonly HeightTick[];
  readonly width: number;
  readonly height: number;
  readonly em: number;
  /** Stands beside the globe; else it lies below it. */
  readonly isUpright: boolean;
}

const pieces = 36;
const thickness = 0.7;
/** Mean advance of a character of a label. */
const advance = 0.42;
/** Letters below the line, which take next to nothing of it. */
const lowered = /[ₐ-ₜ]/gu;

export const HeightBar = memo(function HeightBar(props: HeightBarProps): ReactNode {
  const { scale, width, height, em, isUpright } = props;
  const length = isUpright ? Math.min(height - 2 * em, 16 * em) : Math.min(width - 2 * em, 22 * em);
  const start = isUpright ? (height + length) / 2 : (width - length) / 2;
  const across = isUpright ? 0.2 * em : height - 2.2 * em;
  const along = (part: number): number =>
    isUpright ? start - part * length : start + part * length;
  const ticks = props.ticks.map(({ value, label }) => ({
    label,
    at: along(partOf(scale, value)),
    size: (isUpright ? 1 : advance * label.replace(lowered, '').length) * em,
  }));
  // Where not all have room, as in large letters, those that come first are named.
  const places = labelsAtMarks(ticks, isUpright ? 0 : 0.35 * em, 0, isUpright ? height : width);
  return (
    <g data-testid="globe-bar" className={styles.mark}>
      {Array.from({ length: pieces }, (_, i) => {
        const part = i / pieces;
        const box = isUpright
          ? {
              x: across,
              y: along(part + 1 / pieces),
              width: thickness * em,
              height: length / pieces + 0.5,
            }
          : { x: along(part), y: across, width: length / pieces + 0.5, height: thickness * em };
        return <rect key={i} {...box} style={{ fill: colourOf((i + 0.5) / pieces) }} />;
      })}
      {ticks.map(({ label, at }, i) => {
        const place = places[i] ?? null;
        return place === null ? null : (
          <g key={label}>
            <line
              {...(isUpright
                ? { x1: across, x2: across + thickness * em, y1: at, y2: at }
                : { x1: at, x2: at, y1: across, y2: across + thickness * em })}
              style={{ stroke: 'var(--text)', strokeWidth: lineLength(1) }}
            />
            {isUpright ? (
              <Label px={across + 1.1 * em} py={place + 0.27 * em}>
                {label}
              </Label>
            ) : (
              <Label px={place} py={across + 1.6 * em} anchor="middle">
                {label}
              </Label>
            )}
          </g>
        );
      })}
    </g>
  );
});

/** Below and above the level have half of the bar each; the ramp has a gap between them. */
function partOf(scale: HeightScale, value: number): number {
  const share = shareOf(scale, value);
  return share < 1 / 3 ? 1.5 * share : 1.5 * share - 0.5;
}

function colourOf(part: number): string {
  const [from, to, share] = part < 0.5 ? [0, 1, 2 * part] : [2, 3, 2 * part - 1];
  return `color-mix(in srgb, var(--globe-${to}) ${Math.round(100 * share)}%, var(--globe-${from}))`;
}
