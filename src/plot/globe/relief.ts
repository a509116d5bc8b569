/** The colours of a globe: height as shade, dark below a level and light above it, under a light from the upper left. */
import { rampSize, type Ramp } from '../heatRamp';
import { Row, type Hemisphere } from './hemisphere';

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

/** Four bytes a pixel, row by row from the bottom up; transparent beyond the rim. */
export function paintRelief(
  seen: Hemisphere,
  { left, bottom, pixel, columnCount, rowCount }: Extent,
  scale: HeightScale,
  ramp: Ramp,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * columnCount * rowCount);
  const row = new Row(seen);
  for (let r = 0; r < rowCount; r++) {
    const y = bottom + (r + 0.5) * pixel;
    const reach = (1 + pixel) ** 2 - y * y;
    if (reach <= 0) continue;
    row.moveTo(y);
    const half = Math.sqrt(reach);
    const first = Math.max(0, Math.ceil((-half - left) / pixel - 0.5));
    const last = Math.min(columnCount - 1, Math.floor((half - left) / pixel - 0.5));
    for (let c = first; c <= last; c++) {
      const x = left + (c + 0.5) * pixel;
      const cover = Math.min(1, (1 - Math.sqrt(x * x + y * y)) / pixel + 0.5);
      if (cover <= 0) continue;
      row.moveAlong(x);
      const entry = 4 * Math.min(rampSize - 1, Math.floor(shareOf(scale, row.value) * rampSize));
      const shade = lightAt(row, x, y, scale);
      const at = 4 * (r * columnCount + c);
      for (let channel = 0; channel < 3; channel++)
        pixels[at + channel] = (ramp[entry + channel] ?? 0) * shade;
      pixels[at + 3] = 255 * cover;
    }
  }
  return pixels;
}

/** Brightness of the ground whose normal is the globe's, tilted against the slope of the height. */
function lightAt(row: Row, x: number, y: number, { level, unit }: HeightScale): number {
  const offset = row.value - level;
  const tilt = relief / Math.sqrt(unit * unit + offset * offset);
  const nx = x - tilt * row.slopeX;
  const ny = y - tilt * row.slopeY;
  const nz = Math.sqrt(Math.max(0, 1 - x * x - y * y)) - tilt * row.slopeZ;
  const towards = nx * light.right + ny * light.up + nz * light.towards;
  return ambient + (direct * Math.max(0, towards)) / Math.sqrt(nx * nx + ny * ny + nz * nz);
}
