import { describe, expect, it } from 'vitest';
import { PassDifference } from '../../../../src/physics/chsck/longTime/report/errors';
import { RowSeries } from '../../../../src/physics/chsck/longTime/run/rowSeries';
import type { DynamicsObservable } from '../../../../src/physics/chsck/problem';

const unit = 0.5;
const stepTolerance = 1e-6;
const floor = 0.3 * stepTolerance;
const spacing = 0.25;
const last = 12;

type Fields = Readonly<Partial<Record<DynamicsObservable, (x: number) => number>>>;

/** A pass whose observables are these functions of x = ln(1 + t/a), constant unless given. */
function pass(fields: Fields): RowSeries {
  const {
    energy = () => -1,
    mu = () => 4,
    overlap = () => 1e-8,
    correlationHalf = () => 0.6,
    correlationZero = () => 0.1,
    chi = () => 0.7,
  } = fields;
  const series = new RowSeries(unit, (time) => correlationHalf(Math.log1p(time / unit)));
  for (let x = 0; x <= last; x += spacing)
    series.record(x, {
      energy: energy(x),
      mu: mu(x),
      overlap: overlap(x),
      correlationZero: correlationZero(x),
      chi: chi(x),
    });
  return series;
}

const timeAt = (x: number): number => unit * Math.expm1(x);

/** Estimates of a pass at the rows x = 1, 2, ... from another one. */
function estimates(finer: Fields, coarser: Fields) {
  const difference = new PassDifference(pass(finer), pass(coarser), stepTolerance);
  return Array.from({ length: last - 1 }, (_, i) => difference.at(timeAt(i + 1)));
}

