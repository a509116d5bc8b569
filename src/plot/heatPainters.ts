/** How each heat map on the page is painted, so that a picture of it can have other colours. */
import { createRamp, type Ramp } from './heatRamp';

const stops = ['--heat-0', '--heat-1', '--heat-2', '--heat-3', '--heat-4'] as const;

/** The ramp of the theme that is in force at an element. */
export function rampAt(element: Element): Ramp {
  const style = getComputedStyle(element);
  return createRamp(stops.map((name) => style.getPropertyValue(name)));
}

type Paint = (context: CanvasRenderingContext2D, ramp: Ramp) => void;

const painters = new WeakMap<HTMLCanvasElement, Paint>();

/** Paints a heat map, now and whenever a picture of it is asked for. */
export function paintHeatMap(canvas: HTMLCanvasElement, ramp: Ramp, paint: Paint): void {
  painters.set(canvas, paint);
  const context = canvas.getContext('2d');
  if (context) paint(context, ramp);
}

/**
 * The map as a PNG in a data URL, upright, in the colours that are in force at its place; null for a
 * canvas that is no heat map, and where the browser makes no picture of one.
 */
export function drawnHeatMap(canvas: HTMLCanvasElement): string | null {
  const [map, upright] = [copyOf(canvas), copyOf(canvas)];
  const [painting, turning] = [map.getContext('2d'), upright.getContext('2d')];
  const paint = painters.get(canvas);
  if (!paint || !painting || !turning) return null;
  paint(painting, rampAt(canvas));
  // Rows come from the bottom up.
  turning.setTransform(1, 0, 0, -1, 0, canvas.height);
  turning.drawImage(map, 0, 0);
  return upright.toDataURL('image/png');
}

function copyOf({ width, height }: HTMLCanvasElement): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}
