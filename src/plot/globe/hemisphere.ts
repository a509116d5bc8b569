/**
 * A polynomial on the half of a sphere that is seen. Looked at from a direction, a point of it is (x, y, z): to
 * the right, upwards and towards the eye, with z = sqrt(1 - x^2 - y^2). Even powers of z are polynomials in x and y,
 * so that the whole is P(x, y) + z Q(x, y), and along a row of the picture two polynomials in x alone: a few
 * multiplications a pixel, whatever way the sphere is turned.
 */

export type Vector = readonly [number, number, number];

/** The directions right, up and towards the eye: orthonormal, in the coordinates of the polynomial. */
export type Orientation = readonly [right: Vector, up: Vector, towards: Vector];

/**
 * One homogeneous polynomial in a, b, c: its coefficients in the order a^k; a^(k-1) b, a^(k-1) c; a^(k-2) b^2, ...;
 * b^k, ..., c^k.
 */
export interface Form {
  readonly degree: number;
  readonly coefficients: Float64Array;
}

/** The same order, for the powers i and j of the second and the third variable. */
function placeOf(i: number, j: number): number {
  return ((i + j) * (i + j + 1)) / 2 + j;
}

/** A polynomial in x and y: entry `placeOf(i, j)` belongs to x^i y^j. */
type Plane = Float64Array;

export interface Hemisphere {
  readonly degree: number;
  /** P and Q. */
  readonly even: Plane;
  readonly odd: Plane;
}

/** The sum of some forms as it is seen. */
export function hemisphere(forms: readonly Form[], orientation: Orientation): Hemisphere {
  const degree = Math.max(0, ...forms.map((form) => form.degree));
  const even = new Float64Array(placeOf(0, degree) + 1);
  const odd = new Float64Array(even.length);
  for (const form of forms) {
    const seen = turned(form, orientation);
    for (let i = 0; i <= form.degree; i++)
      for (let j = 0; i + j <= form.degree; j++) {
        const power = form.degree - i - j;
        const half = Math.floor(power / 2);
        addRoundPower(power % 2 === 0 ? even : odd, seen[placeOf(i, j)] ?? 0, i, j, half);
      }
  }
  return { degree, even, odd };
}

/** Adds c x^i y^j (1 - x^2 - y^2)^power. */
function addRoundPower(to: Plane, c: number, i: number, j: number, power: number): void {
  let outer = c;
  for (let a = 0; a <= power; a++) {
    let inner = outer;
    for (let b = 0; a + b <= power; b++) {
      const at = placeOf(i + 2 * a, j + 2 * b);
      to[at] = (to[at] ?? 0) + inner;
      inner *= -(power - a - b) / (b + 1);
    }
    outer *= -(power - a) / (a + 1);
  }
}

/** A form in z, x, y instead: its variables are put in as what is seen of them, by Horner's rule. */
function turned({ degree, coefficients }: Form, [right, up, towards]: Orientation): Float64Array {
  const seenOf = (axis: 0 | 1 | 2): Vector => [towards[axis], right[axis], up[axis]];
  const [a, b, c] = [seenOf(0), seenOf(1), seenOf(2)];
  const powers: Float64Array[] = [Float64Array.of(1)];
  for (let j = 1; j <= degree; j++)
    powers.push(times(powers[j - 1] ?? new Float64Array(1), j - 1, c));
  let sum: Float64Array = new Float64Array(0);
  for (let n = 0; n <= degree; n++) {
    let part: Float64Array = new Float64Array(0);
    for (let j = 0; j <= n; j++) {
      part = times(part, j - 1, b);
      addScaled(part, powers[j] ?? part, coefficients[placeOf(n - j, j)] ?? 0);
    }
    sum = times(sum, n - 1, a);
    addScaled(sum, part, 1);
  }
  return sum;
}

