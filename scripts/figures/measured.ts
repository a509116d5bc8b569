/** Figures measured on the numbers of a panel's file, each beside what theory says. */
import type { FileSource, PanelFile } from '../../src/panels/takeAway/panelFile';
import { gradientFlowLine, mlAmpLine, theoryAt, type Place } from './theory';

export interface Measurement {
  readonly what: string;
  readonly measured: number;
  /** Null where there is no formula. */
  readonly theory: number | null;
  /** How the two are to compare: `equal` within `tolerance`, which is 0 else. */
  readonly relation: 'equal' | 'at least' | 'at most' | 'no formula';
  readonly tolerance: number;
  /** Equation of docs/physics.md. */
  readonly equation: number | null;
}

/** What the closed formulas of the program may differ by from those of theory.ts. */
const rounding = 1e-12;

export function measurementsOf(file: PanelFile): Measurement[] {
  return panelMeasurements[file.panel.id]?.(file) ?? [];
}

const panelMeasurements: Readonly<Record<string, (file: PanelFile) => Measurement[]>> = {
  'phase-diagram': lines,
  complexity,
  hessian,
  dynamics: (file) => [
    ...file.sources.flatMap((source) => {
      const prefix = prefixOf(source);
      return prefix === null ? [] : run(file, source, prefix);
    }),
    ...instance(file),
  ],
  'finite-n-conditioned': conditioned,
  'shift-curve': shift,
  'overlap-band': quenched,
  'aging-approach': approach,
  'aging-correlation': halfLives,
  'aging-response': response,
};

/** @throws Error for any other mixture: the figures are those of the paper. */
function pointOf({ parameters }: PanelFile): Place {
  if ('mixture' in parameters) throw new Error(`the mixture ${parameters.mixture} is no figure`);
  return parameters;
}

function lines(file: PanelFile): Measurement[] {
  const deltaP = column(file, 'deltaP');
  const { p } = pointOf(file);
  const farthest = (key: string, line: (deltaP: number) => number): number =>
    column(file, key).reduce(
      (most, value, i) => Math.max(most, Math.abs(value / line(deltaP[i] ?? NaN) - 1)),
      0,
    );
  const flow = farthest('gradientFlow', (x) => gradientFlowLine({ p, deltaP: x }));
  return [
    equal('largest relative distance of the line of gradient flow from its formula', flow, 0, 15),
    equal('the same of ML-AMP', farthest('mlAmp', mlAmpLine), 0, 16),
  ];
}

function complexity(file: PanelFile): Measurement[] {
  const theory = theoryAt(pointOf(file));
  const [energy, sigma] = [column(file, 'energy'), column(file, 'sigma')];
  const { value, error } = interpolated(energy, sigma, theory.thresholdEnergy);
  return [
    equal('threshold energy', quantity(file, 'thresholdEnergy'), theory.thresholdEnergy, 12),
    equal('complexity there, between samples', value, theory.thresholdComplexity, 8, error),
    // It is at energy 0, which the close window does not reach.
    ...(Math.max(...energy) < -1e-9
      ? []
      : [equal('largest complexity', Math.max(...sigma), theory.largestComplexity, 8)]),
  ];
}

function hessian(file: PanelFile): Measurement[] {
  const here = theoryAt(pointOf(file));
  const outliers = file.sources.flatMap((source) => {
    const key = `${source.name.replace(' ', '')}_outlier`;
    const found = file.quantities.find((one) => one.key === key)?.value ?? null;
    const { outlier } = theoryAt(placeOf(source));
    return found === null || outlier === null
      ? []
      : [equal(`${source.name}: isolated eigenvalue at the threshold`, found, outlier, 7)];
  });
  return [
    equal('θ', quantity(file, 'theta'), here.theta, 5),
    ...(here.outlier === null || quantity(file, 't') !== 2
      ? []
      : [equal('isolated eigenvalue at t = 2', quantity(file, 'outlier'), here.outlier, 7)]),
    ...outliers,
  ];
}

/** Where the bulk touches zero. */
function shift(file: PanelFile): Measurement[] {
  const { thresholdEnergy } = theoryAt(pointOf(file));
  const { value, error } = interpolated(column(file, 'energy'), column(file, 't'), thresholdEnergy);
  return [equal('shift t at the threshold energy, between samples', value, 2, 12, error)];
}

/** Annealed and quenched at the place of the quenched curve nearest to overlap 0: they part like m⁴. */
function quenched(file: PanelFile): Measurement[] {
  const overlap = column(file, 'overlap');
  const rowsWith = (key: string): readonly (readonly [number, number])[] =>
    column(file, key).flatMap((value, i) =>
      Number.isNaN(value) ? [] : [[overlap[i] ?? NaN, value]],
    );
  const [m, value] = rowsWith('sigmaMarginalQuenched').reduce((nearest, one) =>
    Math.abs(one[0]) < Math.abs(nearest[0]) ? one : nearest,
  );
  const curve = rowsWith('sigmaMarginal');
  const annealed = interpolated(
    curve.map(([at]) => at),
    curve.map(([, sigma]) => sigma),
    m,
  );
  return [
    equal(
      `quenched complexity of t = 2 at m = ${m.toPrecision(2)}, the annealed one`,
      value,
      annealed.value,
      25,
      annealed.error + m ** 4,
    ),
  ];
}

