/** Mixtures to begin with, and the way back from the terms of any mixture to 2+p. */
import type { PointTerm, SpikedPoint } from '../../physics/parameters';
import { defaultView } from '../../state/view';

export interface MixturePreset {
  readonly name: string;
  /** What it shows, for those who do not see the name alone. */
  readonly title: string;
  readonly terms: readonly PointTerm[];
}

const third = 1 / 3;

export const mixturePresets: readonly MixturePreset[] = [
  {
    name: '2 + p',
    title: 'a matrix and a tensor, the paper’s point 1/Δ₂ = 2.3',
    terms: [
      { order: 2, coefficient: 1.15 },
      { order: 3, coefficient: third },
    ],
  },
  {
    name: 'pure p',
    title: 'one tensor and nothing else',
    terms: [{ order: 3, coefficient: third }],
  },
  { name: 'matrix', title: 'a matrix and nothing else', terms: [{ order: 2, coefficient: 1 }] },
  {
    name: '3 + 4',
    title: 'two tensors, no matrix',
    terms: [
      { order: 3, coefficient: 0.5 },
      { order: 4, coefficient: 0.5 },
    ],
  },
  {
    name: '2 + 4',
    title: 'a matrix and a tensor of order 4: even orders only',
    terms: [
      { order: 2, coefficient: 1.25 },
      { order: 4, coefficient: 0.25 },
    ],
  },
  {
    name: '2 + 3 + 4',
    title: 'a matrix and two tensors',
    terms: [
      { order: 2, coefficient: 1.25 },
      { order: 3, coefficient: 0.2 },
      { order: 4, coefficient: 0.1 },
    ],
  },
  {
    name: 'noise tensor',
    title: 'a matrix with the signal, a tensor without',
    terms: [
      { order: 2, coefficient: 1.15 },
      { order: 3, coefficient: third, noiseOnly: true },
    ],
  },
];

/** The point of 2+p with these terms, or the first one of all where they are not of that sort. */
export function spikedPointOf(terms: readonly PointTerm[]): SpikedPoint {
  const tensors = terms.filter(({ order }) => order > 2);
  const matrix = terms.find(({ order }) => order === 2);
  const [tensor] = tensors;
  if (tensor === undefined || tensors.length > 1 || terms.some(({ noiseOnly }) => noiseOnly))
    return defaultView.point;
  const { order, coefficient } = tensor;
  return {
    p: order,
    deltaP: Number((1 / (order * coefficient)).toPrecision(12)),
    invDelta2: Number((2 * (matrix?.coefficient ?? 0)).toPrecision(12)),
  };
}
