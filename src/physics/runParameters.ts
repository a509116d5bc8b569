/**
 * What a run is asked for beside its point: one row per parameter. Form, cards, links, files and the command
 * line read these tables, and a solver is handed what they name; see docs/architecture.md, Adding things.
 */
import { parameters, type ParameterSpec } from './parameters';
import {
  scheduleKeys,
  scheduleOf,
  usualCooling,
  type TemperatureSchedule,
} from './thermal/schedule';

/** How the large-N equations are solved. A parameter that is added elsewhere merges into this interface. */
export interface ChsckParameters extends TemperatureSchedule {
  /** m(0) > 0, the overlap of the starting point with the signal. */
  readonly initialOverlap: number;
  /** T of the Langevin noise at t = 0; 0 is gradient flow. */
  readonly temperature: number;
  /** Last time of interest, in gradient-flow time. */
  readonly horizon: number;
  /** Error allowed in energy and mu (absolute). */
  readonly tolerance: number;
}

/** Which finite-N instances flow. A parameter that is added elsewhere merges into this interface. */
export interface FlowParameters extends TemperatureSchedule {
  /** N. */
  readonly dimension: number;
  /** Fixes couplings, signal and starting point of the first instance; the others have the seeds that follow. */
  readonly seed: number;
  /** Last time of interest, in gradient-flow time. */
  readonly horizon: number;
  /** Mean degree c of diluted couplings; null for dense ones. */
  readonly degree: number | null;
  /** K, how many instances: one, or an ensemble. */
  readonly members: number;
  /** m(0) of every instance; null where each starts at random on the sphere. */
  readonly startOverlap: number | null;
  /** T >= 0 of the Langevin dynamics at t = 0; 0 is gradient flow. */
  readonly temperature: number;
  /** Fixes the thermal noise of each instance, beside the instance's own seed. */
  readonly noiseSeed: number;
  /** Time before which the loss is that of the matrix alone; 0 if absent. */
  readonly tensorFrom?: number;
}

/** One parameter of a run, whole. */
export interface RunParameter<V extends number | null = number | null> {
  /** Symbol, meaning and range. */
  readonly spec: ParameterSpec;
  /** Of the next run where nothing is chosen; null where it is left to the program. */
  readonly initial: V;
  /** What the text of a run means that does not give it, and what is left out there; always written if absent. */
  readonly without?: V;
  /** In the text of a run, `m0=1e-10`. */
  readonly name: string;
  /** Key of the next run's value in a link where `name` is taken. */
  readonly settingKey?: string;
  /** Flag of the command line, without dashes. */
  readonly flag: string;
  /** What the command line takes where the flag is not given; it must be given if this and `without` are absent. */
  readonly flagDefault?: V;
  /** In files; `name` if absent. */
  readonly source?: string;
  /** Files say it only where it is not what a text without it means. */
  readonly isQuiet?: true;
  /** What files say instead of the number. */
  sourceWords?(value: V): string;
  /** Words of its value left to the program, for links and files; null cannot be chosen if absent. */
  readonly left?: string;
  /** Its field in the form: what is seen, what is heard and said. Null where the form has a part of its own for it. */
  readonly field: {
    readonly label: string;
    readonly name: string;
    /** The same in the plain view, where that has no symbol for it. */
    readonly plain?: { readonly label: string; readonly name: string };
    readonly scale?: 'log';
    readonly step?: number;
  } | null;
}

/** The rows of what a part of a run is asked for, in the order of its text. */
export type RunParameters<Asked extends object> = {
  readonly [Key in keyof Asked]: RunParameter<Extract<Asked[Key], number | null>>;
};

/** What the rows of `Asked` are values of. */
export type Values<Asked> = { readonly [Key in keyof Asked]?: number | null };

/** The rows with their keys. */
export function rowsOf<Asked extends object>(
  rows: RunParameters<Asked>,
): readonly (readonly [keyof Asked & string, RunParameter])[] {
  return Object.entries<RunParameter>(rows) as [keyof Asked & string, RunParameter][];
}

/** The rows with what a part of a run is asked for: what it means where it is not said, null where it is left to the program. */
export function valuesOf<Asked extends Values<Asked>>(
  rows: RunParameters<Asked>,
  asked: Asked,
): readonly (readonly [RunParameter, number | null])[] {
  return rowsOf(rows).map(([key, row]) => {
    const value = asked[key];
    return [row, value === undefined ? (row.without ?? null) : value];
  });
}

/** What a part of a run is asked for, one value per row. */
export function askedFor<Asked extends object>(
  rows: RunParameters<Asked>,
  valueOf: (row: RunParameter) => number | null,
): Asked {
  // Every key of Asked is that of a row.
  return Object.fromEntries(rowsOf(rows).map(([key, row]) => [key, valueOf(row)])) as Asked;
}

/** The same object without some of its fields. */
export function omitted<T extends object, K extends keyof T>(
  object: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const isKept = ([key]: [string, unknown]): boolean => !keys.some((other) => other === key);
  return Object.fromEntries(Object.entries(object).filter(isKept)) as Omit<T, K>;
}

/** What is asked for without what means nothing at a constant temperature, so that equal courses are equal. */
export function withSchedule<Asked extends TemperatureSchedule>(asked: Asked): Asked {
  return { ...(omitted(asked, ...scheduleKeys) as Asked), ...scheduleOf(asked) };
}

