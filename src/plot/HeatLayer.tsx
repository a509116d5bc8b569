/** A heat map over the whole frame of a figure, on a canvas: give it to `Figure` as its underlay. */
import { memo, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useFigure } from './figureContext';
import { heatStops, paintHeatMap } from './heatPainters';
import { paintValues } from './heatRamp';
import styles from './HeatLayer.module.css';
import { useThemeName } from './useThemeName';

export interface HeatLayerProps {
  /** Values at equal steps over the frame, both ends included, row by row from the bottom up. */
  readonly values: ArrayLike<number>;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Transparent at `low` and below, the strongest colour at `high`. */
  readonly low: number;
  readonly high: number;
}

export const HeatLayer = memo(function HeatLayer(props: HeatLayerProps): ReactNode {
  const { values, rowCount, columnCount, low, high } = props;
  const figure = useFigure();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  useEffect(() => {
    if (!canvas.current) return;
    paintHeatMap(canvas.current, theme, heatStops, (context, ramp) => {
      const pixels = paintValues(values, low, high, ramp);
      context.putImageData(new ImageData(pixels, columnCount, rowCount), 0, 0);
    });
  }, [values, rowCount, columnCount, low, high, theme]);
  // The outermost values belong on the edges of the frame, so half a pixel sticks out on every side.
  const cell = {
    width: figure.width / (columnCount - 1),
    height: figure.height / (rowCount - 1),
  };
  return (
    <div
      className={styles.frame}
      style={{ left: figure.left, top: figure.top, width: figure.width, height: figure.height }}
    >
      <canvas
        ref={canvas}
        className={styles.canvas}
        width={columnCount}
        height={rowCount}
        aria-hidden="true"
        style={{
          left: -cell.width / 2,
          top: -cell.height / 2,
          width: figure.width + cell.width,
          height: figure.height + cell.height,
        }}
      />
    </div>
  );
});
