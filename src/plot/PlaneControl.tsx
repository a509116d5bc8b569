/**
 * The plane of a figure as a two-dimensional slider: a handle to drag or to move by keys, and the
 * empty plane around it to click, tap or hover.
 */
import { useRef } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { followPress, isPrimary } from '../pointer/followPress';
import styles from './interaction.module.css';
import { useFigure } from './figureContext';
import { arrowStep, coarseSteps, stepsOfArrow } from './keySteps';
import { shortValueAt } from './scales';
import { useHover } from './useHover';
import type { Pixel } from './zoom';
import { lineLength } from './lines';

export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

export interface PlaneControlProps {
  readonly name: string;
  readonly value: PlanePoint;
  /** The position in words: coordinates and what they mean. */
  readonly valueText: string;
  readonly colour: string;
  /** A drag is under way; `onCommit` follows when it ends, unless it came to nothing. */
  readonly onDrag: (point: PlanePoint) => void;
  readonly onCommit: (point: PlanePoint) => void;
  /** A click or tap on the plane, or Enter on the handle. */
  readonly onPick: (point: PlanePoint) => void;
  readonly onHover: (point: PlanePoint | null) => void;
  /** These attract a pointer that comes to rest, unless Alt is held. */
  readonly marks: readonly PlanePoint[];
}

/** Pixels within which a mark attracts: what is further off can be meant. */
const attraction = 2;

export function PlaneControl(props: PlaneControlProps): ReactNode {
  const { name, value, valueText, colour, onDrag, onCommit, onPick, onHover, marks } = props;
  const figure = useFigure();
  const hover = useHover(onHover);
  const plane = useRef<SVGRectElement>(null);
  const clampedX = Math.min(figure.width, Math.max(0, figure.x(value.x)));
  const clampedY = Math.min(figure.height, Math.max(0, figure.y(value.y)));

  const pointAt = ({ px, py }: Pixel): PlanePoint => ({
    x: shortValueAt(figure.x, Math.min(figure.width, Math.max(0, px))),
    y: shortValueAt(figure.y, Math.min(figure.height, Math.max(0, py))),
  });
  const attracted = (at: Pixel): PlanePoint =>
    marks.find(
      (mark) => Math.hypot(figure.x(mark.x) - at.px, figure.y(mark.y) - at.py) <= attraction,
    ) ?? pointAt(at);
  const pointUnder = (event: MouseEvent): PlanePoint => {
    const box = plane.current?.getBoundingClientRect();
    const at = { px: event.clientX - (box?.left ?? 0), py: event.clientY - (box?.top ?? 0) };
    return event.altKey ? pointAt(at) : attracted(at);
  };
  /** The axes of a drag are those that it began on. */
  const drag = (press: PointerEvent): void => {
    if (!isPrimary(press)) return;
    let at: Pixel | null = null;
    followPress(press.currentTarget, press.nativeEvent, {
      move({ clientX, clientY }) {
        at = { px: clampedX + clientX - press.clientX, py: clampedY + clientY - press.clientY };
        onDrag(pointAt(at));
      },
      end(how, fine) {
        if (at === null) return;
        if (how === 'cancelled') onDrag(value);
        else onCommit(how === 'released' && !fine ? attracted(at) : pointAt(at));
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      onPick(value);
      return;
    }
    const move = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
      PageUp: [0, -coarseSteps],
      PageDown: [0, coarseSteps],
    }[event.key];
    // With Ctrl or Cmd the plane is moved, not the handle.
    if (!move || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const factor = stepsOfArrow(event);
    const [dx = 0, dy = 0] = move;
    // Only the moved coordinate goes through pixels: the other keeps its exact value.
    const along = (scale: typeof figure.x, at: number, extent: number, d: number): number =>
      shortValueAt(scale, Math.min(extent, Math.max(0, at + d * factor * arrowStep * extent)));
    onCommit({
      x: dx === 0 ? value.x : along(figure.x, clampedX, figure.width, dx),
      y: dy === 0 ? value.y : along(figure.y, clampedY, figure.height, dy),
    });
  };
  return (
    <>
      <rect
        ref={plane}
        className={styles.plane}
        width={figure.width}
        height={figure.height}
        data-testid="plane"
        onPointerMove={(event) => {
          hover(pointUnder(event));
        }}
        onPointerLeave={() => {
          hover(null);
        }}
        onClick={(event) => {
          onPick(pointUnder(event));
        }}
      />
      <g
        className={styles.handle}
        transform={`translate(${clampedX},${clampedY})`}
        tabIndex={0}
        role="slider"
        aria-roledescription="two-dimensional slider"
        aria-label={name}
        aria-valuemin={figure.y.domain[0]}
        aria-valuemax={figure.y.domain[1]}
        aria-valuenow={value.y}
        aria-valuetext={valueText}
        onKeyDown={onKeyDown}
        onPointerDown={drag}
      >
        <circle className={styles.grip} r={1.4 * figure.em} />
        <circle
          r={0.62 * figure.em}
          style={{ fill: 'var(--surface)', stroke: colour, strokeWidth: lineLength(3) }}
        />
        <circle r={0.22 * figure.em} style={{ fill: colour }} />
      </g>
    </>
  );
}