/** A form of some degree times a linear one; of degree -1 is the form 0. */
function times(form: Float64Array, degree: number, [first, second, third]: Vector): Float64Array {
  const product = new Float64Array(placeOf(0, degree + 1) + 1);
  for (let i = 0; i <= degree; i++)
    for (let j = 0; i + j <= degree; j++) {
      const value = form[placeOf(i, j)] ?? 0;
      for (const [at, factor] of [
        [placeOf(i, j), first],
        [placeOf(i + 1, j), second],
        [placeOf(i, j + 1), third],
      ] as const)
        product[at] = (product[at] ?? 0) + factor * value;
    }
  return product;
}

function addScaled(to: Float64Array, added: Float64Array, factor: number): void {
  for (let i = 0; i < added.length; i++) to[i] = (to[i] ?? 0) + factor * (added[i] ?? 0);
}

/** Numbers that `Row.write` gives for each place: the value, and the gradient on the sphere in x, y, z. */
export const rowNumbers = 4;

/** One row of the picture, at a height y; made for many places x and many rows, so that it keeps its arrays. */
export class Row {
  private y = 0;
  private readonly even: Float64Array;
  private readonly odd: Float64Array;
  /** Their derivatives with respect to y. */
  private readonly evenUp: Float64Array;
  private readonly oddUp: Float64Array;

  constructor(private readonly seen: Hemisphere) {
    const size = seen.degree + 1;
    this.even = new Float64Array(size);
    this.odd = new Float64Array(size);
    this.evenUp = new Float64Array(size);
    this.oddUp = new Float64Array(size);
  }

  moveTo(y: number): void {
    this.y = y;
    collapse(this.seen.even, this.seen.degree, y, this.even, this.evenUp);
    collapse(this.seen.odd, this.seen.degree, y, this.odd, this.oddUp);
  }

  /** The value at x; beyond the rim it goes on as at z = 0. */
  valueAt(x: number): number {
    const z = Math.sqrt(Math.max(0, 1 - x * x - this.y * this.y));
    return horner(this.even, x) + z * horner(this.odd, x);
  }

  /** Writes values and slopes at `count` places from `start` on, a step apart: one loop, the innermost of a picture. */
  write(start: number, step: number, count: number, into: Float64Array): void {
    const { y, even, odd, evenUp, oddUp } = this;
    const highest = even.length - 1;
    for (let n = 0; n < count; n++) {
      const x = start + n * step;
      const z = Math.sqrt(Math.max(0, 1 - x * x - y * y));
      let p = 0;
      let px = 0;
      let py = 0;
      let q = 0;
      let qx = 0;
      let qy = 0;
      for (let i = highest; i >= 0; i--) {
        px = px * x + p;
        p = p * x + (even[i] ?? 0);
        py = py * x + (evenUp[i] ?? 0);
        qx = qx * x + q;
        q = q * x + (odd[i] ?? 0);
        qy = qy * x + (oddUp[i] ?? 0);
      }
      const alongX = px + z * qx;
      const alongY = py + z * qy;
      const outwards = x * alongX + y * alongY;
      const at = rowNumbers * n;
      into[at] = p + z * q;
      into[at + 1] = alongX - x * outwards - x * z * q;
      into[at + 2] = alongY - y * outwards - y * z * q;
      into[at + 3] = (x * x + y * y) * q - z * outwards;
    }
  }
}

/** The polynomial in x that is left at one y, and that of the derivative with respect to y. */
function collapse(
  plane: Plane,
  degree: number,
  y: number,
  into: Float64Array,
  derived: Float64Array,
): void {
  for (let i = 0; i <= degree; i++) {
    let [value, slope] = [0, 0];
    for (let j = degree - i; j >= 0; j--) {
      slope = slope * y + value;
      value = value * y + (plane[placeOf(i, j)] ?? 0);
    }
    into[i] = value;
    derived[i] = slope;
  }
}

function horner(coefficients: Float64Array, x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + (coefficients[i] ?? 0);
  return value;
}
