/** The ground of a globe, on a canvas under its marks. */
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { paintHeatMap, rampOf } from '../heatPainters';
import type { Ramp } from '../heatRamp';
import heatStyles from '../HeatLayer.module.css';
import { useThemeName } from '../useThemeName';
import type { GlobeScope } from './globeContext';
import type { Hemisphere } from './hemisphere';
import { paintRelief, type Extent, type HeightScale } from './relief';

/** Pixels of the globe that are painted while it moves, and once it rests. */
const painted = { moving: 36_000, resting: 200_000 } as const;
/** Milliseconds without a change after which it rests. */
const rest = 200;
/** Pixels that are painted in one task at rest, so that a pointer that moves again is not held up. */
const atOnce = 20_000;

const stops = ['--globe-0', '--globe-1', '--globe-2', '--globe-3'] as const;

export interface SurfaceProps {
  readonly scope: GlobeScope;
  readonly seen: Hemisphere;
  readonly scale: HeightScale;
}

export const Surface = memo(function Surface({ scope, seen, scale }: SurfaceProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  const hasBegun = useRef(false);
  const paint = (extent: Extent, ready?: Ready): void => {
    if (!canvas.current) return;
    canvas.current.width = extent.columnCount;
    canvas.current.height = extent.rowCount;
    // Pixels are square: the topmost ones may stick out of the frame.
    canvas.current.style.width = `${scope.width}px`;
    canvas.current.style.height = `${extent.rowCount * extent.pixel * scope.radius}px`;
    paintHeatMap(canvas.current, theme, stops, (context, ramp) => {
      const pixels = ready?.ramp === ramp ? ready.pixels : paintRelief(seen, extent, scale, ramp);
      context.putImageData(new ImageData(pixels, extent.columnCount, extent.rowCount), 0, 0);
    });
  };
  // In the same frame as the marks over it.
  useLayoutEffect(() => {
    paint(extentOf(scope, hasBegun.current ? painted.moving : painted.resting));
  });
  useEffect(() => {
    // The first picture is whole at once.
    if (!hasBegun.current) {
      hasBegun.current = true;
      return;
    }
    const extent = extentOf(scope, painted.resting);
    const ramp = rampOf(theme, stops);
    return whenAtRest(
      (part) => paintRelief(seen, part, scale, ramp),
      extent,
      (pixels) => {
        paint(extent, { ramp, pixels });
      },
    );
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

type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** Pixels of a whole extent that have been painted already, in the colours of this ramp. */
interface Ready {
  readonly ramp: Ramp;
  readonly pixels: Pixels;
}

/** Paints an extent after a rest, some rows a task, and hands over the whole; the returned function gives it up. */
function whenAtRest(
  paint: (part: Extent) => Pixels,
  extent: Extent,
  done: (pixels: Pixels) => void,
): () => void {
  const { bottom, pixel, columnCount } = extent;
  const pixels = new Uint8ClampedArray(4 * columnCount * extent.rowCount);
  let row = 0;
  const next = (): void => {
    const rowCount = Math.min(Math.ceil(atOnce / columnCount), extent.rowCount - row);
    pixels.set(paint({ ...extent, bottom: bottom + row * pixel, rowCount }), 4 * row * columnCount);
    row += rowCount;
    if (row < extent.rowCount) timer = setTimeout(next);
    else done(pixels);
  };
  let timer = setTimeout(next, rest);
  return () => {
    clearTimeout(timer);
  };
}

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
