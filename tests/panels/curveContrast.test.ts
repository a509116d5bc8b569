import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lagCurves } from '../../src/panels/agingCorrelation/view';
import { provisionalOpacity } from '../../src/panels/dynamics/looks';
import { faint } from '../../src/plot/lines';
import type { AgingCurve } from '../../src/state/selectors/aging';

type Colour = readonly number[];

const [light = '', dark = ''] = readFileSync('src/app/theme.css', 'utf8').split(
  ":root[data-theme='dark']",
);

/** The colours of a theme by name, as red, green and blue from 0 to 255. */
function coloursOf(css: string): ReadonlyMap<string, Colour> {
  const block = css.split('}').find((each) => each.includes('--surface:')) ?? '';
  const definitions = block.matchAll(/--([\w-]+): #([\da-f]{6});/gu);
  return new Map(
    [...definitions].map(([, name = '', hex = '']) => [
      name,
      [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
    ]),
  );
}

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of a line of some opacity with its ground. */
function contrast(line: Colour, ground: Colour, opacity: number): number {
  const mixed = line.map((value, i) => opacity * value + (1 - opacity) * (ground[i] ?? 0));
  const [a, b] = [luminance(mixed), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A system of some age, of which nothing but that is looked at. */
function curveAt(waitingTime: number): AgingCurve {
  const none = Float64Array.of(0);
  const values = { lag: none, correlation: none, response: none, integratedResponse: none };
  return { waitingTime, values, errors: values, slowFrom: null, aging: 1, ratio: null };
}

const coloursOfCurves = ['accent', ...[1, 2, 3, 4, 5, 6, 7, 8].map((slot) => `run-${slot}`)];

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, css) => {
  const colours = coloursOf(css);
  const of = (name: string): Colour => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`the theme has no ${name}`);
    return found;
  };

  it.each(coloursOfCurves)('a faint curve can be seen in %s', (name) => {
    for (const opacity of [faint, provisionalOpacity])
      expect(contrast(of(name), of('surface'), opacity)).toBeGreaterThanOrEqual(3);
  });

  it('the curve of the youngest system can be seen', () => {
    const curves = [1, 10, 100].map(curveAt);
    const drawn = lagCurves({ curves }, null, 'lag');
    for (const { opacity } of drawn)
      expect(contrast(of('text'), of('surface'), opacity)).toBeGreaterThanOrEqual(3);
  });
});
