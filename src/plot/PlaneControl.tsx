/**
 * The plane of a figure as a two-dimensional slider: a handle to drag or to move by keys, and the
 * empty plane around it to click, tap or hover.
 */
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import styles from './interaction.module.css';
import { useFigure } from './figureContext';
import { useHover } from './useHover';

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
  /** A drag is under way; `onCommit` follows when it ends. */
  readonly onDrag: (point: PlanePoint) => void;
  readonly onCommit: (point: PlanePoint) => void;
  /** A click or tap on the plane, or Enter on the handle. */
  readonly onPick: (point: PlanePoint) => void;
  readonly onHover: (point: PlanePoint | null) => void;
  /** The point that a pointer at `point` means, e.g. the nearest mark within `reach` pixels. */
  readonly snap: (point: PlanePoint, isNear: (mark: PlanePoint) => boolean) => PlanePoint;
}

/** Arrow keys move by this share of the frame; Shift ten times as far, Alt a tenth. */
const keyStep = 0.01;
const snapReach = 7;

export function PlaneControl(props: PlaneControlProps): ReactNode {
  const { name, value, valueText, colour, onDrag, onCommit, onPick, onHover, snap } = props;
  const figure = useFigure();
  const hover = useHover(onHover);
  const plane = useRef<SVGRectElement>(null);
  const dragging = useRef(false);
  const clampedX = Math.min(figure.width, Math.max(0, figure.x(value.x)));
  const clampedY = Math.min(figure.height, Math.max(0, figure.y(value.y)));

  const pointAt = (event: PointerEvent | React.MouseEvent): PlanePoint => {
    const box = plane.current?.getBoundingClientRect();
    const px = Math.min(figure.width, Math.max(0, event.clientX - (box?.left ?? 0)));
    const py = Math.min(figure.height, Math.max(0, event.clientY - (box?.top ?? 0)));
    const free = { x: figure.x.invert(px), y: figure.y.invert(py) };
    if (event.altKey) return free;
    return snap(
      free,
      (mark) => Math.hypot(figure.x(mark.x) - px, figure.y(mark.y) - py) < snapReach,
    );
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
    }[event.key];
    // With Ctrl or Cmd the plane is moved, not the handle.
    if (!move || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const factor = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
    const [dx = 0, dy = 0] = move;
    // Only the moved coordinate goes through pixels: the other keeps its exact value.
    const along = (scale: typeof figure.x, at: number, extent: number, d: number): number =>
      scale.invert(Math.min(extent, Math.max(0, at + d * factor * keyStep * extent)));
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
          hover(pointAt(event));
        }}
        onPointerLeave={() => {
          hover(null);
        }}
        onClick={(event) => {
          onPick(pointAt(event));
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
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragging.current = true;
        }}
        onPointerMove={(event) => {
          if (dragging.current) onDrag(pointAt(event));
        }}
        onPointerUp={(event) => {
          if (!dragging.current) return;
          dragging.current = false;
          onCommit(pointAt(event));
        }}
        onPointerCancel={() => {
          dragging.current = false;
          onCommit(value);
        }}
      >
        <circle className={styles.grip} r={1.4 * figure.em} />
        <circle
          r={0.62 * figure.em}
          style={{ fill: 'var(--surface)', stroke: colour, strokeWidth: 3 }}
        />
        <circle r={0.22 * figure.em} style={{ fill: colour }} />
      </g>
    </>
  );
}
