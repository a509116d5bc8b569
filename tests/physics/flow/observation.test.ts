import { describe, expect, it } from 'vitest';
import { observe } from '../../../src/physics/flow/observation';
import { drawInstance } from '../../support/flowInstances';

const [N, seed] = [12, 5];
const point = { p: 3, deltaP: 0.8, invDelta2: 1.6 };

describe('what is observed of a system', () => {
  const { signal, slice, noise, mean } = observe(N, seed);
  const instance = drawInstance(point, N, seed);
  const observed = (part: 'matrix' | 'slice', variance: number, i: number, j: number): number =>
    (mean[part][i * N + j] ?? NaN) + Math.sqrt(variance) * (noise[part][i * N + j] ?? NaN);

  it('is the system that flows: its couplings are the observations over Δ₂√N', () => {
    expect(signal).toEqual(instance.signal);
    let at = 0;
    for (let i = 0; i < N; i++)
      for (let j = i + 1; j < N; j++, at++) {
        const coupling =
          (observed('matrix', 1 / point.invDelta2, i, j) * point.invDelta2) / Math.sqrt(N);
        expect(coupling).toBeCloseTo(instance.matrix[at] ?? NaN, 6);
        expect(observed('matrix', 1, j, i)).toBeCloseTo(observed('matrix', 1, i, j), 12);
      }
  });

  it('has the slice of the tensor where the signal is strongest: couplings are √2 T / (Δ₃ N)', () => {
    expect(Math.abs(signal[slice] ?? 0)).toBe(Math.max(...signal.map(Math.abs)));
    let at = 0;
    for (let a = 0; a < N; a++)
      for (let b = a + 1; b < N; b++)
        for (let c = b + 1; c < N; c++, at++) {
          const [i = NaN, j = NaN, none] = [a, b, c].filter((index) => index !== slice);
          if (none !== undefined) continue;
          const coupling =
            (Math.SQRT2 * observed('slice', point.deltaP, i, j)) / (point.deltaP * N);
          expect(coupling).toBeCloseTo(instance.tensors[0]?.couplings[at] ?? NaN, 6);
        }
  });

  it('leaves blank what the model does not have', () => {
    for (let i = 0; i < N; i++) {
      expect(observed('matrix', 1, i, i)).toBe(0);
      expect(observed('slice', 1, i, i)).toBe(0);
      expect(observed('slice', 1, i, slice)).toBe(0);
    }
  });
});