const { initialOverlap, temperature, horizon, tolerance } = parameters;
const { finalTemperature, coolingTime, coolingExponent, tensorFrom } = parameters;
const { dimension, seed, degree, members, startOverlap, noiseSeed } = parameters;

type Cooling = Pick<TemperatureSchedule, 'finalTemperature' | 'coolingTime' | 'coolingExponent'>;

/** How T changes on the way; `prefix` sets the settings of the parts of a run apart. */
function coolingParameters(prefix: string): RunParameters<Cooling> {
  const keyed = (key: string): { readonly settingKey?: string } =>
    prefix === '' ? {} : { settingKey: `${prefix}${key}` };
  return {
    finalTemperature: {
      spec: finalTemperature,
      initial: null,
      without: null,
      name: 'T1',
      ...keyed('T1'),
      flag: 'final-temperature',
      source: 'finalTemperature',
      isQuiet: true,
      left: 'constant',
      field: null,
    },
    coolingTime: {
      spec: coolingTime,
      initial: usualCooling.time,
      without: usualCooling.time,
      name: 'tau',
      ...keyed('Tau'),
      flag: 'cooling-time',
      source: 'coolingTime',
      isQuiet: true,
      field: null,
    },
    coolingExponent: {
      spec: coolingExponent,
      initial: usualCooling.exponent,
      without: usualCooling.exponent,
      name: 'beta',
      ...keyed('Beta'),
      flag: 'cooling-exponent',
      source: 'coolingExponent',
      isQuiet: true,
      field: null,
    },
  };
}

export const chsckParameters: RunParameters<ChsckParameters> = {
  initialOverlap: {
    spec: initialOverlap,
    initial: initialOverlap.initial,
    name: 'm0',
    flag: 'm0',
    flagDefault: initialOverlap.initial,
    field: {
      label: 'm₀',
      name: 'Initial overlap m₀',
      plain: { label: 'start at m', name: 'Initial overlap m' },
      scale: 'log',
    },
  },
  temperature: {
    spec: temperature,
    initial: temperature.initial,
    without: 0,
    name: 'T',
    flag: 'temperature',
    source: 'temperature',
    field: { label: 'T', name: 'Temperature T', step: 0.05 },
  },
  ...coolingParameters(''),
  horizon: {
    spec: horizon,
    initial: horizon.initial,
    name: 'tMax',
    flag: 't-max',
    field: { label: 'until t', name: 'End of the N = ∞ run', scale: 'log' },
  },
  tolerance: {
    spec: tolerance,
    initial: tolerance.initial,
    name: 'tol',
    flag: 'tolerance',
    flagDefault: tolerance.initial,
    source: 'tolerance',
    field: { label: 'tolerance', name: 'Tolerance', scale: 'log' },
  },
};

export const flowParameters: RunParameters<FlowParameters> = {
  dimension: {
    spec: dimension,
    initial: dimension.initial,
    name: 'n',
    flag: 'n',
    source: 'N',
    field: { label: 'N', name: 'Dimension N', step: 10 },
  },
  seed: {
    spec: seed,
    initial: seed.initial,
    name: 'seed',
    flag: 'seed',
    source: 'firstSeed',
    field: { label: 'seed', name: 'Seed' },
  },
  horizon: {
    spec: horizon,
    initial: 100,
    name: 'tMax',
    settingKey: 'flowTMax',
    flag: 't-max',
    field: { label: 'until t', name: 'End of the finite-N run', scale: 'log' },
  },
  degree: {
    spec: degree,
    initial: null,
    without: null,
    name: 'c',
    flag: 'dilution',
    source: 'couplings',
    sourceWords: (value) => (value === null ? 'dense' : `diluted, c = ${value}`),
    left: 'auto',
    field: null,
  },
  members: {
    spec: members,
    initial: members.initial,
    without: 1,
    name: 'k',
    flag: 'ensemble',
    source: 'instances',
    field: { label: 'instances K', name: 'Number of instances K' },
  },
  startOverlap: {
    spec: startOverlap,
    initial: null,
    without: null,
    name: 'm0',
    settingKey: 'flowM0',
    flag: 'm0',
    source: 'start',
    sourceWords: (value) => (value === null ? 'random' : `m(0) = ${value}`),
    left: 'random',
    field: null,
  },
  temperature: {
    spec: temperature,
    initial: temperature.initial,
    without: 0,
    name: 'T',
    settingKey: 'flowT',
    flag: 'temperature',
    source: 'temperature',
    field: { label: 'T', name: 'Temperature of finite N', step: 0.05 },
  },
  ...coolingParameters('flow'),
  noiseSeed: {
    spec: noiseSeed,
    initial: noiseSeed.initial,
    without: 0,
    name: 'noise',
    flag: 'noise-seed',
    source: 'noiseSeed',
    field: { label: 'noise seed', name: 'Seed of the noise' },
  },
  tensorFrom: {
    spec: tensorFrom,
    initial: tensorFrom.initial,
    without: tensorFrom.initial,
    name: 'tensorFrom',
    flag: 'tensor-from',
    source: 'tensorFrom',
    isQuiet: true,
    field: { label: 'tensor from t', name: 'Time from when on the tensor takes part', step: 10 },
  },
};
