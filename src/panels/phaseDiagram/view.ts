/** What the phase diagram draws, in data units: regions between lines, labelled lines, marks. */
import type { PhaseLine, PhaseLines } from '../../physics/lines/phaseLines';
import type { ModelPoint } from '../../physics/parameters';
import type { PlanePoint } from '../../plot/PlaneControl';
import type { PhaseScale } from '../../state/view';

export interface RegionBand {
  readonly key: 'impossible' | 'hard' | 'fails' | 'surfing' | 'trivial';
  /** Names from the longest to the shortest. */
  readonly labels: readonly string[];
  readonly fill: string;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** Upper boundary of the part that carries the label, where a line runs through the region. */
  readonly labelHigh?: ArrayLike<number>;
}

export interface LabelledLine {
  readonly key: PhaseLine;
  readonly label: string;
  readonly lineStyle: 'full' | 'dashed' | 'dotted' | 'dash-dotted';
  readonly width: number;
}

/** Lines from the top of the diagram down; the gradient-flow line is the paper's result. */
export const labelledLines: readonly LabelledLine[] = [
  { key: 'trivial', label: 'trivialisation', lineStyle: 'full', width: 1.5 },
  { key: 'gradientFlow', label: 'gradient flow (5)', lineStyle: 'dashed', width: 2.6 },
  { key: 'mlAmp', label: 'ML-AMP', lineStyle: 'dash-dotted', width: 1.3 },
  { key: 'bayesAmp', label: 'Bayes AMP', lineStyle: 'dashed', width: 1.3 },
  { key: 'informationTheoretic', label: 'info-theoretic', lineStyle: 'full', width: 1.5 },
];

/** The paper's four points (Fig. 2), all at Δ_p = 1 and p = 3. */
export const paperPoints: readonly ModelPoint[] = [1.5, 1.9, 2.3, 2.7].map((invDelta2) => ({
  p: 3,
  deltaP: 1,
  invDelta2,
}));

/** Regions from bottom to top. */
export function regionBands({ columns }: PhaseLines, top: number): RegionBand[] {
  const { deltaP, informationTheoretic, bayesAmp, mlAmp, gradientFlow, trivial } = columns;
  const floor = new Float64Array(deltaP.length);
  const ceiling = new Float64Array(deltaP.length).fill(2 * top);
  return [
    {
      key: 'impossible',
      labels: ['impossible'],
      fill: 'var(--region-impossible)',
      low: floor,
      high: informationTheoretic,
    },
    {
      key: 'hard',
      labels: ['hard'],
      fill: 'var(--region-hard)',
      low: informationTheoretic,
      high: bayesAmp,
    },
    {
      key: 'fails',
      labels: ['gradient flow fails', 'flow fails'],
      fill: 'var(--region-fails)',
      low: bayesAmp,
      high: gradientFlow,
      labelHigh: mlAmp,
    },
    {
      key: 'surfing',
      labels: ['gradient flow surfs past spurious minima', 'flow surfs', 'surfing'],
      fill: 'var(--region-surfing)',
      low: gradientFlow,
      high: trivial,
    },
    {
      key: 'trivial',
      labels: ['trivial: no spurious minima at m = 0', 'trivial'],
      fill: 'var(--region-trivial)',
      low: trivial,
      high: ceiling,
    },
  ];
}

/** The window of the diagram, wide enough for the paper's Fig. 2 and for every given point. */
export function planeDomain(
  scale: PhaseScale,
  points: readonly ModelPoint[],
): { readonly x: readonly [number, number]; readonly y: readonly [number, number] } {
  const largest = (key: 'deltaP' | 'invDelta2', least: number): number =>
    Math.max(least, ...points.map((point) => 1.1 * point[key]));
  const y = [0, roundUp(largest('invDelta2', 4))] as const;
  if (scale === 'linear') return { x: [0, roundUp(largest('deltaP', 3))], y };
  const smallest = Math.min(0.1, ...points.map(({ deltaP }) => deltaP / 1.1));
  return { x: [smallest, largest('deltaP', 10)], y };
}

/** The next of 1, 2, 3, 4, 5, 6, 8 times a power of ten: windows that do not creep during a drag. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((s) => s * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}

/** The value of a line at `deltaP`, linear between computed points. */
export function lineAt({ columns }: PhaseLines, line: PhaseLine, deltaP: number): number {
  const { deltaP: grid } = columns;
  const found = grid.findIndex((value) => value >= deltaP);
  const hi = found < 0 ? grid.length - 1 : Math.max(1, found);
  const [x0 = 0, x1 = 0] = [grid[hi - 1], grid[hi]];
  const [y0 = 0, y1 = 0] = [columns[line][hi - 1], columns[line][hi]];
  return x1 > x0 ? y0 + ((y1 - y0) * (deltaP - x0)) / (x1 - x0) : y1;
}

/** A point within the legal ranges, with the digits a pointer can mean. */
export function pointerPoint({ x, y }: PlanePoint): Omit<ModelPoint, 'p'> {
  const round = (value: number): number => Number(value.toPrecision(3));
  return { deltaP: round(Math.max(0.01, x)), invDelta2: round(Math.max(0, y)) };
}
