/**
 * The lag grid: `elements` equal elements on u in [-1, 1]. Column 0 is the diagonal u = -1; element
 * e owns columns e S .. e S + S and shares its ends with its neighbours, so there are E S unknown
 * columns, the last one t' = 0.
 *
 *     u = -1                                             u = +1
 *     |-- . . . --|-- . . . --|-- . . .   ...  --|-- . . . --|
 *     0           S           2S                             E S
 *
 * Inside an element a field is a polynomial in xi in [-1, 1], kept by its monomial coefficients
 * (S <= 12: the conversion costs at most four digits of sixteen), which makes a look-up a Horner
 * loop and the Jacobian a sum of moments.
 */
import { radauElement, type Element } from './radau';

export interface LagGrid {
  readonly elements: number;
  readonly element: Element;
  /** S + 1: coefficients an element. */
  readonly stride: number;
  /** E S: unknown columns. */
  readonly unknowns: number;
  /** u of the E S + 1 columns. */
  readonly u: Float64Array;
}

export function createLagGrid(elements: number, degree: number): LagGrid {
  const element = radauElement(degree);
  const unknowns = elements * degree;
  const u = new Float64Array(unknowns + 1);
  u[0] = -1;
  for (let e = 0; e < elements; e++)
    for (let i = 1; i <= degree; i++)
      u[e * degree + i] = -1 + (2 * e + 1 + element.nodes[i]) / elements;
  return { elements, element, stride: degree + 1, unknowns, u };
}

/** Monomial coefficients of `values` (E S + 1 columns) element by element, into `out`. */
export function toModal(grid: LagGrid, values: Float64Array, out: Float64Array, offset = 0): void {
  const { elements, stride, element } = grid;
  const { modal, degree } = element;
  for (let e = 0; e < elements; e++)
    for (let j = 0; j < stride; j++) {
      let sum = 0;
      for (let k = 0; k < stride; k++) sum += modal[j * stride + k] * values[e * degree + k];
      out[offset + e * stride + j] = sum;
    }
}

/** d/du of `values` at every column but the diagonal, into `out`. */
export function differentiate(grid: LagGrid, values: Float64Array, out: Float64Array): void {
  const { elements, stride, element } = grid;
  const { derivative, degree } = element;
  for (let e = 0; e < elements; e++)
    for (let i = 1; i < stride; i++) {
      let sum = 0;
      for (let k = 0; k < stride; k++) sum += derivative[i * stride + k] * values[e * degree + k];
      out[e * degree + i] = sum * elements;
    }
}
