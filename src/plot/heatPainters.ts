/** How each heat map on the page is painted, so that a picture of it can have other colours. */
import { createRamp, type Ramp } from './heatRamp';

/** Colours of the theme, by the names of their custom properties, that a ramp is made from. */
export type RampStops = readonly string[];

export const heatStops: RampStops = ['--heat-0', '--heat-1', '--heat-2', '--heat-3', '--heat-4'];

/** The ramp of the theme that is in force at an element. */
function rampAt(element: Element, stops: RampStops): Ramp {
  const style = getComputedStyle(element);
  return createRamp(stops.map((name) => style.getPropertyValue(name)));
}

const ramps = new Map<string, Ramp>();

/** The ramp of a theme that is in force: asking for styles makes the browser compute them all. */
export function rampOf(theme: string, stops: RampStops): Ramp {
  const key = [theme, ...stops].join();
  const ramp = ramps.get(key) ?? rampAt(document.documentElement, stops);
  ramps.set(key, ramp);
  return ramp;
}

type Paint = (context: CanvasRenderingContext2D, ramp: Ramp) => void;

interface Painter {
  readonly paint: Paint;
  readonly stops: RampStops;
}

const painters = new WeakMap<HTMLCanvasElement, Painter>();

/** Paints a heat map in the colours of a theme, now and in those of a picture whenever one is asked for. */
export function paintHeatMap(
  canvas: HTMLCanvasElement,
  theme: string,
  stops: RampStops,
  paint: Paint,
): void {
  painters.set(canvas, { paint, stops });
  const context = canvas.getContext('2d');
  if (context) paint(context, rampOf(theme, stops));
}

/**
 * The map as a PNG in a data URL, upright, in the colours that are in force at its place; null for a
 * canvas that is no heat map, and where the browser makes no picture of one.
 */
export function drawnHeatMap(canvas: HTMLCanvasElement): string | null {
  const [map, upright] = [copyOf(canvas), copyOf(canvas)];
  const [painting, turning] = [map.getContext('2d'), upright.getContext('2d')];
  const painter = painters.get(canvas);
  if (!painter || !painting || !turning) return null;
  painter.paint(painting, rampAt(canvas, painter.stops));
  // Rows come from the bottom up.
  turning.setTransform(1, 0, 0, -1, 0, canvas.height);
  turning.drawImage(map, 0, 0);
  return upright.toDataURL('image/png');
}

function copyOf({ width, height }: HTMLCanvasElement): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}