/** Energy and spectrum on their way; the pure tensor has one exponent for both. */
function approach(file: PanelFile): Measurement[] {
  const time = column(file, 't');
  const isPure = pointOf(file).invDelta2 === 0;
  return ['edge', 'excess'].flatMap((key) => {
    const [values, exponents] = [column(file, key), column(file, `${key}Exponent`)];
    const errors = column(file, `${key}ExponentError`);
    const what = key === 'edge' ? '2 − μ/√Q″(1)' : 'ε − ε_th';
    return [
      atLeast(`${what} at the end`, values.at(-1) ?? NaN, 0, 12),
      ...[1e3, 1e4, 1e5].map((at) => {
        const row = time.findIndex((t) => t >= 0.999 * at);
        const name = `exponent of ${what} at t = ${at}`;
        const exponent = exponents[row] ?? NaN;
        return isPure
          ? equal(name, exponent, -2 / 3, null, 0.01 + (errors[row] ?? NaN))
          : unknown(name, exponent);
      }),
    ];
  });
}

/** When systems of every age have lost half of what they remember. */
function halfLives(file: PanelFile): Measurement[] {
  const lag = column(file, 'lag');
  const ages = [1, 10, 100, 1e3, 1e4, 1e5];
  return ages
    .filter((age) => hasColumn(file, `C_${age}`))
    .flatMap((age) => {
      const correlation = column(file, `C_${age}`);
      const row = correlation.findIndex((c) => c <= 0.5);
      return row < 0
        ? []
        : [unknown(`lag at which C has fallen to one half after t_w = ${age}`, lag[row] ?? NaN)];
    });
}

/** The slope of the slow part, of which theory knows the limit of late times: within 5 % for an old pure tensor. */
function response(file: PanelFile): Measurement[] {
  const { fdtRatio } = theoryAt(pointOf(file));
  const isPure = pointOf(file).invDelta2 === 0;
  return file.quantities
    .filter(({ key, value }) => /^X_\d/.test(key) && value !== null)
    .map(({ key, value }) => {
      const age = Number(key.slice(2));
      const name = `slope X at t_w = ${age}`;
      return isPure && age >= 1e3
        ? equal(name, value ?? NaN, fdtRatio, 12, 0.05 * fdtRatio)
        : unknown(name, value ?? NaN);
    });
}

/** One instance of run 1 beside the equations from the same start. */
function instance(file: PanelFile): Measurement[] {
  if (!file.columns.some(({ key }) => key === 'run1_beside_energy')) return [];
  const time = column(file, 't');
  const dimension = Number(file.sources.find(({ settings }) => 'N' in settings)?.settings['N']);
  return (['energy', 'overlap'] as const).map((key) => {
    const limit = column(file, `run1_beside_${key}`);
    const known = limit.flatMap((value, i) => (Number.isNaN(value) ? [] : [i]));
    const [at, values] = [time, limit].map((list) => known.map((i) => list[i] ?? NaN));
    const distances = column(file, `run1_flow_${key}`).flatMap((value, i) =>
      Number.isNaN(value) || (time[i] ?? 0) < (at?.[0] ?? 0)
        ? []
        : [Math.abs(value - interpolated(at ?? [], values ?? [], time[i] ?? NaN).value)],
    );
    return {
      what: `largest distance of the instance's ${key} from N = ∞`,
      measured: Math.max(...distances),
      // Fluctuations are of order 1/√N, and grow while the flow escapes.
      theory: 8 / Math.sqrt(dimension),
      relation: 'at most',
      tolerance: 0,
      equation: null,
    };
  });
}

