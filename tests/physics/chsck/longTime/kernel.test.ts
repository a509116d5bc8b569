/** The WebAssembly kernel against the plain TypeScript one, which computes the same sums in another order. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createFastestKernel } from '../../../../src/physics/chsck/longTime/kernel/fastest';
import type {
  CreateKernel,
  LinearSolver,
} from '../../../../src/physics/chsck/longTime/kernel/kernel';
import { LuFactors } from '../../../../src/physics/chsck/longTime/kernel/reference/lu';
import { createReferenceKernel } from '../../../../src/physics/chsck/longTime/kernel/reference/referenceKernel';
import { createWasmKernel } from '../../../../src/physics/chsck/longTime/kernel/wasm/wasmKernel';
import { March } from '../../../../src/physics/chsck/longTime/run/march';
import { coarse, fine, type Preset } from '../../../../src/physics/chsck/longTime/scheme/presets';
import { dynamicsObservables } from '../../../../src/physics/chsck/problem';
import { spikedMixture } from '../../../../src/physics/mixture';
import { seededGenerator, uniformNumbers } from '../../../../src/physics/numerics/random';
import type { ModelPoint } from '../../../../src/physics/parameters';
import { problemOf, runPass } from '../../../support/marches';

interface Case {
  readonly name: string;
  readonly point: ModelPoint;
  readonly initialOverlap: number;
  readonly horizon: number;
  readonly preset: Preset;
}

const cases: readonly Case[] = [
  {
    name: 'ageing, stencils of four rows',
    point: { p: 3, deltaP: 1, invDelta2: 1.5 },
    initialOverlap: 1e-10,
    horizon: 1e4,
    preset: { ...coarse, stencil: 4 },
  },
  {
    name: 'stencils of six rows, p = 4',
    point: { p: 4, deltaP: 0.5, invDelta2: 2 },
    initialOverlap: 1e-3,
    horizon: 3,
    preset: fine,
  },
  {
    name: 'an escape, its front, and the coordinates behind it',
    point: { p: 3, deltaP: 1, invDelta2: 2.3 },
    initialOverlap: 1e-6,
    horizon: 1e4,
    preset: coarse,
  },
];

function march({ point, initialOverlap, horizon, preset }: Case, kernel: CreateKernel): March {
  return runPass(problemOf({ ...point, initialOverlap }, horizon), preset, kernel).march;
}

describe('the memory integrals in WebAssembly', () => {
  it.each(cases)('give the run of plain TypeScript: $name', (example) => {
    const expected = march(example, createReferenceKernel);
    const found = march(example, createWasmKernel);
    expect(found.history.map.front > 0).toBe(example.name.includes('front'));
    expect(found.series.logTimes.length).toBe(expected.series.logTimes.length);
    // Sums run in another order. Measured: 1e-12 with wide elements, 7e-10 with narrow ones, always
    // below what Newton's method leaves.
    const allowed = 1e-3 * example.preset.stepTolerance;
    for (const key of dynamicsObservables)
      for (const x of expected.series.logTimes) {
        const time = expected.series.unit * Math.expm1(x);
        const difference = Math.abs(found.series.at(key, time) - expected.series.at(key, time));
        expect(difference, `${key} at t = ${time}`).toBeLessThan(allowed);
      }
  });

  it('is what runs where vector instructions are supported', () => {
    const example = cases[0];
    if (!example) throw new Error('no case');
    expect(march(example, createFastestKernel).series.at('energy', 100)).toBe(
      march(example, createWasmKernel).series.at('energy', 100),
    );
  });
});

/** A solver of the kernel that a march uses, at the size of its rows. */
function wasmFactors(): { readonly factors: LinearSolver; readonly size: number } {
  let found: { factors: LinearSolver; size: number } | undefined;
  const capture: CreateKernel = (input) => {
    const kernel = createWasmKernel(input);
    found = { factors: kernel.factors, size: input.size };
    return kernel;
  };
  const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 1 });
  new March({ mixture, initialOverlap: 0.1, horizon: 1 }, coarse, capture);
  if (!found) throw new Error('no kernel was created');
  return found;
}

function factor(solver: LinearSolver): boolean {
  const steps = solver.factor();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('LU factors in WebAssembly', () => {
  const { factors, size } = wasmFactors();
  const reference = new LuFactors(size);

  it('solve random systems as those of plain TypeScript do', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, sparsity) => {
        const random = uniformNumbers(seededGenerator(seed));
        const matrix = Float64Array.from({ length: size * size }, () =>
          random() < sparsity ? 0 : random() - 0.5,
        );
        for (let i = 0; i < size; i++) matrix[i * size + i] = 2 + random();
        const solution = Float64Array.from({ length: size }, () => random() - 0.5);
        const product = Float64Array.from({ length: size }, (_, i) =>
          solution.reduce((sum, x, j) => sum + x * (matrix[i * size + j] ?? NaN), 0),
        );
        for (const solver of [reference, factors]) {
          solver.matrix.set(matrix);
          expect(factor(solver)).toBe(true);
          const b = product.slice();
          solver.solve(b);
          b.forEach((value, i) => {
            expect(value).toBeCloseTo(solution[i] ?? NaN, 8);
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('refuse a matrix that is singular or not finite', () => {
    factors.matrix.fill(1);
    expect(factor(factors)).toBe(false);
    factors.matrix.fill(NaN);
    expect(factor(factors)).toBe(false);
  });
});
