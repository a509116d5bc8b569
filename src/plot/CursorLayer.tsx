/**
 * A one-dimensional cursor over a whole figure: hover shows, click pins, Escape unpins, arrow keys
 * move. It works in data units of one axis; the figure's owner decides what a position means.
 */
import { useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import styles from './interaction.module.css';
import { useFigure } from './figureContext';
import { arrowStep, coarseSteps, stepsOfArrow } from './keySteps';
import type { PlanePoint } from './PlaneControl';
import { useHover } from './useHover';

export interface CursorLayerProps {
  /** What is moved, e.g. "Energy cursor". */
  readonly name: string;
  /** Where the cursor stands now. */
  readonly value: number;
  /** The value in words, for screen readers. */
  readonly valueText: string;
  readonly onHover: (value: number | null) => void;
  readonly onPin: (value: number | null) => void;
  /** Both coordinates under the pointer, for figures that are maps. */
  readonly onPoint?: (point: PlanePoint | null) => void;
  /** The axis along which it moves; x if absent. */
  readonly along?: 'x' | 'y';
}

export function CursorLayer({
  name,
  value,
  valueText,
  onHover,
  onPin,
  onPoint,
  along = 'x',
}: CursorLayerProps): ReactNode {
  const figure = useFigure();
  const rect = useRef<SVGRectElement>(null);
  const scale = figure[along];
  const [lo, hi] = scale.domain;
  const extent = along === 'x' ? figure.width : figure.height;
  const hover = useHover<PlanePoint>((point) => {
    onHover(point === null ? null : point[along]);
    onPoint?.(point);
  });

  const pointAt = (event: MouseEvent): PlanePoint => {
    const box = rect.current?.getBoundingClientRect();
    return {
      x: figure.x.invert(event.clientX - (box?.left ?? 0)),
      y: figure.y.invert(event.clientY - (box?.top ?? 0)),
    };
  };
  const valueAt = (event: MouseEvent): number => pointAt(event)[along];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      onPin(null);
      return;
    }
    const direction = {
      ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
      ...{ PageUp: coarseSteps, PageDown: -coarseSteps },
    }[event.key];
    const target = { Home: lo, End: hi }[event.key];
    if (direction === undefined && target === undefined) return;
    event.preventDefault();
    const factor = stepsOfArrow(event);
    // Pixels of y count downwards.
    const step = (along === 'x' ? 1 : -1) * (direction ?? 0) * factor * arrowStep * extent;
    const from = Math.min(extent, Math.max(0, scale(value)));
    onPin(target ?? scale.invert(Math.min(extent, Math.max(0, from + step))));
  };
  return (
    <rect
      ref={rect}
      className={styles.cursor}
      width={figure.width}
      height={figure.height}
      tabIndex={0}
      role="slider"
      aria-label={name}
      aria-orientation={along === 'x' ? 'horizontal' : 'vertical'}
      aria-valuemin={lo}
      aria-valuemax={hi}
      aria-valuenow={value}
      aria-valuetext={valueText}
      onPointerMove={(event) => {
        hover(pointAt(event));
      }}
      onPointerLeave={() => {
        hover(null);
      }}
      onClick={(event) => {
        onPin(valueAt(event));
      }}
      onDoubleClick={() => {
        onPin(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
