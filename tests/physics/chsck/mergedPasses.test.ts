import { describe, expect, it } from 'vitest';
import type { Columns } from '../../../src/physics/computation';
import { MergedPasses } from '../../../src/physics/chsck/mergedPasses';
import {
  emptyColumns,
  type DynamicsBatch,
  type DynamicsObservable,
} from '../../../src/physics/chsck/problem';

/** Samples of a pass: the energies at these times, with the pass's error estimate if it has one. */
function batch(pass: number, energies: Readonly<Record<number, number>>, error?: number) {
  const time = Float64Array.from(Object.keys(energies), Number);
  const samples = { time, ...emptyColumns(time.length) };
  samples.energy.set(Object.values(energies));
  return error === undefined ? { pass, samples } : { pass, samples, errors: constant(time, error) };
}

function constant(time: Float64Array, error: number): Columns<DynamicsObservable> {
  const columns = emptyColumns(time.length);
  for (const column of Object.values(columns)) column.fill(error);
  return columns;
}

function merge(...batches: readonly DynamicsBatch[]): MergedPasses {
  const merged = new MergedPasses();
  for (const each of batches) merged.apply(each);
  return merged;
}

/** Time, energy and error estimate of every sample. */
function rows({ samples, errors }: MergedPasses): (number | undefined)[][] {
  return Array.from(samples.column('time'), (time, i) => [
    time,
    samples.column('energy')[i],
    errors.column('energy')[i],
  ]);
}

describe('the passes of a run as one series', () => {
  it('give every sample the estimate of the pass that it comes from', () => {
    const merged = merge(
      batch(0, { 1: -1, 10: -1.2, 100: -1.25 }),
      batch(1, { 1: -1.01, 10: -1.21, 100: -1.26 }, 1e-2),
      batch(2, { 1: -1.011 }, 1e-4),
    );
    merged.end();
    expect(rows(merged)).toEqual([
      [1, -1.011, 1e-4],
      [10, -1.21, 1e-2],
      [100, -1.26, 1e-2],
    ]);
    expect(merged.largestErrors().energy).toBe(1e-2);
  });

  it('take a rise of the energy for a fault, but not where the batch says that it may rise', () => {
    const rising = batch(1, { 1: -1, 10: -0.5 }, 1e-3);
    expect(rows(merge(rising)).map(([, , error]) => error)).toEqual([1e-3, undefined]);
    const thermal = { ...rising, energyMayRise: true } as const;
    expect(rows(merge(thermal)).map(([, , error]) => error)).toEqual([1e-3, 1e-3]);
  });

  it('keep a first pass as a provisional picture, and drop what nothing has confirmed', () => {
    const merged = merge(batch(0, { 1: -1, 10: -1.2, 100: -1.25 }), batch(1, { 1: -1 }, 1e-3));
    expect(rows(merged).map(([, , error]) => error)).toEqual([1e-3, undefined, undefined]);
    merged.end();
    expect(rows(merged)).toEqual([[1, -1, 1e-3]]);
  });

  it.each([
    [
      'an energy that rises by more than the estimates, however slowly',
      [-6.6531, -6.6528, -6.6526],
    ],
    ['a value that is no number', [-6.6531, NaN, -6.6532]],
  ])('end before %s', (_, [a = 0, b = 0, c = 0]) => {
    const older = batch(1, { 1: -6.65, 10: -6.653, 100: a, 200: b, 300: c }, 1e-4);
    const merged = merge(older, batch(2, { 1: -6.65, 10: -6.653 }, 1e-6));
    merged.end();
    expect(rows(merged).map(([time]) => time)).toEqual([1, 10, 100]);
  });

  it.each(['overlap', 'correlationHalf', 'correlationZero'] as const)(
    'end before %s exceeds 1 by more than its estimate',
    (key) => {
      const found = batch(1, { 1: -1, 10: -1, 100: -1 }, 1e-4);
      found.samples[key].set([1.00005, 1.0003, 0.9]);
      const merged = merge(found);
      merged.end();
      expect(rows(merged).map(([time]) => time)).toEqual([1]);
    },
  );

  it('let a later pass mend what an earlier one broke, and take no estimate from behind a gap', () => {
    const broken = merge(batch(1, { 1: -1, 10: -0.5 }, 1e-3), batch(1, { 100: -1.2 }, 1e-3));
    expect(rows(broken).map(([, , error]) => error)).toEqual([1e-3, undefined, undefined]);
    broken.apply(batch(2, { 1: -1, 10: -1.1, 100: -1.2 }, 1e-4));
    expect(rows(broken).map(([, , error]) => error)).toEqual([1e-4, 1e-4, 1e-4]);
  });

  it('begin with the samples of an earlier run, which no first pass replaces', () => {
    const earlier = merge(batch(1, { 1: -1, 10: -1.2 }, 1e-3)).valid();
    const merged = new MergedPasses(earlier);
    expect(rows(merged)).toEqual([
      [1, -1, 1e-3],
      [10, -1.2, 1e-3],
    ]);
    merged.apply(batch(0, { 1: -2, 10: -2, 100: -1.3 }));
    expect(rows(merged)).toEqual([
      [1, -1, 1e-3],
      [10, -1.2, 1e-3],
      [100, -1.3, undefined],
    ]);
    merged.apply(batch(0, { 1000: -1.4 }));
    expect(rows(merged).at(-1)).toEqual([1000, -1.4, undefined]);
    merged.apply(batch(1, { 1: -1.01, 10: -1.21 }, 1e-4));
    merged.apply(batch(1, { 100: -1.31 }, 1e-4));
    merged.end();
    expect(rows(merged)).toEqual([
      [1, -1.01, 1e-4],
      [10, -1.21, 1e-4],
      [100, -1.31, 1e-4],
    ]);
  });
});
