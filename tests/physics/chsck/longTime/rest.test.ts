import { describe, expect, it } from 'vitest';
import { RowSeries } from '../../../../src/physics/chsck/longTime/run/rowSeries';
import { RestDetector } from '../../../../src/physics/chsck/longTime/run/rest';
import type { SignalState } from '../../../../src/physics/signalState';

const unit = 0.5;
const initialOverlap = 1e-3;
const stepTolerance = 1e-5;
const signal: SignalState = { overlap: 0.8, chi: 0.4, mu: 4, energy: -2, stable: true };

/** A tenth of the error allowed a step, in the scale of each quantity. */
const close = 0.1 * stepTolerance;
const scales = { overlap: 1, mu: 1 / unit, chi: 4 * unit, correlationZero: 4 } as const;

type Key = keyof typeof scales;

/** Rows that are off the final state by these shares of what is allowed; whether the last one rests. */
function restsAfter(
  rows: readonly Readonly<Partial<Record<Key, number>>>[],
  state: SignalState | null = signal,
  tolerance = stepTolerance,
): boolean {
  const series = new RowSeries(unit, () => 1);
  const rest = new RestDetector(state, unit, initialOverlap, tolerance);
  let rests = false;
  rows.forEach((shares, x) => {
    const off = (key: Key): number => (shares[key] ?? 0) * close * scales[key];
    series.record(x, {
      energy: signal.energy,
      overlap: signal.overlap + off('overlap'),
      mu: signal.mu + off('mu'),
      chi: signal.chi + off('chi'),
      correlationZero: initialOverlap * signal.overlap + off('correlationZero'),
    });
    rests = rest.observe(series);
  });
  return rests;
}

const keys: readonly Key[] = ['overlap', 'mu', 'chi', 'correlationZero'];

describe('RestDetector', () => {
  it('declares rest at the third row in succession that has arrived in everything', () => {
    expect(restsAfter([{}, {}])).toBe(false);
    expect(restsAfter([{}, {}, {}])).toBe(true);
  });

  it.each(keys)('waits for %s, from either side', (key) => {
    for (const sign of [1, -1]) {
      const arrived = { [key]: 0.9 * sign };
      const onTheWay = { [key]: 1.1 * sign };
      expect(restsAfter([arrived, arrived, arrived])).toBe(true);
      expect(restsAfter([onTheWay, onTheWay, onTheWay, onTheWay])).toBe(false);
    }
  });

  it('counts anew after a row that passed by', () => {
    expect(restsAfter([{}, {}, { mu: 2 }, {}, {}])).toBe(false);
    expect(restsAfter([{}, {}, { mu: 2 }, {}, {}, {}])).toBe(true);
  });

  it('never rests where there is no stable state of the signal', () => {
    const rows = [{}, {}, {}, {}, {}];
    expect(restsAfter(rows, null)).toBe(false);
    expect(restsAfter(rows, { ...signal, stable: false })).toBe(false);
  });

  it('asks for no more than the noise of the lag grid lets it see', () => {
    const off = { overlap: 4e-8 / close };
    expect(restsAfter([off, off, off], signal, 1e-12)).toBe(true);
    const more = { overlap: 6e-8 / close };
    expect(restsAfter([more, more, more], signal, 1e-12)).toBe(false);
  });
});
