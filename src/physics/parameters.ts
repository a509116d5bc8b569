/**
 * Every parameter a person can set, once: symbol, meaning, range and default. Sliders, number
 * fields, the URL and the command line all read this table, so they agree on what is allowed.
 */

/** Where a point of the paper's model, 2+p, lies. `invDelta2` = 1/Δ₂ is the stored one; Δ₂ is derived. */
export interface SpikedPoint {
  /** Order of the tensor, an integer p >= 3. */
  readonly p: number;
  /** Variance Δ_p of the tensor noise. */
  readonly deltaP: number;
  /** 1/Δ₂, the signal-to-noise ratio of the matrix; 0 removes the matrix (pure tensor). */
  readonly invDelta2: number;
}

/** Any model of the program: a point of 2+p, or any mixture. */
export interface ModelPoint extends SpikedPoint {
  /** The terms of any other mixture in place of those of 2+p: the numbers of that then mean nothing. */
  readonly terms?: readonly PointTerm[];
}

/** One term a x^k of the Q of any mixture. */
export interface PointTerm {
  /** k. */
  readonly order: number;
  /** a_k = 1/(k Δ_k). */
  readonly coefficient: number;
  /** The signal is not in this term. */
  readonly noiseOnly?: true;
}

export interface ParameterSpec {
  /** Symbol as the paper writes it, in Unicode. */
  readonly symbol: string;
  /** What it is, in a few words. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly initial: number;
  /** True where only whole numbers make sense. */
  readonly integer: boolean;
  /** True where 0 lies in the range and makes no sense. */
  readonly nonZero?: boolean;
}

export type ParameterKey =
  | 'p'
  | 'deltaP'
  | 'invDelta2'
  | 'initialOverlap'
  | 'temperature'
  | 'finalTemperature'
  | 'coolingTime'
  | 'coolingExponent'
  | 'tensorFrom'
  | 'horizon'
  | 'tolerance'
  | 'dimension'
  | 'degree'
  | 'startOverlap'
  | 'seed'
  | 'noiseSeed'
  | 'members';

/** The table, by key. */
export const parameters: Readonly<Record<ParameterKey, ParameterSpec>> = {
  p: { symbol: 'p', name: 'tensor order', min: 3, max: 10, initial: 3, integer: true },
  deltaP: {
    symbol: 'Δₚ',
    name: 'tensor noise',
    min: 0.01,
    max: 100,
    initial: 1,
    integer: false,
  },
  invDelta2: {
    symbol: '1/Δ₂',
    name: 'matrix signal-to-noise ratio',
    min: 0,
    max: 100,
    initial: 2.3,
    integer: false,
  },
  initialOverlap: {
    symbol: 'm₀',
    name: 'initial overlap with the signal',
    min: 1e-12,
    max: 0.5,
    initial: 1e-10,
    integer: false,
  },
  temperature: {
    symbol: 'T',
    name: 'temperature of the noise, 0 for gradient flow',
    min: 0,
    max: 5,
    initial: 0,
    integer: false,
  },
  finalTemperature: {
    symbol: 'T₁',
    name: 'temperature that T tends to where it changes on the way',
    min: 0,
    max: 5,
    initial: 0,
    integer: false,
  },
  coolingTime: {
    symbol: 'τ',
    name: 'time scale on which T tends to T₁',
    min: 0.01,
    max: 1e8,
    initial: 10,
    integer: false,
  },
  coolingExponent: {
    symbol: 'β',
    name: 'exponent with which T tends to T₁',
    min: 0.1,
    max: 10,
    initial: 1,
    integer: false,
  },
  tensorFrom: {
    symbol: 'tₚ',
    name: 'time before which the loss is that of the matrix alone, 0 to learn from all at once',
    min: 0,
    max: 1e8,
    initial: 0,
    integer: false,
  },
  horizon: {
    symbol: 't_max',
    name: 'end of the run in gradient-flow time',
    min: 1e-3,
    max: 1e8,
    initial: 1e4,
    integer: false,
  },
  tolerance: {
    symbol: 'tol',
    name: 'error allowed in energy and μ',
    min: 1e-7,
    max: 1e-2,
    initial: 1e-4,
    integer: false,
  },
  dimension: {
    symbol: 'N',
    name: 'dimension of the simulated system',
    min: 10,
    max: 2 ** 20,
    initial: 200,
    integer: true,
  },
  degree: {
    symbol: 'c',
    name: 'couplings of the diluted tensor at each variable',
    min: 10,
    max: 4000,
    initial: 100,
    integer: true,
  },
  startOverlap: {
    symbol: 'm(0)',
    name: 'overlap with the signal at which finite systems start',
    min: -0.99,
    max: 0.99,
    initial: 0.2,
    integer: false,
    nonZero: true,
  },
  seed: {
    symbol: 'seed',
    name: 'random seed',
    min: 0,
    max: 2 ** 31 - 1,
    initial: 7,
    integer: true,
  },
  noiseSeed: {
    symbol: 'noise seed',
    name: 'random seed of the thermal noise',
    min: 0,
    max: 2 ** 31 - 1,
    initial: 0,
    integer: true,
  },
  members: {
    symbol: 'K',
    name: 'instances of one ensemble',
    min: 1,
    max: 64,
    initial: 1,
    integer: true,
  },
};

/** Δ₂ from 1/Δ₂; infinite where the matrix is absent. */
export function delta2(invDelta2: number): number {
  return 1 / invDelta2;
}

/** What is allowed, as the end of a sentence "must be ...". */
export function valuesAllowed({ min, max, integer, nonZero }: ParameterSpec): string {
  const kind = integer ? 'a whole number' : 'a number';
  return `${kind} between ${min} and ${max}${nonZero ? ', not 0' : ''}`;
}

/**
 * Why `value` is not a legal value of parameter `key`, or null if it is legal. The sentence names
 * the field, the value and the allowed range.
 */
export function parameterProblem(key: ParameterKey, value: number): string | null {
  return valueProblem(key, parameters[key], value);
}

/** The same for a parameter that need not be of the table. */
export function valueProblem(key: string, spec: ParameterSpec, value: number): string | null {
  const { symbol, min, max, integer, nonZero } = spec;
  if (
    Number.isFinite(value) &&
    value >= min &&
    value <= max &&
    (!integer || Number.isInteger(value)) &&
    !(nonZero && value === 0)
  )
    return null;
  return `${key} (${symbol}) = ${value} must be ${valuesAllowed(spec)}`;
}
