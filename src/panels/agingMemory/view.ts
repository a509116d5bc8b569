/** What the panel of the first memory draws, in data units. */
import type { Aging } from '../../state/selectors/aging';

export type MemoryKey = 'correlationZero' | 'correlationHalf';

export interface MemoryCurve {
  readonly key: MemoryKey;
  readonly time: Float64Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The axis ends here at the lowest: what is below is forgotten. */
const lowestShown = 1e-4;
/** Far below the axis: a logarithm of what may be zero. */
const leastDrawn = 1e-30;

export function memoryCurves({ samples, errors }: Aging): readonly MemoryCurve[] {
  return (['correlationZero', 'correlationHalf'] as const).map((key) => {
    const edge = (sign: 1 | -1): Float64Array =>
      samples[key].map((c, i) => Math.max(leastDrawn, c + sign * (errors[key][i] ?? NaN)));
    const value = samples[key].map((c) => Math.max(leastDrawn, c));
    return { key, time: samples.time, value, low: edge(-1), high: edge(1) };
  });
}

export function memoryDomain({ samples }: Aging): readonly [number, number] {
  const lowest = Math.min(0.1, ...samples.correlationZero, ...samples.correlationHalf);
  return [10 ** Math.floor(Math.log10(Math.max(lowestShown, lowest))), 1.1];
}
