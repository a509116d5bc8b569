/**
 * Finds the polynomials of a globe from the loss and its gradient at places of it, four numbers each. The places are
 * even over the globe, and so many that there are about twice as many numbers as unknowns.
 * To these come six of the pole, the place of the flow, with a weight that makes them exact: where coordinates saturate
 * the loss is a polynomial only nearly, and the nearest one would be off at the very place that matters.
 */
import { solvePositive } from '../numerics/cholesky';
import { poleValues, type PoleValues } from './pole';
import {
  energyOn,
  gradientOn,
  monomials,
  type GlobeLandscape,
  type GlobePlace,
} from './polynomial';

/** The loss at a place of the globe, with its derivatives with respect to a, b and c. */
export interface GlobeSample {
  readonly energy: number;
  readonly gradient: GlobePlace;
}

export interface GlobeFit {
  /** Where samples are needed. */
  readonly places: readonly GlobePlace[];
  /** The polynomials nearest to samples at these places, in their order: through them where there are such. */
  readonly fit: (samples: readonly GlobeSample[], pole: PoleValues) => GlobeLandscape;
}

/** The golden angle: places at it are even in longitude. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Weight of the derivative away from the globe. On the globe a^2 + b^2 + c^2 = 1 hides the degree, and only this tells
 * even ones apart; where coordinates saturate it is that of no polynomial, and would spoil what counts.
 */
const radialWeight = 1e-2;

/** Weight of the pole's values: of what the rest would have there, the square of its inverse is left by one solution. */
const poleWeight = 1000;

/**
 * Solutions of the normal equations, each for what the ones before have left: squaring the matrix costs digits. What is
 * left at the pole counts once more each time (the method of multipliers), so that nothing is left there in the end.
 */
const refinements = 4;

/** Energy and gradient. */
const sampleNumbers = 4;

/** Places for each coefficient of the highest degree. */
const placesPerCoefficient = 2 / 3;

/** @param degrees of the terms, different from each other. */
export function createFit(degrees: readonly number[]): GlobeFit {
  const count = Math.ceil(placesPerCoefficient * monomials(Math.max(...degrees)));
  const places = Array.from({ length: count }, (_, index) => spread(index, count));
  /** Where the numbers of the pole begin. */
  const atPole = sampleNumbers * count;
  const unknowns = degrees.reduce((sum, degree) => sum + monomials(degree), 0);
  /** What each coefficient contributes to all numbers. */
  const columns = Array.from({ length: unknowns }, (_, index) => {
    const unit = unpacked(degrees, new Float64Array(unknowns).fill(1, index, index + 1));
    const samples = places.map((place) => ({
      energy: energyOn(unit, ...place),
      gradient: gradientOn(unit, place),
    }));
    return weighted(places, samples, poleValues(unit));
  });
  const normal = Float64Array.from(
    columns.flatMap((one, i) => columns.slice(0, i + 1).map((other) => product(one, other))),
  );
  return {
    places,
    fit: (samples, pole) => {
      const coefficients = new Float64Array(unknowns);
      const left = weighted(places, samples, pole);
      const missing = left.slice(atPole);
      for (let round = 0; round < refinements; round++) {
        const correction = Float64Array.from(columns, (column) => product(column, left));
        const work = solvePositive(normal.slice(), correction);
        while (!work.next().done);
        correction.forEach((change, index) => {
          const column = columns[index];
          coefficients[index] += change;
          for (let row = 0; row < left.length; row++) left[row] -= change * column[row];
          for (let i = 0; i < missing.length; i++) missing[i] -= change * column[atPole + i];
        });
        for (let i = 0; i < missing.length; i++) left[atPole + i] += missing[i];
      }
      return unpacked(degrees, coefficients);
    },
  };
}

function spread(index: number, count: number): GlobePlace {
  const a = 1 - (2 * index + 1) / count;
  const radius = Math.sqrt(1 - a * a);
  return [a, radius * Math.cos(index * goldenAngle), radius * Math.sin(index * goldenAngle)];
}

/** All numbers that are to be met, times their weights. */
function weighted(
  places: readonly GlobePlace[],
  samples: readonly GlobeSample[],
  { energy, gradient, curvatures }: PoleValues,
): Float64Array {
  const pole = [energy, ...gradient, ...curvatures].map((value) => poleWeight * value);
  return Float64Array.from([
    ...samples.flatMap((sample, index) => onTheGlobe(places[index], sample)),
    ...pole,
  ]);
}

/** Energy and gradient, of whose part away from the globe little is left. */
function onTheGlobe(place: GlobePlace, { energy, gradient }: GlobeSample): number[] {
  const radial = place.reduce((sum, value, axis) => sum + value * gradient[axis], 0);
  return [
    energy,
    ...gradient.map((value, axis) => value - (1 - radialWeight) * radial * place[axis]),
  ];
}

function unpacked(degrees: readonly number[], coefficients: Float64Array): GlobeLandscape {
  let from = 0;
  return degrees.map((degree) => ({
    degree,
    coefficients: Float64Array.from(coefficients.subarray(from, (from += monomials(degree)))),
  }));
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}
