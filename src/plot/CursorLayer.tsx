/**
 * A one-dimensional cursor over a whole figure: hover shows, click pins, Escape unpins, arrow keys
 * move. It works in data units of x; the figure's owner decides what a position means.
 */
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import styles from './interaction.module.css';
import { useFigure } from './figureContext';

export interface CursorLayerProps {
  /** What is moved, e.g. "Energy cursor". */
  readonly name: string;
  /** Where the cursor stands now. */
  readonly value: number;
  /** The value in words, for screen readers. */
  readonly valueText: string;
  readonly onHover: (value: number | null) => void;
  readonly onPin: (value: number | null) => void;
}

/** Arrow keys move by this share of the width; Shift ten times as far, Alt a tenth. */
const keyStep = 0.01;

export function CursorLayer({
  name,
  value,
  valueText,
  onHover,
  onPin,
}: CursorLayerProps): ReactNode {
  const figure = useFigure();
  const rect = useRef<SVGRectElement>(null);
  const [lo, hi] = figure.x.domain;

  const valueAt = (event: PointerEvent): number => {
    const box = rect.current?.getBoundingClientRect();
    return figure.x.invert(event.clientX - (box?.left ?? 0));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      onPin(null);
      return;
    }
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const target = { Home: 0, End: figure.width }[event.key];
    if (direction === undefined && target === undefined) return;
    event.preventDefault();
    const factor = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
    const from = Math.min(figure.width, Math.max(0, figure.x(value)));
    const px = target ?? from + (direction ?? 0) * factor * keyStep * figure.width;
    onPin(figure.x.invert(Math.min(figure.width, Math.max(0, px))));
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
      aria-valuemin={lo}
      aria-valuemax={hi}
      aria-valuenow={value}
      aria-valuetext={valueText}
      onPointerMove={(event) => {
        onHover(valueAt(event));
      }}
      onPointerLeave={() => {
        onHover(null);
      }}
      onClick={(event) => {
        const box = rect.current?.getBoundingClientRect();
        onPin(figure.x.invert(event.clientX - (box?.left ?? 0)));
      }}
      onDoubleClick={() => {
        onPin(null);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
