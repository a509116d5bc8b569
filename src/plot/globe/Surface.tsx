/** The ground of a globe, on a canvas under its marks. */
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { paintHeatMap, rampOf } from '../heatPainters';
import type { Ramp } from '../heatRamp';
import heatStyles from '../HeatLayer.module.css';
import { useThemeName } from '../useThemeName';
import type { GlobeScope } from './globeContext';
import type { Hemisphere } from './hemisphere';
import { paintRelief, type Extent, type HeightScale } from './relief';

/** Pixels of the globe that are painted once it rests, and at first while it moves. */
const painted = { moving: 30_000, resting: 200_000 } as const;
/** Milliseconds of a frame that painting may take while it moves. */
const paintTime = 2.5;
/** The fewest that show what is where, and as many as are worth the while. */
const [fewest, most] = [12_000, 120_000];
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
  const [easel] = useState(() => new Easel());
  const show = (extent: Extent, ready?: Ready): void => {
    if (!canvas.current) return;
    fit(canvas.current, scope, extent);
    paintHeatMap(canvas.current, theme, stops, (context, ramp) => {
      const image =
        ready?.ramp === ramp
          ? new ImageData(ready.pixels, extent.columnCount, extent.rowCount)
          : easel.painted(seen, extent, scale, ramp);
      context.putImageData(image, 0, 0);
    });
  };
  // In the same frame as the marks over it.
  useLayoutEffect(() => {
    show(extentOf(scope, easel.hasBegun ? easel.budget : painted.resting));
  });
  useEffect(() => {
    // The first picture is whole at once.
    if (!easel.hasBegun) {
      easel.hasBegun = true;
      return;
    }
    const extent = extentOf(scope, painted.resting);
    const ramp = rampOf(theme, stops);
    return whenAtRest(
      (part) => paintRelief(seen, part, scale, ramp),
      extent,
      (pixels) => {
        show(extent, { ramp, pixels });
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

/** What the pictures of one globe share: the sheet that each is painted on, and how fast that goes here. */
class Easel {
  hasBegun = false;
  /** Pixels that a picture may have while the globe moves. */
  budget: number = painted.moving;
  private sheet: ImageData | undefined;

  painted(seen: Hemisphere, extent: Extent, scale: HeightScale, ramp: Ramp): ImageData {
    const { columnCount, rowCount } = extent;
    let { sheet } = this;
    if (sheet?.width !== columnCount || sheet.height !== rowCount)
      sheet = new ImageData(columnCount, rowCount);
    else sheet.data.fill(0);
    this.sheet = sheet;
    const begun = performance.now();
    paintRelief(seen, extent, scale, ramp, sheet.data);
    this.learn(performance.now() - begun, Math.PI / extent.pixel ** 2);
    return sheet;
  }

  /** The budget follows slowly, so that one task that was held up does not coarsen the next picture. */
  private learn(milliseconds: number, pixels: number): void {
    const affordable = (paintTime * pixels) / Math.max(0.1, milliseconds);
    const bounded = Math.min(most, Math.max(fewest, affordable));
    // Sizes in steps: each new one needs a new sheet.
    if (bounded < 0.7 * this.budget || bounded > 1.4 * this.budget)
      this.budget = Math.round(Math.sqrt(this.budget * bounded));
  }
}

/** Sizes of a canvas are set where they change only: setting them empties it. */
function fit(canvas: HTMLCanvasElement, { width, radius }: GlobeScope, extent: Extent): void {
  const { columnCount, rowCount, pixel } = extent;
  if (canvas.width !== columnCount) canvas.width = columnCount;
  if (canvas.height !== rowCount) canvas.height = rowCount;
  // Pixels are square: the topmost ones may stick out of the frame.
  canvas.style.width = `${width}px`;
  canvas.style.height = `${rowCount * pixel * radius}px`;
}

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
