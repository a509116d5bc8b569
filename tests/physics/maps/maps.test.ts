import { describe, expect, it } from 'vitest';
import type { Axis } from '../../../src/physics/axis';
import { complexityAt } from '../../../src/physics/complexity/annealed';
import { flowThresholdEnergy } from '../../../src/physics/complexity/flowThreshold';
import { runToEnd } from '../../../src/physics/computation';
import { growthRate } from '../../../src/physics/growthRate';
import { computeOverlapMap, computeSplitMap } from '../../../src/physics/maps/complexityMaps';
import { computeContourMap, type ContourQuantity } from '../../../src/physics/maps/contourMap';
import { sampleMap, type MapBatch } from '../../../src/physics/maps/gridMap';
import { spikedMixture } from '../../../src/physics/mixture';
import { signalState } from '../../../src/physics/signalState';

const axis = (
  lo: number,
  hi: number,
  count: number,
  spacing: Axis['spacing'] = 'linear',
): Axis => ({
  lo,
  hi,
  count,
  spacing,
});
const point = { p: 3, deltaP: 1, invDelta2: 2.3 };

describe('sampleMap', () => {
  it('streams a coarse picture first, then the fine one, each complete and in order', () => {
    const batches: MapBatch[] = [];
    const fractions: number[] = [];
    const map = runToEnd(
      sampleMap(axis(0, 31, 32), axis(1, 16, 5, 'log'), (y) => (x) => (x > 10 ? null : x + y), 20),
      ({ fraction, batch }) => {
        fractions.push(fraction);
        if (batch) batches.push(batch);
      },
    );
    expect(Array.from(map.columns)).toEqual([1, 2, 4, 8, 16]);
    expect(map.rows).toHaveLength(32);
    expect(map.values[5 * 7 + 3]).toBe(8 + 7);
    expect(map.values[5 * 7 + 4]).toBeNaN();
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    const passOf = (pass: number): MapBatch[] => batches.filter((batch) => batch.pass === pass);
    expect(passOf(0)[0]).toMatchObject({ rowCount: 4, columnCount: 2, firstRow: 0 });
    const fine = passOf(1);
    expect(fine.map(({ firstRow }) => firstRow)).toEqual([0, 4, 8, 12, 16, 20, 24, 28]);
    expect(fine.flatMap(({ cells }) => Array.from(cells.value))).toEqual(Array.from(map.values));
  });

  it('refuses axes that are none', () => {
    for (const bad of [axis(1, 1, 4), axis(2, 1, 4), axis(0, 1, 1), axis(0, 1, 4, 'log')])
      expect(() => runToEnd(sampleMap(bad, axis(0, 1, 2), () => () => 0, 1))).toThrow(RangeError);
  });
});

describe('computeOverlapMap and computeSplitMap', () => {
  it('hold the complexity of all points, or of minima, at every cell', () => {
    const mixture = spikedMixture(point);
    for (const counted of ['all', 'minima'] as const) {
      const { rows, columns, values } = runToEnd(
        computeOverlapMap({
          point,
          counted,
          overlap: axis(-0.4, 0.2, 7),
          energy: axis(-1.9, -1.6, 5),
        }),
      );
      rows.forEach((m, row) => {
        columns.forEach((e, column) => {
          const { sigma, sigmaMinima } = complexityAt(mixture, e, m);
          expect(values[row * 5 + column]).toBe(counted === 'all' ? sigma : sigmaMinima);
        });
      });
    }
  });

  it('agree: along lines of constant energy the split map never exceeds the complexity there', () => {
    const { rows, columns, values } = runToEnd(
      computeSplitMap({
        point,
        counted: 'all',
        matrixEnergy: axis(-1.5, -1, 41),
        tensorEnergy: axis(-0.8, -0.3, 41),
      }),
    );
    let closest = Infinity;
    rows.forEach((matrix, row) => {
      columns.forEach((tensor, column) => {
        const { sigma } = complexityAt(spikedMixture(point), matrix + tensor);
        const gap = sigma - (values[row * 41 + column] ?? NaN);
        expect(gap).toBeGreaterThan(-1e-13);
        closest = Math.min(closest, gap);
      });
    });
    expect(closest).toBeLessThan(1e-5);
  });
});

describe('computeContourMap', () => {
  const cells = (quantity: ContourQuantity, p = 3): number[][] => {
    const { rows, columns, values } = runToEnd(
      computeContourMap({
        quantity,
        p,
        initialOverlap: 1e-10,
        invDelta2: axis(0.5, 4.5, 9),
        deltaP: axis(0.1, 10, 5, 'log'),
      }),
    );
    return Array.from(values, (value, index) => [
      columns[index % columns.length] ?? NaN,
      rows[Math.floor(index / columns.length)] ?? NaN,
      value,
    ]);
  };
  const mixtureOf = (p: number, deltaP = NaN, invDelta2 = NaN): ReturnType<typeof spikedMixture> =>
    spikedMixture({ p, deltaP, invDelta2 });

  it('holds what the functions of a point give', () => {
    for (const [deltaP, invDelta2, energy] of cells('thresholdEnergy', 4))
      expect(energy).toBe(flowThresholdEnergy(mixtureOf(4, deltaP, invDelta2)).energy);
    for (const [deltaP, invDelta2, time = NaN] of cells('escapeTime')) {
      const rate = growthRate(mixtureOf(3, deltaP, invDelta2));
      if (rate > 0) expect(time * rate).toBeCloseTo(10 * Math.LN10, 10);
      else expect(time).toBeNaN();
    }
  });

  it('has final overlap and growth rate exactly where gradient flow succeeds', () => {
    const theta = cells('theta');
    const rate = cells('growthRate');
    cells('finalOverlap').forEach(([deltaP, invDelta2, overlap], index) => {
      const succeeds = (theta[index]?.[2] ?? NaN) > 1;
      expect(Number.isNaN(overlap)).toBe(!succeeds);
      expect(Number.isNaN(rate[index]?.[2])).toBe(!succeeds);
      if (succeeds) expect(overlap).toBe(signalState(mixtureOf(3, deltaP, invDelta2))?.overlap);
    });
  });
});
