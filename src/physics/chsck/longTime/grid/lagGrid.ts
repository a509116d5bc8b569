/**
 * The lag grid on u in [-1, 1]. Column 0 is the diagonal u = -1; element e owns columns e S .. e S + S
 * and shares its ends with its neighbours, so there are E S unknown columns, the last one t' = 0.
 *
 *     u = -1                                             u = +1
 *     |-- . . . --|-- . . . --|-- . . .   ...  --|-- . . . --|
 *     0           S           2S                             E S
 *
 * Elements are narrower where the solution keeps features of fixed width in y = x u while x grows:
 * at both ends (lags and times of the microscopic scale) and in the middle (the ageing of C, which
 * falls where tau is of the order of t'). See `stretch`.
 *
 * Inside an element a field is a polynomial in xi in [-1, 1], kept by its coefficients in the basis
 * of polynomial.ts, which makes a look-up one short recurrence and the Jacobian a sum of moments.
 */
import { polynomialAt } from './polynomial';
import { radauElement, type Element } from './radau';

/** How much narrower than the average the narrow elements are (and wider the wide ones). */
const contrast = 0.5;

/** Cells of the table that finds the element of a place. */
const cells = 1024;

/** Maps [-1, 1] onto itself, with slope 1 - contrast at -1, 0, 1 and 1 + contrast between. */
export function stretch(zeta: number): number {
  return zeta - (contrast / (2 * Math.PI)) * Math.sin(2 * Math.PI * zeta);
}

/** d stretch / d zeta. */
export function stretchSlope(zeta: number): number {
  return 1 - contrast * Math.cos(2 * Math.PI * zeta);
}

export class LagGrid {
  /** E. */
  readonly elements: number;
  readonly element: Element;
  /** S + 1: coefficients an element. */
  readonly stride: number;
  /** E S: unknown columns. */
  readonly unknowns: number;
  /** u of the E S + 1 columns. */
  readonly u: Float64Array;
  /** u of the ends of the elements, E + 1 of them. */
  readonly edges: Float64Array;
  /** d xi/du of every element. */
  readonly slopes: Float64Array;
  /** First element that reaches into each of the equal cells of the grid, `cells` in a length 2. */
  private readonly cellTable: Int32Array;

  /** Elements on u in [-1, 1]. */
  readonly ownElements: number;

  /**
   * @param ownElements elements on [-1, 1], even, so that u = 0 is a column.
   * @param frontElements elements on [1, 3], the times before a front (see coordinates.ts), or 0.
   */
  constructor(ownElements: number, degree: number, frontElements = 0) {
    const elements = ownElements + frontElements;
    this.elements = elements;
    this.ownElements = ownElements;
    this.element = radauElement(degree);
    this.stride = degree + 1;
    this.unknowns = elements * degree;
    this.edges = Float64Array.from({ length: elements + 1 }, (_, e) =>
      e <= ownElements
        ? stretch((2 * e - ownElements) / ownElements)
        : 2 + stretch((2 * (e - ownElements) - frontElements) / frontElements),
    );
    this.slopes = Float64Array.from(
      { length: elements },
      (_, e) => 2 / (this.edges[e + 1] - this.edges[e]),
    );
    this.u = new Float64Array(this.unknowns + 1);
    this.u[0] = -1;
    for (let e = 0; e < elements; e++)
      for (let i = 1; i <= degree; i++)
        this.u[e * degree + i] = this.edges[e] + (this.element.nodes[i] + 1) / this.slopes[e];
    this.cellTable = new Int32Array(frontElements > 0 ? 2 * cells : cells);
    for (let cell = 0, e = 0; cell < this.cellTable.length; cell++) {
      while (e < elements - 1 && this.edges[e + 1] <= (2 * cell) / cells - 1) e++;
      this.cellTable[cell] = e;
    }
  }

  /** The element that holds u; places beyond the ends belong to the outermost ones. */
  elementAt(u: number): number {
    const { edges, elements, cellTable } = this;
    const cell = ((u + 1) * (cells / 2)) | 0;
    let e = cellTable[cell < 0 ? 0 : cell >= cellTable.length ? cellTable.length - 1 : cell];
    while (e < elements - 1 && u > edges[e + 1]) e++;
    return e;
  }

  /** Whether column k lies on [-1, 1]. */
  isOwn(k: number): boolean {
    return k <= this.ownElements * this.element.degree;
  }

  /** Coefficients of `values` (E S + 1 columns) element by element, into `out`. */
  toModal(values: Float64Array, out: Float64Array, offset = 0): void {
    const { elements, stride, element } = this;
    const { modal, degree } = element;
    for (let e = 0; e < elements; e++)
      for (let j = 0; j < stride; j++) {
        let sum = 0;
        for (let k = 0; k < stride; k++) sum += modal[j * stride + k] * values[e * degree + k];
        out[offset + e * stride + j] = sum;
      }
  }

  /**
   * Subtracts from out[at + k - 1], k = 1..M, the derivatives by node values that follow from those
   * by coefficients.
   */
  subtractByNodes(byCoefficients: Float64Array, out: Float64Array, at: number): void {
    const { elements, stride, element } = this;
    const { modal, degree } = element;
    for (let e = 0; e < elements; e++)
      for (let i = e === 0 ? 1 : 0; i < stride; i++) {
        let sum = 0;
        for (let j = 0; j < stride; j++)
          sum += byCoefficients[e * stride + j] * modal[j * stride + i];
        out[at + e * degree + i - 1] -= sum;
      }
  }

  /** The field with the given coefficients at u. */
  evaluate(modal: Float64Array, u: number): number {
    const e = this.elementAt(u);
    const z = (u - this.edges[e]) * this.slopes[e] - 1;
    return polynomialAt(modal, e * this.stride, this.element.degree, z);
  }

  /** d/du of `values` at every column but the diagonal, into `out`. */
  differentiate(values: Float64Array, out: Float64Array): void {
    const { elements, stride, element, slopes } = this;
    const { derivative, degree } = element;
    for (let e = 0; e < elements; e++)
      for (let i = 1; i < stride; i++) {
        let sum = 0;
        for (let k = 0; k < stride; k++) sum += derivative[i * stride + k] * values[e * degree + k];
        out[e * degree + i] = sum * slopes[e];
      }
  }
}
