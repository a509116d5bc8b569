/** Fields on the lag grid: values, coefficients, derivatives, and the same field on another grid. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { LagMap } from '../../../../src/physics/chsck/longTime/scheme/coordinates';
import { LagGrid } from '../../../../src/physics/chsck/longTime/grid/lagGrid';
import { radauElement } from '../../../../src/physics/chsck/longTime/grid/radau';
import { basisAt, polynomialAt } from '../../../../src/physics/chsck/longTime/grid/polynomial';
import { LagHistory, onFinerGrid } from '../../../../src/physics/chsck/longTime/scheme/history';

const place = fc.double({ min: -1, max: 1, noNaN: true });
const degree = fc.constantFrom(8, 10, 12);

/** A smooth field and its slope. */
const field = (u: number): number => Math.exp(-u) * Math.cos(2 * u);
const slope = (u: number): number => -Math.exp(-u) * (Math.cos(2 * u) + 2 * Math.sin(2 * u));

function coefficients(grid: LagGrid, of: (u: number) => number): Float64Array {
  const modal = new Float64Array(grid.elements * grid.stride);
  grid.toModal(grid.u.map(of), modal);
  return modal;
}

describe('the basis of an element', () => {
  it('is T_2k(z) and z T_k(2 z^2 - 1)', () => {
    fc.assert(
      fc.property(degree, place, (S, z) => {
        const basis = new Float64Array(S + 1);
        basisAt(S, z, basis);
        basis.forEach((value, j) => {
          const angle = Math.acos(Math.max(-1, Math.min(1, 2 * z * z - 1)));
          const even = Math.cos((j >> 1) * angle);
          expect(value).toBeCloseTo(j % 2 === 0 ? even : z * even, 6);
        });
      }),
    );
  });

  it('is summed by polynomialAt', () => {
    const values = fc.array(place, { minLength: 13, maxLength: 13 });
    fc.assert(
      fc.property(degree, place, values, (S, z, c) => {
        const basis = new Float64Array(S + 1);
        basisAt(S, z, basis);
        const sum = basis.reduce((total, value, j) => total + value * (c[j] ?? NaN), 0);
        expect(polynomialAt(Float64Array.from(c), 0, S, z)).toBeCloseTo(sum, 13);
      }),
    );
  });
});

describe('LagGrid', () => {
  it('evaluates and differentiates a smooth field to spectral accuracy', () => {
    const grid = new LagGrid(4, 12);
    const modal = coefficients(grid, field);
    fc.assert(
      fc.property(place, (u) => {
        expect(Math.abs(grid.evaluate(modal, u) - field(u))).toBeLessThan(1e-13);
      }),
    );
    const derivative = new Float64Array(grid.u.length);
    grid.differentiate(grid.u.map(field), derivative);
    for (let k = 1; k < grid.u.length; k++)
      expect(Math.abs((derivative[k] ?? NaN) - slope(grid.u[k] ?? NaN))).toBeLessThan(1e-10);
  });

  it('turns derivatives by coefficients into those by node values', () => {
    const grid = new LagGrid(2, 8);
    const at = 0.3;
    const byCoefficients = new Float64Array(grid.elements * grid.stride);
    const e = grid.elementAt(at);
    const z = (at - (grid.edges[e] ?? NaN)) * (grid.slopes[e] ?? NaN) - 1;
    basisAt(8, z, byCoefficients.subarray(e * grid.stride, (e + 1) * grid.stride));
    const byNodes = new Float64Array(grid.unknowns);
    grid.subtractByNodes(byCoefficients, byNodes, 0);
    // The value at `at` is linear in the node values, and the field vanishes on the diagonal.
    const values = grid.u.map((u) => (u + 1) * field(u));
    const sum = byNodes.reduce((total, weight, k) => total - weight * (values[k + 1] ?? NaN), 0);
    expect(sum).toBeCloseTo((at + 1) * field(at), 6);
  });
});

describe('the elements of the lag grid', () => {
  it('are narrow where the ageing of C keeps its width in y while the range of y grows', () => {
    const x = 18;
    const grid = new LagGrid(12, 8);
    const fall = (u: number): number => 1 / (1 + Math.exp(x * u));
    const modal = coefficients(grid, fall);
    let worst = 0;
    for (let i = -1000; i <= 1000; i++)
      worst = Math.max(worst, Math.abs(grid.evaluate(modal, i / 1000) - fall(i / 1000)));
    // Measured: 4.5e-8; equal elements: 1.3e-6.
    expect(worst).toBeLessThan(1e-7);
  });

  it.each([6, 8, 10, 12])('damp what is carried through them, at degree %i', (S) => {
    const { derivative } = radauElement(S);
    const pinned = Array.from({ length: S }, (_, i) =>
      Array.from({ length: S }, (__, k) => derivative[(i + 1) * (S + 1) + k + 1] ?? NaN),
    );
    // dv/dt = -D v with the upstream end held at 0: stable if all eigenvalues lie to the right.
    const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(pinned));
    expect(Math.min(...realEigenvalues)).toBeGreaterThan(1);
  });
});

describe('onFinerGrid', () => {
  it('keeps every row as it is', () => {
    const history = new LagHistory(new LagGrid(2, 12), new LagMap(0.5));
    const ofCorrelation = (u: number, row: number): number => field(u / (row + 1));
    for (let row = 0; row < 3; row++)
      history.push(row, {
        scaledResponse: history.grid.u.map(field),
        correlation: history.grid.u.map((u) => ofCorrelation(u, row)),
        mu: row,
        logOverlap: -row,
      });
    const finer = onFinerGrid(history, 8);
    expect(finer.rows).toBe(3);
    expect(finer.grid.ownElements).toBe(8);
    expect(Array.from(finer.mu.subarray(0, 3))).toEqual([0, 1, 2]);
    for (let row = 0; row < 3; row++)
      for (const u of [-1, -0.93, -0.2, 0.41, 1]) {
        const from = row * finer.coefficients;
        const modal = finer.correlationModal.subarray(from, from + finer.coefficients);
        // Measured: 2e-11, what two elements of degree 12 leave of this field.
        expect(Math.abs(finer.grid.evaluate(modal, u) - ofCorrelation(u, row))).toBeLessThan(1e-10);
      }
  });
});
