/** One finite random matrix beside the density of N = infinity, in data units. */
import { bin, range } from 'd3-array';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { outlierOverlap } from '../../physics/hessian/outlier';
import type { SampledSpectrum, SpectrumProblem } from '../../physics/hessian/sampleSpectrum';
import { latestOf } from '../../state/latest/results';
import { spectrumDimension, spectrumSeed } from '../../state/settings/hessian';
import { memoiseLast } from '../../state/selectors/memo';
import type { AppState } from '../../state/store';

export interface SampleView {
  readonly dimension: number;
  readonly seed: number;
  /** Staircase of the histogram, normalised to 1 like the density. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly eigenvalues: Float64Array;
  readonly lowest: number;
  /** Squared overlap of the lowest eigenvector with the signal, in this sample and for N = infinity. */
  readonly overlap: number;
  readonly expectedOverlap: number;
}

/** About so many eigenvalues in a bin at the centre of the bulk. */
const perBin = 12;

/** @param spectrum sampled with shift 0 and scale 1; the Hessian's own are applied here. */
export function sampleView(
  request: SpectrumProblem,
  spectrum: SampledSpectrum,
  { shift, scale }: Pick<Hessian, 'shift' | 'scale'>,
): SampleView {
  const eigenvalues = spectrum.eigenvalues.map((value) => scale * (value + shift));
  const stairs = histogram(eigenvalues, binWidth(request.dimension) * scale);
  return {
    dimension: request.dimension,
    seed: request.seed,
    ...stairs,
    eigenvalues,
    lowest: eigenvalues[0] ?? NaN,
    overlap: spectrum.overlaps[0] ?? NaN,
    expectedOverlap: outlierOverlap(request.theta) ?? 0,
  };
}

/** What is drawn of a sample. */
export type SamplePicture = Pick<SampleView, 'x' | 'y' | 'eigenvalues'>;

/** The same in units of the scale. */
export function inUnits({ x, y, eigenvalues }: SamplePicture, scale: number): SamplePicture {
  return {
    x: x.map((value) => value / scale),
    y: y.map((value) => value * scale),
    eigenvalues: eigenvalues.map((value) => value / scale),
  };
}

const sampleOf = memoiseLast(sampleView);

/** The sample last computed for the size and seed of the view, as a Hessian shifts and scales it. */
export function shownSample(state: AppState, hessian: Hessian): SampleView | null {
  const { finished } = latestOf(state, 'spectrum');
  const { view } = state;
  const isWanted =
    finished?.request.dimension === spectrumDimension.of(view) &&
    finished.request.seed === spectrumSeed.of(view);
  return isWanted ? sampleOf(finished.request, finished.summary, hessian) : null;
}

/** In units of the scale, in which the density at the centre is 1/pi. */
export function binWidth(dimension: number): number {
  return (perBin * Math.PI) / dimension;
}

/** Bins are counted from zero: none holds eigenvalues of both signs, whose difference is what matters. */
export function histogram(
  values: Float64Array,
  width: number,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const place = (value: number): number => Math.floor(value / width);
  const first = place(values[0] ?? 0);
  const edges = range(first, place(values.at(-1) ?? 0) + 2).map((k) => k * width);
  const [from = 0, to = 0] = [edges[0], edges.at(-1)];
  const bins = bin().domain([from, to]).thresholds(edges.slice(1, -1))(values);
  const heights = bins.map(({ length }) => length / (values.length * width));
  return {
    x: Float64Array.from(edges.flatMap((edge) => [edge, edge])),
    y: Float64Array.from(edges.flatMap((_, k) => [heights[k - 1] ?? 0, heights[k] ?? 0])),
  };
}
