import { describe, expect, it } from 'vitest';
import { countLawful } from '../../../src/physics/chsck/laws';
import {
  emptyColumns,
  type DynamicsColumn,
  type DynamicsObservable,
} from '../../../src/physics/chsck/problem';
import type { Columns } from '../../../src/physics/computation';

const error = 1e-3;
const count = 4;

/** Four lawful samples, with these values of one column in their place. */
function lawful(key?: DynamicsObservable, ...values: number[]): Columns<DynamicsColumn> {
  const samples = { time: Float64Array.of(1, 2, 3, 4), ...emptyColumns(count) };
  samples.energy.set([-1, -1.1, -1.2, -1.3]);
  samples.chi.fill(0.5);
  if (key) samples[key].set(values);
  return samples;
}

function errors(value = error): Columns<DynamicsObservable> {
  const columns = emptyColumns(count);
  for (const column of Object.values(columns)) column.fill(value);
  return columns;
}

it('a rise of the energy is no fault where nothing says that it falls', () => {
  const rising = lawful('energy', -1.2, -1.1, -1, -0.9);
  expect(countLawful(rising, errors())).toBe(1);
  expect(countLawful(rising, errors(), { energyFalls: false })).toBe(4);
});

describe('countLawful(samples, errors)', () => {
  it('is all of them where no law is broken', () => {
    expect(countLawful(lawful(), errors())).toBe(count);
  });

  it('looks at those only that have an estimate', () => {
    expect(countLawful(lawful(), emptyColumns(2))).toBe(2);
  });

  it('ends before an energy above any earlier one, by more than both estimates', () => {
    expect(countLawful(lawful('energy', -1, -1.1, -1.0981, -1.2), errors())).toBe(count);
    expect(countLawful(lawful('energy', -1, -1.1, -1.0979, -1.2), errors())).toBe(2);
    // Slowly, sample by sample, it may not either.
    expect(countLawful(lawful('energy', -1, -0.9985, -0.997, -0.9955), errors())).toBe(2);
  });

  it('forgives rounding where estimates are none', () => {
    expect(countLawful(lawful('energy', -1, -1, -1 + 1e-13, -1), errors(0))).toBe(count);
    expect(countLawful(lawful('energy', -1, -1, -1 + 1e-11, -1), errors(0))).toBe(2);
    expect(countLawful(lawful('overlap', 0, 1, 1 + 1e-13, 1 + 1e-11), errors(0))).toBe(3);
  });

  it.each(['overlap', 'correlationHalf', 'correlationZero'] as const)(
    'ends before %s exceeds 1',
    (key) => {
      expect(countLawful(lawful(key, 0.5, 1.0009, 1.0011, 0.5), errors())).toBe(2);
    },
  );

  it('ends before a negative response', () => {
    expect(countLawful(lawful('chi', 0.5, -0.0009, -0.0011, 0.5), errors())).toBe(2);
  });

  it.each(['energy', 'mu', 'overlap', 'correlationHalf', 'correlationZero', 'chi'] as const)(
    'ends before a value or an estimate of %s that is no number',
    (key) => {
      for (const wrong of [NaN, Infinity, -Infinity]) {
        const samples = lawful();
        samples[key][1] = wrong;
        expect(countLawful(samples, errors())).toBe(1);
        const estimates = errors();
        estimates[key][3] = wrong;
        expect(countLawful(lawful(), estimates)).toBe(3);
      }
    },
  );
});
