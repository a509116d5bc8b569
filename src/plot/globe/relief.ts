/** The colours of a globe: height as shade, dark below a level and light above it, under a light from the upper left. */
import { rampSize, type Ramp } from '../heatRamp';
import { Row, rowNumbers, type Hemisphere } from './hemisphere';

/**
 * Heights about a level: even steps near it, and ever wider ones further off, as asinh((value - level) / unit). What
 * lies at the edges of a range of many units then does not hide a shallow valley at the level.
 */
export interface HeightScale {
  readonly level: number;
  readonly unit: number;
  /** Where the ramp ends below and above, in those steps. */
  readonly depth: number;
  readonly height: number;
}

/** Ramps of globes have four stops: the deepest, the shore from below, the shore from above, the highest. */
const shore = { below: 1 / 3, above: 2 / 3 } as const;

/** Where on the ramp a value stands, from 0 to 1. */
export function shareOf({ level, unit, depth, height }: HeightScale, value: number): number {
  const offset = (value - level) / unit;
  // As Math.asinh, several times as fast: it is asked for at every pixel.
  const size = Math.log(Math.abs(offset) + Math.sqrt(offset * offset + 1));
  const step = offset < 0 ? -size : size;
  return step < 0
    ? shore.below * Math.max(0, 1 + step / depth)
    : shore.above + (1 - shore.above) * Math.min(1, step / height);
}

/** A value with its name beside the bar of colours. */
export interface HeightTick {
  readonly value: number;
  readonly label: string;
}

/** The part of the plane that a picture shows, in radii of the globe from its middle, and the size of the picture. */
export interface Extent {
  readonly left: number;
  readonly bottom: number;
  /** Radii a pixel. */
  readonly pixel: number;
  readonly columnCount: number;
  readonly rowCount: number;
}

/** How far the hills stand out, in radii for one step of the height scale. */
const relief = 0.1;
/** Where it comes from; of length 1. */
const light = { right: -0.48, up: 0.52, towards: 0.707 } as const;
/** Brightness in the shadow, and what full light adds. */
const ambient = 0.62;
const direct = 0.5;

/** Colours by height: entries even in `offset / (|offset| + bend unit)`, which a pixel finds without a logarithm. */
const entries = 1024;
const bend = 8;

function coloursOf(scale: HeightScale, ramp: Ramp): Uint8ClampedArray {
  const colours = new Uint8ClampedArray(4 * entries);
  for (let i = 0; i < entries; i++) {
    const part = (2 * i + 1) / entries - 1;
    const offset = (part * bend * scale.unit) / (1 - Math.abs(part));
    const share = shareOf(scale, scale.level + offset);
    const from = 4 * Math.min(rampSize - 1, Math.floor(share * rampSize));
    colours.set(ramp.subarray(from, from + 4), 4 * i);
  }
  return colours;
}

/**
 * Four bytes a pixel, row by row from the bottom up; transparent beyond the rim.
 * @param pixels what is painted into, of the extent's size; what lies beyond the rim must be empty.
 */
export function paintRelief(
  seen: Hemisphere,
  { left, bottom, pixel, columnCount, rowCount }: Extent,
  scale: HeightScale,
  ramp: Ramp,
  pixels = new Uint8ClampedArray(4 * columnCount * rowCount),
): Uint8ClampedArray<ArrayBuffer> {
  const { level, unit } = scale;
  const bent = bend * unit;
  const colours = coloursOf(scale, ramp);
  const row = new Row(seen);
  const ground = new Float64Array(rowNumbers * columnCount);
  for (let r = 0; r < rowCount; r++) {
    const y = bottom + (r + 0.5) * pixel;
    const reach = (1 + pixel) ** 2 - y * y;
    if (reach <= 0) continue;
    const half = Math.sqrt(reach);
    const first = Math.max(0, Math.ceil((-half - left) / pixel - 0.5));
    const last = Math.min(columnCount - 1, Math.floor((half - left) / pixel - 0.5));
    const start = left + (first + 0.5) * pixel;
    row.moveTo(y);
    row.write(start, pixel, last - first + 1, ground);
    for (let c = first, from = 0; c <= last; c++, from += rowNumbers) {
      const x = left + (c + 0.5) * pixel;
      const square = x * x + y * y;
      const offset = (ground[from] ?? 0) - level;
      // The normal is the globe's, tilted against the slope of the height.
      const tilt = relief / Math.sqrt(unit * unit + offset * offset);
      const nx = x - tilt * (ground[from + 1] ?? 0);
      const ny = y - tilt * (ground[from + 2] ?? 0);
      const nz = Math.sqrt(Math.max(0, 1 - square)) - tilt * (ground[from + 3] ?? 0);
      const lit = Math.max(0, nx * light.right + ny * light.up + nz * light.towards);
      const shade = ambient + (direct * lit) / Math.sqrt(nx * nx + ny * ny + nz * nz);
      const entry = 4 * Math.floor(0.5 * entries * (1 + offset / (Math.abs(offset) + bent)));
      const at = 4 * (r * columnCount + c);
      pixels[at] = (colours[entry] ?? 0) * shade;
      pixels[at + 1] = (colours[entry + 1] ?? 0) * shade;
      pixels[at + 2] = (colours[entry + 2] ?? 0) * shade;
      pixels[at + 3] = 255 * ((1 - Math.sqrt(square)) / pixel + 0.5);
    }
  }
  return pixels;
}
