/**
 * The memory integrals in plain TypeScript. A field at a quadrature node is a polynomial in xi, so
 * for the derivatives every column gathers the moments sum_q (weight) b_j(xi_q) element by element and
 * turns them into derivatives by node values at the end.
 */
import { horner, type FieldLaw } from '../../scheme/fields';
import type { LagGrid } from '../../grid/lagGrid';
import { basisAt } from '../../grid/polynomial';
import type { KernelInput, MemoryKernel, Portions } from '../kernel';
import { MemoryFields } from './memoryFields';
import { MemoryGeometry } from './memoryGeometry';

/** Columns between two yields: a few milliseconds. */
const portion = 64;
const integratedPortion = 256;

export class ReferenceMemory implements MemoryKernel {
  readonly responseMemory: Float64Array;
  readonly correlationMemory: Float64Array;
  private readonly grid: LagGrid;
  private readonly law: FieldLaw;
  private readonly geometry: MemoryGeometry;
  private readonly fields: MemoryFields;
  /** Moments of one column. */
  private readonly responseByW: Float64Array;
  private readonly responseByC: Float64Array;
  private readonly correlationByW: Float64Array;
  private readonly correlationByC: Float64Array;
  private readonly basis: Float64Array;

  constructor(private readonly input: KernelInput) {
    const { grid, law } = input;
    this.grid = grid;
    this.law = law;
    this.geometry = new MemoryGeometry(input);
    this.fields = new MemoryFields(grid, this.geometry);
    this.responseMemory = new Float64Array(grid.unknowns + 1);
    this.correlationMemory = new Float64Array(grid.unknowns + 1);
    const coefficients = grid.elements * grid.stride;
    this.responseByW = new Float64Array(coefficients);
    this.responseByC = new Float64Array(coefficients);
    this.correlationByW = new Float64Array(coefficients);
    this.correlationByC = new Float64Array(coefficients);
    this.basis = new Float64Array(grid.stride);
  }

  *prepare(): Portions {
    for (let k = 1; k <= this.grid.unknowns; k++) {
      this.geometry.prepareColumn(k);
      if (k % portion === 0) yield;
    }
  }

  *integrate(): Portions {
    for (let k = 1; k <= this.grid.unknowns; k++) {
      this.integrateColumn(k);
      if (k % integratedPortion === 0) yield;
    }
  }

  *differentiate(matrix: Float64Array): Portions {
    const { grid, input } = this;
    const M = grid.unknowns;
    for (let k = 1; k <= M; k++) {
      this.gatherMemory(k);
      const ofW = (k - 1) * input.size;
      const ofC = (M + k - 1) * input.size;
      grid.subtractByNodes(this.responseByW, matrix, ofW);
      grid.subtractByNodes(this.responseByC, matrix, ofW + M);
      grid.subtractByNodes(this.correlationByW, matrix, ofC);
      grid.subtractByNodes(this.correlationByC, matrix, ofC + M);
      if (k % portion === 0) yield;
    }
  }

  /** The memory integrals of column k. */
  private integrateColumn(k: number): void {
    const { geometry, fields, law } = this;
    const { scaledResponseModal, correlationModal } = this.input;
    const { first: dQ, second: ddQ } = law;
    fields.evaluate(k, scaledResponseModal, correlationModal);
    let ofResponse = 0;
    let ofCorrelation = 0;
    const { late, early } = fields;
    for (let node = geometry.late.first[k]; node < geometry.late.first[k + 1]; node++) {
      const sigma = late.scaledResponse[node] * horner(ddQ, late.correlation[node]);
      ofResponse += sigma * late.responseFactor[node];
      ofCorrelation += sigma * late.correlationFactor[node];
    }
    for (let node = geometry.early.first[k]; node < geometry.early.first[k + 1]; node++) {
      const C = early.correlation[node];
      const sigma = early.scaledResponse[node] * horner(ddQ, C);
      ofCorrelation +=
        sigma * early.correlationFactor[node] + horner(dQ, C) * early.responseFactor[node];
    }
    this.responseMemory[k] = ofResponse;
    this.correlationMemory[k] = ofCorrelation;
  }

  /** Moments of both memory integrals of column k. */
  private gatherMemory(k: number): void {
    this.responseByW.fill(0);
    this.responseByC.fill(0);
    this.correlationByW.fill(0);
    this.correlationByC.fill(0);
    this.gatherLate(k);
    this.gatherEarly(k);
  }

  /** int Sigma R and int Sigma C over s in (t', t). */
  private gatherLate(k: number): void {
    const { geometry, fields, law } = this;
    const { responseByW, responseByC, correlationByW, correlationByC } = this;
    const { first, offset, xi, ownFrom, pastOffset, pastXi, ownResponse, ownCorrelation } =
      geometry.late;
    const { scaledResponse, correlation, responseFactor, correlationFactor } = fields.late;
    for (let node = first[k]; node < first[k + 1]; node++) {
      const W = scaledResponse[node];
      const C = correlation[node];
      const byW = horner(law.second, C);
      const byC = W * horner(law.third, C);
      const ofR = responseFactor[node];
      const ofC = correlationFactor[node];
      const base = offset[node];
      const z = xi[node];
      this.addMoments(responseByW, responseByC, base, z, byW * ofR, byC * ofR);
      this.addMoments(correlationByW, correlationByC, base, z, byW * ofC, byC * ofC);
      if (node < ownFrom[k]) continue;
      const sigma = W * byW;
      const ownR = sigma * ownResponse[node];
      const ownC = sigma * ownCorrelation[node];
      this.addMoments(responseByW, correlationByC, pastOffset[node], pastXi[node], ownR, ownC);
    }
  }

  /** int Sigma C + R Q'(C) over s in (0, t'). */
  private gatherEarly(k: number): void {
    const { geometry, fields, law } = this;
    const { correlationByW, correlationByC } = this;
    const { first, offset, xi, ownFrom, pastOffset, pastXi, ownResponse, ownCorrelation } =
      geometry.early;
    const { scaledResponse, correlation, responseFactor, correlationFactor } = fields.early;
    for (let node = first[k]; node < first[k + 1]; node++) {
      const W = scaledResponse[node];
      const C = correlation[node];
      const force = horner(law.second, C);
      const byW = force * correlationFactor[node];
      const byC = W * horner(law.third, C) * correlationFactor[node] + force * responseFactor[node];
      this.addMoments(correlationByW, correlationByC, offset[node], xi[node], byW, byC);
      if (node < ownFrom[k]) continue;
      const ownW = horner(law.first, C) * ownResponse[node];
      const ownC = W * force * ownCorrelation[node];
      this.addMoments(correlationByW, correlationByC, pastOffset[node], pastXi[node], ownW, ownC);
    }
  }

  /** Adds value * b_j(z) to the moments of the element at `base`, for two fields at once. */
  private addMoments(
    byW: Float64Array,
    byC: Float64Array,
    base: number,
    z: number,
    ofW: number,
    ofC: number,
  ): void {
    const { basis, grid } = this;
    basisAt(grid.element.degree, z, basis);
    for (let j = 0; j < basis.length; j++) {
      byW[base + j] += ofW * basis[j];
      byC[base + j] += ofC * basis[j];
    }
  }
}
