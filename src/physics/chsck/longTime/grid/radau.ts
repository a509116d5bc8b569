/**
 * The polynomial element of the lag grid: degree S, pinned at its left (upstream) end and collocated
 * at the S right Radau points, the roots of P_S - P_{S-1} on [-1, 1], of which the last is +1.
 * Information runs from the diagonal towards t' = 0, so collocating without the left end is
 * upwinding: the semi-discrete operator is that of Radau IIA, stable at every order.
 */
import { legendre } from '../../../numerics/gaussLegendre';
import { solveLinear } from '../../../numerics/linearSolve';
import { basisAt } from './polynomial';

export interface Element {
  /** S. */
  readonly degree: number;
  /** S + 1 nodes on [-1, 1]: -1, then the Radau points. */
  readonly nodes: Float64Array;
  /** derivative[i (S+1) + k] = l_k'(node_i), with l_k the Lagrange polynomials of the nodes. */
  readonly derivative: Float64Array;
  /** modal[j (S+1) + k] = coefficient of b_j (polynomial.ts) in l_k: turns node values into coefficients. */
  readonly modal: Float64Array;
}

/** The S right Radau points, ascending. */
function radauPoints(degree: number): Float64Array {
  const points = new Float64Array(degree);
  for (let i = 0; i < degree; i++) {
    // Chebyshev-Radau points are close enough for Newton to converge to the matching root.
    let x = Math.cos((2 * Math.PI * (degree - 1 - i)) / (2 * degree - 1));
    for (let iteration = 0; iteration < 50 && i < degree - 1; iteration++) {
      const high = legendre(degree, x);
      const low = legendre(degree - 1, x);
      const step = (high.value - low.value) / (high.slope - low.slope);
      x -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    points[i] = x;
  }
  return points;
}

/** Columns of coefficients (polynomial.ts) of the Lagrange polynomials of the nodes, as in `Element.modal`. */
function lagrangeCoefficients(nodes: Float64Array): Float64Array {
  const count = nodes.length;
  const values = new Float64Array(count);
  const basis = Array.from(nodes, (node) => {
    basisAt(count - 1, node, values);
    return [...values];
  });
  const modal = new Float64Array(count * count);
  for (let k = 0; k < count; k++) {
    const ofNode = Array.from(nodes, (_, i) => (i === k ? 1 : 0));
    solveLinear(basis, ofNode).forEach((value, j) => (modal[j * count + k] = value));
  }
  return modal;
}

/** derivative[i count + k] = l_k'(node_i), by barycentric weights. */
function lagrangeDerivatives(nodes: Float64Array): Float64Array {
  const count = nodes.length;
  const weights = nodes.map((node) =>
    nodes.reduce((product, other) => (other === node ? product : product / (node - other)), 1),
  );
  const derivative = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let k = 0; k < count; k++) {
      if (k === i) continue;
      const slope = weights[k] / weights[i] / (nodes[i] - nodes[k]);
      derivative[i * count + k] = slope;
      derivative[i * count + i] -= slope;
    }
  return derivative;
}

/** The element of degree S. */
export function radauElement(degree: number): Element {
  const count = degree + 1;
  const nodes = new Float64Array(count);
  nodes[0] = -1;
  nodes.set(radauPoints(degree), 1);
  return {
    degree,
    nodes,
    derivative: lagrangeDerivatives(nodes),
    modal: lagrangeCoefficients(nodes),
  };
}
