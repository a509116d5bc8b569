/**
 * How quantities are written: the one place that knows symbols, values and units of the notation that a reader has
 * chosen. Panels compute in those of the paper and ask here for what they show; what leaves the page (files, links,
 * the command line) does not come here.
 */
import { snrOfWeight, weightOfSnr } from '../../physics/notations';
import { formatNumber } from '../../plot/format';
import type { AxisSpec } from '../../plot/Figure';
import type { TermKey } from '../terms/glossary';

export interface Quantity {
  /** As sentences and fields write it. */
  readonly symbol: string;
  /** Of the glossary. */
  readonly term: TermKey;
  /** As screen readers say it. */
  readonly spoken: string;
  /** What it is called: "signal-to-noise ratio". */
  readonly name: string;
  /** Its value in this notation, of that in the paper's; monotone. */
  readonly shown: (value: number) => number;
  /** And back. */
  readonly back: (shown: number) => number;
  /** How an axis in the paper's values is written in this notation. */
  readonly axis: Pick<AxisSpec, 'unit' | 'shown'>;
  /** What follows each value, as a unit. */
  readonly suffix: string;
  /** Digits in a field; all of them if absent. */
  readonly digits?: number;
}

const same = (value: number): number => value;
const asInPaper = { shown: same, back: same, axis: {}, suffix: '' } as const;

/** What is shown of a value by a function and its inverse. */
function mapped(
  shown: (value: number) => number,
  back: (shown: number) => number,
): Pick<Quantity, 'shown' | 'back' | 'axis' | 'suffix'> {
  return { shown, back, axis: { shown: { of: shown, back } }, suffix: '' };
}

/** As it would be written: λ = 1.4 is 1/Δ = 1.96, not 1.9599999999999997. */
const short = (value: number): number => Number(value.toPrecision(15));

/** Of what the noises are said. */
export interface NoiseNotation {
  /** Of 1/Δ₂. */
  readonly matrix: Quantity;
  /** In which 1/Δ₂ can be typed. */
  readonly matrixFields: readonly Quantity[];
  /** Of Δₚ: its symbol is this letter with p below; the caption stands over its slider. */
  readonly tensor: Quantity & { readonly letter: string; readonly caption: string };
  /** Where aging has many time scales, of a tensor of this order. */
  readonly manyScales: (p: number | 'p') => string;
  /** 1/Δ₂ by the coefficient a₂ of a mixture. */
  readonly ofCoefficient: string;
}

const noise: NoiseNotation['matrixFields'][number] = {
  symbol: 'Δ₂',
  term: 'delta2',
  spoken: 'Delta 2',
  name: 'noise of the matrix',
  ...mapped(
    (invDelta2) => 1 / invDelta2,
    (delta2) => 1 / delta2,
  ),
  digits: 5,
};

const inverseNoise: Quantity = {
  symbol: '1/Δ₂',
  term: 'delta2',
  spoken: '1 over Delta 2',
  name: 'signal-to-noise ratio',
  ...asInPaper,
};

const deltas: NoiseNotation = {
  matrix: inverseNoise,
  matrixFields: [inverseNoise, noise],
  tensor: {
    symbol: 'Δₚ',
    letter: 'Δ',
    term: 'deltaP',
    spoken: 'Delta p',
    name: 'tensor noise',
    caption: 'noise of the tensor',
    ...asInPaper,
  },
  manyScales: (p) => `Δ₂ < ${p === 'p' ? '(p − 3) ' : p === 4 ? '' : p - 3}Δₚ`,
  ofCoefficient: '2a₂',
};

const matrixSnr: Quantity = {
  symbol: 'λ₂',
  term: 'lambda2',
  spoken: 'lambda 2',
  name: 'signal-to-noise ratio',
  ...mapped(snrOfWeight, (snr) => short(weightOfSnr(snr))),
  digits: 6,
};

const lambdas: NoiseNotation = {
  matrix: matrixSnr,
  matrixFields: [matrixSnr],
  tensor: {
    symbol: 'λₚ',
    letter: 'λ',
    term: 'lambdaP',
    spoken: 'lambda p',
    name: 'tensor signal-to-noise ratio',
    caption: 'signal-to-noise ratio of the tensor',
    ...mapped(
      (deltaP) => snrOfWeight(1 / deltaP),
      (snr) => short(1 / weightOfSnr(snr)),
    ),
    digits: 6,
  },
  manyScales: (p) => `λₚ² < ${p === 'p' ? '(p − 3) ' : p === 4 ? '' : p - 3}λ₂²`,
  ofCoefficient: '√(2a₂)',
};

export const noiseNotations = { delta: deltas, lambda: lambdas } as const;

export interface Notation extends NoiseNotation {
  /** Of ε. */
  readonly energy: Quantity;
}

/** @param scale J, in whose units energies are; null where they are in the paper's. */
export function notationOf(noises: keyof typeof noiseNotations, scale: number | null): Notation {
  const energy = { symbol: 'ε', term: 'energy', spoken: 'energy', name: 'energy' } as const;
  return {
    ...noiseNotations[noises],
    energy:
      scale === null
        ? { ...energy, ...asInPaper }
        : {
            ...energy,
            shown: (value) => value / scale,
            back: (shown) => shown * scale,
            axis: { unit: scale },
            suffix: ' J',
          },
  };
}

/** That of the paper. */
export const paperNotation = notationOf('delta', null);

/** "1.4", "−1.63 J". */
export function valueIn(quantity: Quantity, value: number, digits?: number): string {
  return `${formatNumber(quantity.shown(value), digits)}${quantity.suffix}`;
}

/** "λ₂ = 1.4". */
export function equation(quantity: Quantity, value: number, digits?: number): string {
  return `${quantity.symbol} = ${valueIn(quantity, value, digits)}`;
}

/** A range of the paper's values as one of those shown, from low to high. */
export function rangeIn(
  { shown }: Quantity,
  [a, b]: readonly [number, number],
): readonly [number, number] {
  const [x, y] = [shown(a), shown(b)];
  return x <= y ? [x, y] : [y, x];
}

/** A value with its error, to first order. */
export function errorIn(
  { shown }: Quantity,
  { value, error }: { readonly value: number; readonly error: number },
): { readonly value: number; readonly error: number } {
  const half = Math.abs(shown(value + error) - shown(value - error)) / 2;
  return { value: shown(value), error: half };
}
