/** The ground of a globe, on a canvas under its marks. */
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { paintHeatMap } from '../heatPainters';
import heatStyles from '../HeatLayer.module.css';
import { useThemeName } from '../useThemeName';
import type { GlobeScope } from './globeContext';
import type { Hemisphere } from './hemisphere';
import { paintRelief, type Extent, type HeightScale } from './relief';

/** Pixels of the globe that are painted while it moves, and once it rests. */
const painted = { moving: 36_000, resting: 200_000 } as const;
/** Milliseconds without a change after which it rests. */
const rest = 200;

const stops = ['--globe-0', '--globe-1', '--globe-2', '--globe-3'] as const;

export interface SurfaceProps {
  readonly scope: GlobeScope;
  readonly seen: Hemisphere;
  readonly scale: HeightScale;
}

export const Surface = memo(function Surface({ scope, seen, scale }: SurfaceProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  const last = useRef(-Infinity);
  const paint = (budget: number): void => {
    if (!canvas.current) return;
    const extent = extentOf(scope, budget);
    canvas.current.width = extent.columnCount;
    canvas.current.height = extent.rowCount;
    // Pixels are square: the topmost ones may stick out of the frame.
    canvas.current.style.width = `${scope.width}px`;
    canvas.current.style.height = `${extent.rowCount * extent.pixel * scope.radius}px`;
    paintHeatMap(canvas.current, theme, stops, (context, ramp) => {
      const pixels = paintRelief(seen, extent, scale, ramp);
      context.putImageData(new ImageData(pixels, extent.columnCount, extent.rowCount), 0, 0);
    });
  };
  // In the same frame as the marks over it.
  useLayoutEffect(() => {
    const now = performance.now();
    const isMoving = now - last.current < rest;
    last.current = now;
    paint(isMoving ? painted.moving : painted.resting);
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      paint(painted.resting);
    }, rest);
    return () => {
      clearTimeout(timer);
    };
  });
  return (
    <div
      className={heatStyles.frame}
      style={{ left: 0, top: 0, width: scope.width, height: scope.height }}
    >
      <canvas
        ref={canvas}
        className={heatStyles.canvas}
        aria-hidden="true"
        style={{ left: 0, bottom: 0 }}
      />
    </div>
  );
});

/** The frame in radii, in as many pixels as keep what is seen of the globe within the budget. */
function extentOf({ width, height, centre, radius }: GlobeScope, budget: number): Extent {
  const shown = Math.min(Math.PI * radius * radius, width * height);
  const ratio = Math.min(2, Math.sqrt(budget / shown), window.devicePixelRatio);
  const columnCount = Math.max(1, Math.round(width * ratio));
  const rowCount = Math.max(1, Math.ceil((height * columnCount) / width));
  return {
    left: -centre.px / radius,
    bottom: -(height - centre.py) / radius,
    pixel: width / radius / columnCount,
    columnCount,
    rowCount,
  };
}