/** Of one solution for N = ∞. */
function run(file: PanelFile, { name, settings }: FileSource, prefix: string): Measurement[] {
  const values = (key: string): number[] => column(file, `${prefix}_${key}`);
  const [overlap, energy] = [values('overlap'), values('energy')];
  const known = overlap.flatMap((m, i) => (Number.isNaN(m) ? [] : [i]));
  const last = known.at(-1) ?? 0;
  const time = column(file, 't');
  const at = (list: readonly number[], i: number): number => list[i] ?? NaN;
  const { growthRate, thresholdEnergy } = theoryAt(placeOf({ settings }));
  const of = (what: string): string => `${name}: ${what}`;
  if (growthRate === 0) {
    const decade = known.filter((i) => at(time, i) >= at(time, last) / 10);
    const exponent = slope(
      decade.map((i) => Math.log(at(time, i))),
      decade.map((i) => Math.log(at(overlap, i))),
    );
    return [
      atLeast(of('energy at the end, above the threshold'), at(energy, last), thresholdEnergy, 12),
      unknown(of('exponent of m in t over the last decade'), exponent),
    ];
  }
  const half = known.find((i) => at(overlap, i) > at(overlap, last) / 2) ?? last;
  const m0 = Number(settings['m0']);
  const plateau = known.filter((i) => at(time, i) > 1 && i < half && at(overlap, i) < 0.05);
  const rates = plateau.slice(1).map((i, j) => {
    const before = plateau[j] ?? i;
    return Math.log(at(overlap, i) / at(overlap, before)) / (at(time, i) - at(time, before));
  });
  const fact = (key: string): number => quantity(file, `${prefix}_${key}`);
  return [
    atLeast(of('smallest rate at which m grows before the escape'), Math.min(...rates), growthRate),
    atMost(of('time of the escape'), at(time, half), -Math.log(m0) / growthRate),
    equal(
      of('energy at the end, the signal state’s'),
      at(energy, last),
      fact('signalEnergy'),
      18,
      Math.max(1e-5, at(values('energyError'), last)),
    ),
    equal(
      of('overlap at the end, the signal state’s'),
      at(overlap, last),
      fact('signalOverlap'),
      18,
      Math.max(1e-5, at(values('overlapError'), last)),
    ),
  ];
}

/** Instances of finite N: within four standard errors and a shift of order N^(-2/3). */
function conditioned(file: PanelFile): Measurement[] {
  const [source] = file.sources;
  if (source === undefined) return [];
  const { outlier, outlierOverlap, scale } = theoryAt(placeOf(source));
  if (outlier === null) return [];
  const shift = Number(source.settings['N']) ** (-2 / 3);
  const error = (key: string): number =>
    4 * (file.quantities.find((one) => one.key === key)?.error ?? 0);
  return [
    equal(
      'mean isolated eigenvalue of the instances',
      quantity(file, 'lambdaMean'),
      outlier,
      7,
      error('lambdaMean') + scale * shift,
    ),
    equal(
      'its mean squared overlap with the signal',
      quantity(file, 'signalOverlapMean'),
      outlierOverlap,
      7,
      error('signalOverlapMean') + shift,
    ),
  ];
}

function equal(
  what: string,
  measured: number,
  theory: number,
  equation: number | null,
  tolerance = rounding,
): Measurement {
  return { what, measured, theory, relation: 'equal', tolerance, equation };
}

function atLeast(what: string, measured: number, theory: number, equation = 21): Measurement {
  return { what, measured, theory, relation: 'at least', tolerance: 0, equation };
}

function atMost(what: string, measured: number, theory: number): Measurement {
  return { what, measured, theory, relation: 'at most', tolerance: 0, equation: 21 };
}

function unknown(what: string, measured: number): Measurement {
  return { what, measured, theory: null, relation: 'no formula', tolerance: 0, equation: null };
}

/** NaN where there is no number. */
function column({ columns }: PanelFile, key: string): number[] {
  const found = columns.find((one) => one.key === key);
  if (found === undefined) throw new Error(`the file has no column ${key}`);
  return found.values.map((value) => (typeof value === 'number' ? value : NaN));
}

function hasColumn({ columns }: PanelFile, key: string): boolean {
  return columns.some((one) => one.key === key);
}

function quantity({ quantities }: PanelFile, key: string): number {
  return quantities.find((one) => one.key === key)?.value ?? NaN;
}

function placeOf({ settings }: Pick<FileSource, 'settings'>): Place {
  const number = (key: keyof Place): number => Number(settings[key]);
  return { p: number('p'), deltaP: number('deltaP'), invDelta2: number('invDelta2') };
}

/** How the columns of a solution for N = ∞ begin; null for other sources. */
function prefixOf({ name }: FileSource): string | null {
  const run = /^(?:run (\d)|current point), N = ∞$/.exec(name);
  return run === null ? null : run[1] === undefined ? 'point' : `run${run[1]}`;
}

/** Between samples in a line; the error is what a parabola would change, and a little more. */
function interpolated(
  x: readonly number[],
  y: readonly number[],
  at: number,
): { readonly value: number; readonly error: number } {
  const i = x.findIndex((from, row) => (from - at) * ((x[row + 1] ?? NaN) - at) <= 0);
  const [x0 = NaN, x1 = NaN, x2 = NaN] = x.slice(i);
  const [y0 = NaN, y1 = NaN, y2 = NaN] = y.slice(i);
  const value = y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
  const curvature = (y2 - y1) / (x2 - x1) - (y1 - y0) / (x1 - x0);
  return { value, error: Math.abs(curvature * (x1 - x0)) + rounding };
}

/** Of the straight line with least squares. */
function slope(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? NaN) - my), 0);
  return product / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
