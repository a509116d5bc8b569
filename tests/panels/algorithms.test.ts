import { describe, expect, it } from 'vitest';
import { algorithmRows, overlapDomain, placeDomain } from '../../src/panels/algorithms/view';
import {
  algorithmsWords,
  halfWords,
  lineWords,
  reachedWords,
} from '../../src/panels/algorithms/words';
import type { AlgorithmResult } from '../../src/physics/amp/compareAlgorithms';
import { modelAt } from '../../src/physics/spikedModel';

const curve = { place: Float64Array.of(0, 10), overlap: Float64Array.of(0, 0.5) };
const found = (halfAt: number, gradients: number): AlgorithmResult => ({
  curve,
  reached: 0.8,
  halfAt,
  gradients,
});
const lost: AlgorithmResult = { curve, reached: 0, halfAt: null, gradients: null };
const changing: AlgorithmResult = { curve, reached: null, halfAt: null, gradients: null };

const point = { p: 3, deltaP: 1, invDelta2: 2 };

function rowsOf(gradientFlow: AlgorithmResult, mlAmp: AlgorithmResult, bayesAmp: AlgorithmResult) {
  const request = { point, initialOverlap: 1e-10, temperature: 0.5, instance: null };
  const algorithms = { gradientFlow, langevin: lost, mlAmp, bayesAmp };
  const summary = { algorithms, instance: null, langevinLine: 1.8019, horizon: 1e4 };
  return algorithmRows({ request, summary });
}

describe('the panel of the algorithms', () => {
  it('says who finds the signal and who needs least', () => {
    const rows = rowsOf(changing, found(90, 90), found(50, 50));
    expect(algorithmsWords(modelAt(point), rows, 1e-10)).toMatch(
      /ML-AMP and Bayes AMP reach the signal here, Bayes AMP with the fewest gradients\./,
    );
    expect(algorithmsWords(modelAt(point), rowsOf(lost, lost, found(50, 50)), 1e-10)).toMatch(
      /Bayes AMP reaches the signal here\./,
    );
    expect(algorithmsWords(modelAt(point), rowsOf(lost, lost, lost), 1e-10)).toMatch(
      /none of the four/,
    );
  });

  it('counts as found what stands at half the overlap of the signal state, settled or not, and nothing less', () => {
    const near: AlgorithmResult = {
      ...changing,
      curve: { ...curve, overlap: Float64Array.of(0, 0.6) },
    };
    const ages: AlgorithmResult = { curve, reached: 0.1, halfAt: 9, gradients: 9 };
    expect(algorithmsWords(modelAt(point), rowsOf(ages, lost, lost), 0.3)).toMatch(
      /none of the four/,
    );
    expect(algorithmsWords(modelAt(point), rowsOf(near, lost, lost), 0.3)).toMatch(
      /gradient flow reaches the signal here\./,
    );
  });

  it('tells an overlap that is reached from one that still changes, and gives no time without one', () => {
    const [flow, langevin, mlAmp] = rowsOf(changing, found(90, 90), lost);
    if (!flow || !langevin || !mlAmp) throw new Error('four rows');
    expect(langevin.name).toBe('Langevin, T = 0.5');
    expect(lineWords(langevin)).toBe('1.802');
    expect([flow, mlAmp].map((row) => lineWords(row))).toEqual(['2', '1.618']);
    // The time is that to which it was followed.
    expect(reachedWords(flow)).toBe('0.5 at t = 10, still changing');
    expect(reachedWords(langevin)).toBe('0');
    expect(halfWords(langevin)).toBe('–');
    expect(halfWords(mlAmp)).toBe('k = 90');
  });

  it('draws to beyond the slowest that gets there, and to the horizon where none does', () => {
    expect(placeDomain(rowsOf(found(400, 1700), found(90, 90), lost), 1e4)).toEqual([1, 4000]);
    expect(placeDomain(rowsOf(lost, lost, lost), 1e4)).toEqual([1, 1e4]);
    expect(overlapDomain(rowsOf(lost, lost, lost))).toEqual([0, 1]);
  });
});
