/** What the panel of true Hessians draws: eigenvalues of one instance over the theory's bulk. */
import type { Hessian } from '../../physics/hessian/hessianAt';
import type { Model } from '../../physics/model';
import type { FlowSpectrum } from '../../state/runs/results';
import { binWidth, histogram } from '../hessianDensity/samples';
import { densityView, type DensityView } from '../hessianDensity/view';

export interface Mode {
  readonly eigenvalue: number;
  readonly signalOverlap: number;
}

export interface SpectrumView {
  readonly spectrum: FlowSpectrum;
  /** N = infinity at the instance's own mu(t) and m(t). */
  readonly theory: Hessian;
  readonly density: DensityView;
  /** Staircase of all eigenvalues; null where only the lowest are known. */
  readonly bars: { readonly x: Float64Array; readonly y: Float64Array } | null;
  /** The lowest modes in ascending order. */
  readonly lowest: readonly Mode[];
  readonly whole: readonly [number, number];
  /** About the lower edge of the bulk and everything below it. */
  readonly edge: readonly [number, number];
  readonly wholeTop: number;
  readonly edgeTop: number;
  /** Eigenvalues below zero: ways down. Known exactly only if the spectrum is complete. */
  readonly negative: number;
}

/** Modes whose eigenvalue and overlap are drawn one by one. */
const drawnModes = 24;

export function spectrumView(model: Model, spectrum: FlowSpectrum): SpectrumView {
  const theory = model.hessian(spectrum.mu, spectrum.overlap);
  const { scale } = theory;
  const { eigenvalue, signalOverlap } = spectrum.modes;
  const lowestValue = Math.min(
    eigenvalue[0] ?? theory.bulk.lo,
    theory.bulk.lo,
    theory.outlier ?? 0,
  );
  const bars = spectrum.complete
    ? histogram(eigenvalue, binWidth(eigenvalue.length) * scale)
    : null;
  const highest = Math.max(theory.bulk.hi, eigenvalue.at(-1) ?? 0);
  const tallest = Math.max(1 / (Math.PI * scale), ...(bars?.y ?? []));
  return {
    spectrum,
    theory,
    density: densityView(theory),
    bars,
    lowest: Array.from(eigenvalue.subarray(0, drawnModes), (value, i) => ({
      eigenvalue: value,
      signalOverlap: signalOverlap[i] ?? 0,
    })),
    whole: [lowestValue - 0.25 * scale, highest + 0.25 * scale],
    edge: [lowestValue - 0.12 * scale, Math.max(theory.bulk.lo, lowestValue) + 0.6 * scale],
    wholeTop: 1.12 * tallest,
    edgeTop: 0.75 / (Math.PI * scale),
    negative: eigenvalue.filter((value) => value < 0).length,
  };
}
