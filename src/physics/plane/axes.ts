/**
 * The parameters of a model as axes of a plane (docs/physics.md#lines): for 2+p the two noises and T, for any other
 * mixture the coefficient of each of its terms and T.
 */
import { termSpecs } from '../mixtureTerms';
import { parameters, type ModelPoint, type ParameterSpec, type PointTerm } from '../parameters';

/** A model and the temperature of its dynamics. */
export interface Place {
  readonly point: ModelPoint;
  /** T >= 0. */
  readonly temperature: number;
}

/** A parameter by its name in links: `deltaP`, `invDeltaP`, `invDelta2`, `T`, or `a3` for the coefficient of order 3. */
export type AxisKey = string;

export interface PlaneAxis extends Pick<ParameterSpec, 'symbol' | 'name' | 'min' | 'max'> {
  readonly key: AxisKey;
  /** Its name where there is little room. */
  readonly title: string;
  /** What it is an axis of: two of the same parameter span no plane. */
  readonly parameter: string;
  /** As far as a picture reaches that nobody has zoomed. */
  readonly usualMax: number;
  /** Where a place lies along it; NaN where it has no such parameter. */
  readonly of: (place: Place) => number;
  /** The place with another value, all else as it is. */
  readonly at: (place: Place, value: number) => Place;
}

const { deltaP, invDelta2, temperature } = parameters;

const temperatureAxis: PlaneAxis = {
  ...temperature,
  key: 'T',
  title: 'temperature',
  parameter: 'T',
  name: 'temperature',
  usualMax: 2,
  of: (place) => place.temperature,
  at: (place, value) => ({ ...place, temperature: value }),
};

const spikedAxes: readonly PlaneAxis[] = [
  {
    ...deltaP,
    key: 'deltaP',
    title: 'tensor noise',
    parameter: 'deltaP',
    usualMax: 3,
    of: ({ point }) => point.deltaP,
    at: (place, value) => ({ ...place, point: { ...place.point, deltaP: value } }),
  },
  {
    key: 'invDeltaP',
    title: 'tensor signal-to-noise',
    parameter: 'deltaP',
    symbol: '1/Δₚ',
    name: 'tensor signal-to-noise ratio',
    min: 1 / deltaP.max,
    max: 1 / deltaP.min,
    usualMax: 4,
    of: ({ point }) => 1 / point.deltaP,
    at: (place, value) => ({ ...place, point: { ...place.point, deltaP: 1 / value } }),
  },
  {
    ...invDelta2,
    key: 'invDelta2',
    title: 'signal-to-noise ratio',
    parameter: 'invDelta2',
    usualMax: 4,
    of: ({ point }) => point.invDelta2,
    at: (place, value) => ({ ...place, point: { ...place.point, invDelta2: value } }),
  },
  temperatureAxis,
];

const orders = Array.from(
  { length: termSpecs.order.max - termSpecs.order.min + 1 },
  (_, i) => termSpecs.order.min + i,
);

function termAxis(order: number): PlaneAxis {
  const key = `a${order}`;
  const withCoefficient = (terms: readonly PointTerm[], coefficient: number): PointTerm[] =>
    terms.map((term) => (term.order === order ? { ...term, coefficient } : term));
  return {
    ...termSpecs.coefficient,
    key,
    title: 'coefficient',
    parameter: key,
    symbol: `a${subscript(order)}`,
    name: `coefficient of order ${order}, 1/(${order}Δ${subscript(order)})`,
    usualMax: 2,
    of: ({ point }) => point.terms?.find((term) => term.order === order)?.coefficient ?? NaN,
    at: ({ point, ...rest }, value) => ({
      ...rest,
      point:
        point.terms === undefined
          ? point
          : { ...point, terms: withCoefficient(point.terms, value) },
    }),
  };
}

function subscript(order: number): string {
  return Array.from(String(order), (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}

const termAxes = new Map(orders.map((order) => [order, termAxis(order)]));

/** The axes of the plane of 2+p and those of a mixture: what a choice may name. */
export const axisFamilies: readonly (readonly PlaneAxis[])[] = [
  spikedAxes,
  [...termAxes.values(), temperatureAxis],
];

/** Every parameter of the model at a point. */
export function axesOf({ terms }: ModelPoint): readonly PlaneAxis[] {
  if (terms === undefined) return spikedAxes;
  return [...terms.flatMap(({ order }) => termAxes.get(order) ?? []), temperatureAxis];
}

/** The axis of this name. @throws RangeError if the model has no such parameter. */
export function axisOf(point: ModelPoint, key: AxisKey): PlaneAxis {
  const axis = axesOf(point).find((candidate) => candidate.key === key);
  if (axis === undefined) throw new RangeError(`axis = "${key}" is no parameter of this model`);
  return axis;
}

/** Whether two places differ in nothing but what these axes are of. */
export function isInPlane(one: Place, other: Place, axes: readonly PlaneAxis[]): boolean {
  // Both by way of the axes, so that an inverse does not differ in its last digit.
  const moved = (place: Place): string =>
    JSON.stringify(plain(axes.reduce((at, axis) => axis.at(at, axis.of(one)), place)));
  return moved(one) === moved(other);
}

function plain({ point, temperature: T }: Place): unknown {
  const { terms } = point;
  if (terms === undefined) return [point.p, point.deltaP, point.invDelta2, T];
  return [terms.map(({ order, coefficient, noiseOnly }) => [order, coefficient, noiseOnly]), T];
}
