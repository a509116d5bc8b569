/**
 * What the integrands of the memory integrals are made of, at every quadrature node: the trial row's
 * own W and C there, and the factors of the history, to which the trial row contributes as well where
 * the newest interval of time is read. The residual evaluates it, the Jacobian reads it again.
 */
import type { LagGrid } from '../../grid/lagGrid';
import { polynomialAt } from '../../grid/polynomial';
import type { MemoryGeometry, NodeTable } from './memoryGeometry';

/** Values at the nodes of a table. */
export interface NodeFields {
  /** W and C of the trial row. */
  readonly scaledResponse: Float64Array;
  readonly correlation: Float64Array;
  /** Factors of the integrands, known and unknown part together (see NodeTable). */
  readonly responseFactor: Float64Array;
  readonly correlationFactor: Float64Array;
}

export class MemoryFields {
  readonly late: NodeFields;
  readonly early: NodeFields;

  constructor(
    private readonly grid: LagGrid,
    private readonly memory: MemoryGeometry,
  ) {
    this.late = nodeFields(memory.late);
    this.early = nodeFields(memory.early);
  }

  /** Evaluates everything for column k of the row with the given coefficients. */
  evaluate(k: number, scaledResponseModal: Float64Array, correlationModal: Float64Array): void {
    const { memory, grid, late, early } = this;
    evaluateNodes(k, memory.late, late, grid.element.degree, scaledResponseModal, correlationModal);
    evaluateNodes(
      k,
      memory.early,
      early,
      grid.element.degree,
      scaledResponseModal,
      correlationModal,
    );
  }
}

function nodeFields({ xi }: NodeTable): NodeFields {
  const column = (): Float64Array => new Float64Array(xi.length);
  return {
    scaledResponse: column(),
    correlation: column(),
    responseFactor: column(),
    correlationFactor: column(),
  };
}

function evaluateNodes(
  k: number,
  table: NodeTable,
  fields: NodeFields,
  degree: number,
  scaledResponseModal: Float64Array,
  correlationModal: Float64Array,
): void {
  const { first, offset, xi, ownFrom, pastOffset, pastXi, ownResponse, ownCorrelation } = table;
  const { scaledResponse, correlation, responseFactor, correlationFactor } = fields;
  const end = first[k + 1];
  for (let node = first[k]; node < end; node++) {
    scaledResponse[node] = polynomialAt(scaledResponseModal, offset[node], degree, xi[node]);
    correlation[node] = polynomialAt(correlationModal, offset[node], degree, xi[node]);
    responseFactor[node] = table.responseFactor[node];
    correlationFactor[node] = table.correlationFactor[node];
  }
  for (let node = ownFrom[k]; node < end; node++) {
    const from = pastOffset[node];
    const z = pastXi[node];
    responseFactor[node] += ownResponse[node] * polynomialAt(scaledResponseModal, from, degree, z);
    correlationFactor[node] +=
      ownCorrelation[node] * polynomialAt(correlationModal, from, degree, z);
  }
}
