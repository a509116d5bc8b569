/** What is said of a point in each notation: a symbol, what it is, and its value. */
import type { Model } from '../../physics/model';
import { pSpinScale, snrOfWeight, snrsAt } from '../../physics/notations';
import type { ModelPoint } from '../../physics/parameters';
import type { Notation } from '../../state/settings/notation';

export interface NotationRow {
  readonly symbol: string;
  readonly name: string;
  readonly value: number;
}

/** What the rows follow from. */
export interface Place {
  readonly point: ModelPoint;
  readonly model: Model;
  readonly temperature: number;
  /** N of the next run. */
  readonly dimension: number;
  /** With what only the theory knows. */
  readonly isDetailed: boolean;
}

export function notationRows(notation: Notation, place: Place): readonly NotationRow[] {
  return rowsOf[notation](place).filter(({ value }) => Number.isFinite(value));
}

const rowsOf: Readonly<Record<Notation, (place: Place) => readonly NotationRow[]>> = {
  snr: ({ point, model }) => [
    // Those of 2+p have fields of their own.
    ...(model.isSpiked
      ? []
      : snrsAt(point).map(({ order, snr, noiseOnly }) => ({
          symbol: `λ${subscript(order)}`,
          name: noiseOnly ? 'of a term without signal' : `of order ${order}`,
          value: snr,
        }))),
    {
      symbol: 'λ₂',
      name: 'from which gradient flow finds the signal',
      value: snrOfWeight(model.flowLine ?? NaN),
    },
    {
      symbol: 'λ₂',
      name: 'from which no minima abound at m = 0',
      value: snrOfWeight(model.trivialLine ?? NaN),
    },
  ],
  unit: ({ dimension }) => [
    { symbol: 't = 1', name: 'is in the time of E at radius 1', value: 1 / dimension },
    { symbol: 'λ = 1', name: 'is as an eigenvalue of its Hessian', value: dimension },
  ],
  pspin({ model, temperature, isDetailed }) {
    const scale = pSpinScale(model.mixture);
    return [
      { symbol: 'J', name: 'in units of the page', value: scale },
      { symbol: 'εₜₕ/J', name: 'threshold energy', value: model.threshold.energy / scale },
      { symbol: 'ε₀/J', name: 'deepest at m = 0', value: model.groundEnergy / scale },
      { symbol: 'ε/J', name: 'of the signal', value: (model.signal?.energy ?? NaN) / scale },
      ...(isDetailed
        ? [{ symbol: 'Λ/J', name: 'growth rate at the threshold', value: model.growthRate / scale }]
        : []),
      ...(temperature > 0
        ? [{ symbol: 'T/J', name: 'of the next run', value: temperature / scale }]
        : []),
      { symbol: 't = 1', name: 'is in the time of H', value: scale },
    ];
  },
};

/** λ₃. */
function subscript(order: number): string {
  return Array.from(String(order), (digit) => String.fromCodePoint(0x2080 + Number(digit))).join(
    '',
  );
}
