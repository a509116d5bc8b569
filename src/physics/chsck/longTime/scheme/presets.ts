/** Discretisations of rising accuracy. Measured errors: docs/numerics-long-time.md. */

export interface Preset {
  readonly name: string;
  /** Elements of the lag grid by unit of the last x = ln(1 + t/a): features keep their width in x u. */
  readonly density: number;
  /** S: degree of the elements, even. */
  readonly degree: number;
  /** G: Gauss points a quadrature panel. */
  readonly gauss: number;
  /** E of the early rows; later ones have as many elements as `density` says, and `fewest` at least. */
  readonly early: readonly EarlyElements[];
  readonly fewest: number;
  /** The most elements for the times before a front. */
  readonly mostBeforeFront: number;
  /** Rows in a stencil of the interpolation in x. */
  readonly stencil: 4 | 6;
  /** Error allowed a step, and the share of it that is allowed at t = 0. */
  readonly stepTolerance: number;
  readonly earliestShare: number;
  /** Share of the error allowed a row at which Newton's corrections end; never below a thousandth of `stepTolerance`. */
  readonly newtonShare: number;
  /** Step in x to begin with, largest step, largest growth from step to step. */
  readonly firstStep: number;
  readonly maxStep: number;
  /** Step in x while rows are solved ahead of where they are committed (see march.ts). */
  readonly aheadStep: number;
  readonly maxGrowth: number;
  /** Rows after which a pass gives up: twice what a late escape needs. */
  readonly maxRows: number;
  /** Usual cost, in units of the fast preset. */
  readonly work: number;
  /** Error in energy and mu that it usually keeps. */
  readonly accuracy: number;
}

/** Elements of the rows before an x. */
interface EarlyElements {
  readonly before: number;
  readonly elements: number;
}

/**
 * E of the early rows, by the x they end at. They are many and their fields are simple: on few, wide
 * elements they cost next to nothing, and transport limits their steps less.
 */
const earlyElements: readonly EarlyElements[] = [
  { before: 1.5, elements: 2 },
  { before: 3, elements: 4 },
  { before: 5, elements: 6 },
];
/** Fewer elements than this don't resolve the microscopic scale of later rows. */
const fewestElements = 8;
/** What all but the rough pass have. */
const usual = {
  early: earlyElements,
  fewest: fewestElements,
  mostBeforeFront: Infinity,
  newtonShare: 0.01,
} as const;

/** Sharper memory kernels than those of a cubic mixture take more elements: their number grows as this power of the degree. */
const sharpnessPower = 1 / 8;

/**
 * E: elements of the lag grid for the row after x, in a run to `lastX`, where memory kernels have `degree`. Even, so that
 * t' = t/2 is a column. The number settles early: a change moves the solution by the spatial error, which the
 * nearly marginal operator multiplies by t.
 */
export function elementCount(
  { density, early, fewest }: Preset,
  degree: number,
  x: number,
  lastX: number,
): number {
  const row = early.find(({ before }) => x < before);
  const sharpness = Math.max(1, degree / 3) ** sharpnessPower;
  return row?.elements ?? Math.max(fewest, 2 * Math.round((density * sharpness * lastX) / 2));
}

/** The same for the times before a front, which end at `frontX`. */
export function elementsBeforeFront(preset: Preset, degree: number, frontX: number): number {
  return Math.min(preset.mostBeforeFront, elementCount(preset, degree, frontX, frontX));
}

/**
 * Of a picture that follows a hand on a slider: a line's width from the truth, no more is asked. With no more Gauss points
 * than nodes it is stable for some decades only: see ../run/passes.ts.
 */
export const rough: Preset = {
  name: 'rough',
  density: 0.5,
  degree: 6,
  gauss: 6,
  early: [
    { before: 1.5, elements: 2 },
    { before: 5, elements: 4 },
  ],
  fewest: 6,
  mostBeforeFront: 4,
  stencil: 4,
  stepTolerance: 1e-3,
  earliestShare: 0.05,
  newtonShare: 0.1,
  firstStep: 1e-3,
  maxStep: 0.8,
  aheadStep: 0.3,
  maxGrowth: 2,
  maxRows: 300,
  work: 0.08,
  accuracy: 4e-4,
};

/** The same to any time, of growth that is to be known roughly, and of searches for where it begins. */
export const sketch: Preset = {
  ...usual,
  name: 'sketch',
  density: 0.7,
  degree: 6,
  gauss: 8,
  stencil: 4,
  stepTolerance: 1e-3,
  earliestShare: 0.05,
  firstStep: 1e-3,
  maxStep: 0.8,
  aheadStep: 0.3,
  maxGrowth: 2,
  maxRows: 300,
  work: 0.15,
  accuracy: 4e-4,
};

export const coarse: Preset = {
  ...usual,
  name: 'coarse',
  density: 0.7,
  degree: 8,
  gauss: 10,
  stencil: 6,
  stepTolerance: 1e-4,
  earliestShare: 0.01,
  firstStep: 1e-3,
  maxStep: 0.6,
  aheadStep: 0.3,
  maxGrowth: 1.5,
  maxRows: 500,
  work: 0.6,
  accuracy: 1e-5,
};

export const fast: Preset = {
  ...usual,
  name: 'fast',
  density: 0.84,
  degree: 10,
  gauss: 12,
  stencil: 6,
  stepTolerance: 2.5e-5,
  earliestShare: 0.01,
  firstStep: 1e-3,
  maxStep: 0.4,
  aheadStep: 0.25,
  maxGrowth: 1.5,
  maxRows: 650,
  work: 1,
  accuracy: 4e-6,
};

export const standard: Preset = {
  ...usual,
  name: 'standard',
  density: 0.7,
  degree: 12,
  gauss: 16,
  stencil: 6,
  stepTolerance: 1e-5,
  earliestShare: 0.01,
  firstStep: 3e-4,
  maxStep: 0.2,
  aheadStep: 0.2,
  maxGrowth: 1.3,
  maxRows: 900,
  work: 1.7,
  accuracy: 1e-6,
};

export const fine: Preset = {
  ...usual,
  name: 'fine',
  density: 1,
  degree: 12,
  gauss: 16,
  stencil: 6,
  stepTolerance: 1.8e-6,
  earliestShare: 0.01,
  firstStep: 1e-4,
  maxStep: 0.15,
  aheadStep: 0.15,
  maxGrowth: 1.2,
  maxRows: 1200,
  work: 4,
  accuracy: 3e-7,
};

export const finest: Preset = {
  ...usual,
  name: 'finest',
  density: 1.4,
  degree: 12,
  gauss: 18,
  stencil: 6,
  stepTolerance: 3e-7,
  earliestShare: 0.01,
  firstStep: 3e-5,
  maxStep: 0.1,
  aheadStep: 0.1,
  maxGrowth: 1.15,
  maxRows: 1800,
  work: 16,
  accuracy: 8e-8,
};