describe('the error estimate of a pass', () => {
  it('is what passes share where they agree', () => {
    for (const { total } of estimates({}, {})) {
      expect(total.energy).toBeCloseTo(floor, 12);
      expect(total.mu).toBeCloseTo(2 * floor, 12);
      expect(total.correlationHalf).toBeCloseTo(2 * floor, 12);
      expect(total.overlap / 1e-8).toBeCloseTo(3 * floor, 12);
    }
  });

  it('is the distance to the pass before, in every observable', () => {
    const coarser: Fields = {
      energy: () => -1.001,
      mu: () => 4.002,
      correlationHalf: () => 0.603,
      correlationZero: () => 0.104,
      chi: () => 0.705,
    };
    const total = estimates({}, coarser).at(-1)?.total;
    expect(total?.energy).toBeCloseTo(1e-3, 5);
    expect(total?.mu).toBeCloseTo(2e-3, 5);
    expect(total?.correlationHalf).toBeCloseTo(3e-3, 5);
    expect(total?.correlationZero).toBeCloseTo(4e-3, 5);
    expect(total?.chi).toBeCloseTo(5e-3, 5);
  });

  it('remembers, row by row less, where the curves cross', () => {
    // They cross at x = 4, where they are 1e-3 apart a unit before.
    const found = estimates({}, { energy: (x) => -1 + 1e-3 * (4 - x) * Math.exp(-((x - 3) ** 2)) });
    const crossing = found[3];
    expect(crossing?.current.energy).toBeLessThan(1e-5);
    expect(crossing?.total.energy).toBeGreaterThan(5e-4);
    expect(found.at(-1)?.total.energy).toBeLessThan(crossing?.total.energy ?? NaN);
  });

  it('does not miss a difference between two samples', () => {
    const bump: Fields = { energy: (x) => -1 + 1e-2 * Math.exp(-30 * (x - 5.5) ** 2) };
    const difference = new PassDifference(pass({}), pass(bump), stepTolerance);
    difference.at(timeAt(5));
    expect(difference.at(timeAt(6)).total.energy).toBeGreaterThan(5e-3);
  });

  it('counts what a front blurs fourfold once m has escaped', () => {
    const off: Fields = { correlationHalf: () => 0.601, chi: () => 0.701 };
    const escaped: Fields = { overlap: () => 0.5 };
    const usual = estimates({}, off).at(-1)?.total;
    const behind = estimates(escaped, { ...off, ...escaped }).at(-1)?.total;
    expect((behind?.correlationHalf ?? NaN) / (usual?.correlationHalf ?? NaN)).toBeCloseTo(4, 2);
    expect((behind?.chi ?? NaN) / (usual?.chi ?? NaN)).toBeCloseTo(1, 6);
  });

  it('keeps the error of a small m for good, relative to m', () => {
    const grown = (x: number): number => 1e-8 * Math.exp(x);
    const found = estimates(
      { overlap: grown },
      { overlap: (x) => grown(x) * (1 + 1e-2 * Math.exp(-((x - 4) ** 2))) },
    );
    const end = found.at(-1);
    // Up and down again: 2e-2, though the passes agree once more.
    expect((end?.total.overlap ?? NaN) / grown(last - 1)).toBeGreaterThan(1.8e-2);
  });

  it('is during an escape what an error of its time does, apart from the rest', () => {
    const rise = (x: number, at: number): number => 1e-6 + 0.8 / (1 + Math.exp(-6 * (x - at)));
    const escape = (at: number): Fields => ({
      overlap: (x) => rise(x, at),
      energy: (x) => -1 - rise(x, at),
    });
    const difference = new PassDifference(pass(escape(8)), pass(escape(8.001)), stepTolerance);
    const during = difference.at(timeAt(8));
    const actual = Math.abs(rise(8, 8) - rise(8, 8.001));
    expect(during.total.energy).toBeGreaterThan(actual);
    expect(during.besides.energy).toBeLessThan(during.total.energy / 2);
    const after = difference.at(timeAt(11.5));
    expect(after.total.energy).toBeLessThan(during.total.energy / 5);
  });

  it('goes on fading while a system at rest needs no rows', () => {
    const bump: Fields = { mu: (x) => 4 + 1e-2 * Math.exp(-8 * (x - last + 1) ** 2) };
    const [still, moved] = [pass({}), pass(bump)];
    still.comeToRest(() => 1);
    moved.comeToRest(() => 1);
    const difference = new PassDifference(still, moved, stepTolerance);
    const before = difference.at(timeAt(last)).total.mu;
    // 20 rows of 0.2 each.
    expect(difference.at(timeAt(last + 4)).total.mu / before).toBeCloseTo(0.92 ** 20, 1);
    expect(difference.at(timeAt(last + 4)).total.mu / before).toBeGreaterThan(0.92 ** 23);
  });

  it('moves what follows an escape by the error of its time, C(t, t/2) by twice that', () => {
    const rise = (x: number, at: number): number => 1e-6 + 0.8 / (1 + Math.exp(-6 * (x - at)));
    const escape = (at: number): Fields => ({
      overlap: (x) => rise(x, at),
      energy: (x) => -1 - rise(x, at),
      correlationHalf: (x) => 0.9 - 0.5 * rise(x, at),
    });
    const finer = pass(escape(8));
    const difference = new PassDifference(finer, pass(escape(8.001)), stepTolerance);
    const time = timeAt(8);
    const { total, besides } = difference.at(time);
    const shift = difference.growth.time / time;
    expect(shift).toBeGreaterThan(5e-4);
    expect(total.energy - besides.energy).toBeCloseTo(finer.motion('energy', time, shift), 12);
    expect(total.correlationHalf - besides.correlationHalf).toBeCloseTo(
      finer.motion('correlationHalf', time, 2 * shift),
      12,
    );
    // The error of ln m is one of the time by then, not counted twice.
    expect(besides.overlap).toBeLessThan(0.1 * difference.growth.relative * 0.4 + 1e-3);
  });

  it('says no more than that where the time is not known at all', () => {
    const rise = (x: number, at: number): number => 1e-6 + 0.8 / (1 + Math.exp(-6 * (x - at)));
    const finer = pass({ overlap: (x) => rise(x, 8), energy: (x) => -1 - 0.01 * x });
    const coarser = pass({ overlap: (x) => rise(x, 10), energy: (x) => -1 - 0.01 * x });
    const difference = new PassDifference(finer, coarser, stepTolerance);
    const time = timeAt(8);
    const { total, besides } = difference.at(time);
    expect(difference.growth.time / time).toBeGreaterThan(0.4);
    expect(total.energy - besides.energy).toBeCloseTo(finer.motion('energy', time, 0.4), 12);
  });
});
