/**
 * The colours of heat maps: five stops of the theme (--heat-0 the faintest), blended to a table. Their
 * lightness falls, or on a dark ground rises, evenly, so that order can be read without hue.
 */
export type Ramp = Uint8ClampedArray;

/** Entries of a ramp, four bytes each. */
export const rampSize = 256;

/** @param stops colours as "#rrggbb", at least two. */
export function createRamp(stops: readonly string[]): Ramp {
  const colours = stops.map(parseHex);
  const ramp = new Uint8ClampedArray(4 * rampSize);
  for (let i = 0; i < rampSize; i++) {
    const at = (i / (rampSize - 1)) * (colours.length - 1);
    const lower = Math.min(colours.length - 2, Math.floor(at));
    for (let channel = 0; channel < 3; channel++) {
      const [a = 0, b = 0] = [colours[lower]?.[channel], colours[lower + 1]?.[channel]];
      ramp[4 * i + channel] = a + (b - a) * (at - lower);
    }
    ramp[4 * i + 3] = 255;
  }
  return ramp;
}

function parseHex(colour: string): readonly number[] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) throw new Error(`colour = ${colour} must be of the form #rrggbb`);
  return match.slice(1).map((part) => Number.parseInt(part, 16));
}

/**
 * Colours of a map, four bytes a value: `low` and what lies below it are transparent, `high` and what
 * lies above it have the last colour.
 */
export function paintValues(
  values: ArrayLike<number>,
  low: number,
  high: number,
  ramp: Ramp,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * values.length);
  for (let i = 0; i < values.length; i++) {
    const share = ((values[i] ?? NaN) - low) / (high - low);
    // Also where there is no value: a transparent pixel of the faintest colour blends without a seam.
    const entry = share > 0 ? Math.min(rampSize - 1, Math.floor(share * rampSize)) : 0;
    for (let channel = 0; channel < 3; channel++)
      pixels[4 * i + channel] = ramp[4 * entry + channel] ?? 0;
    pixels[4 * i + 3] = share > 0 ? 255 : 0;
  }
  return pixels;
}
