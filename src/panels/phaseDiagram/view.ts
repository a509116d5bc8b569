/** What the phase diagram draws, in data units: regions between lines, labelled lines, marks. */
import type { PhaseLine, PhaseLines } from '../../physics/lines/phaseLines';
import type { ModelPoint } from '../../physics/parameters';
import type { PlanePoint } from '../../plot/PlaneControl';
import { createScale } from '../../plot/scales';
import { zoomedAbout } from '../../plot/zoom';
import type { Window } from '../../plot/zoom';
import type { PhaseScale, PhaseWindow } from '../../state/settings/phaseDiagram';

export interface RegionLook {
  readonly key: 'impossible' | 'hard' | 'fails' | 'surfing' | 'trivial';
  /** Names from the longest to the shortest. */
  readonly labels: readonly string[];
  /** What is said of it from outside where it is too narrow for a name. */
  readonly callOut?: string;
  readonly fill: string;
}

/** From bottom to top. */
export const regionLooks = [
  { key: 'impossible', labels: ['impossible'], fill: 'var(--region-impossible)' },
  { key: 'hard', labels: ['hard'], fill: 'var(--region-hard)' },
  { key: 'fails', labels: ['gradient flow fails', 'flow fails'], fill: 'var(--region-fails)' },
  {
    key: 'surfing',
    labels: ['gradient flow surfs past spurious minima', 'flow surfs', 'surfing'],
    callOut: 'flow surfs here',
    fill: 'var(--region-surfing)',
  },
  {
    key: 'trivial',
    labels: ['trivial: no spurious minima at m = 0', 'trivial'],
    fill: 'var(--region-trivial)',
  },
] as const satisfies readonly RegionLook[];

export interface RegionBand extends RegionLook {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** Upper boundary of the part that carries the label, where a line runs through the region. */
  readonly labelHigh?: ArrayLike<number>;
}

export interface LabelledLine {
  readonly key: PhaseLine;
  readonly label: string;
  /** In a narrow diagram; the label if absent. */
  readonly short?: string;
  readonly lineStyle: 'full' | 'dashed' | 'dotted' | 'dash-dotted';
  readonly width: number;
}

/** Lines from the top of the diagram down; the gradient-flow line is the paper's result. */
export const labelledLines: readonly LabelledLine[] = [
  { key: 'trivial', label: 'trivialisation', short: 'trivial', lineStyle: 'full', width: 1.5 },
  {
    key: 'gradientFlow',
    label: 'gradient flow (5)',
    short: 'flow (5)',
    lineStyle: 'dashed',
    width: 2.6,
  },
  { key: 'mlAmp', label: 'ML-AMP', lineStyle: 'dash-dotted', width: 1.3 },
  { key: 'bayesAmp', label: 'Bayes AMP', lineStyle: 'dashed', width: 1.3 },
  {
    key: 'informationTheoretic',
    label: 'info-theoretic',
    short: 'info-th.',
    lineStyle: 'full',
    width: 1.5,
  },
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
  const [impossible, hard, fails, surfing, trivialLook] = regionLooks;
  return [
    { ...impossible, low: floor, high: informationTheoretic },
    { ...hard, low: informationTheoretic, high: bayesAmp },
    { ...fails, low: bayesAmp, high: gradientFlow, labelHigh: mlAmp },
    { ...surfing, low: gradientFlow, high: trivial },
    { ...trivialLook, low: trivial, high: ceiling },
  ];
}

/** The value of a line at `deltaP`, linear between computed points. */
export function lineAt({ columns }: PhaseLines, line: PhaseLine, deltaP: number): number {
  return columnAt(columns.deltaP, columns[line], deltaP);
}

function columnAt(grid: Float64Array, values: Float64Array, deltaP: number): number {
  const found = grid.findIndex((value) => value >= deltaP);
  const hi = found < 0 ? grid.length - 1 : Math.max(1, found);
  const [x0 = 0, x1 = 0] = [grid[hi - 1], grid[hi]];
  const [y0 = 0, y1 = 0] = [values[hi - 1], values[hi]];
  return x1 > x0 ? y0 + ((y1 - y0) * (deltaP - x0)) / (x1 - x0) : y1;
}

/** A point within the legal ranges: the axes begin at zero. */
export function pointerPoint({ x, y }: PlanePoint): Omit<ModelPoint, 'p'> {
  return { deltaP: Math.max(0.01, x), invDelta2: Math.max(0, y) };
}

/** A line that is drawn, with what its label at the right says. */
export interface DrawnLine {
  readonly key: string;
  readonly label: string;
  readonly short?: string | undefined;
  readonly lineStyle: LabelledLine['lineStyle'];
  readonly width: number;
  readonly colour: string;
  readonly strong: boolean;
  /** Where a value is missing it has a gap. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function drawnLines(lines: PhaseLines): DrawnLine[] {
  return labelledLines.map(({ key, label, short, lineStyle, width }) => ({
    key,
    label,
    short,
    lineStyle,
    width,
    colour: 'var(--text)',
    strong: key === 'gradientFlow',
    x: lines.columns.deltaP,
    y: lines.columns[key],
  }));
}

/** Where the name of a line belongs. */
export interface LineEnd {
  readonly line: DrawnLine;
  readonly end: PlanePoint;
  /** Other places on the line for a name within the frame, which then stands clear of all lines. */
  readonly others?: readonly PlanePoint[];
}

/** Those of the lines that enter the window. */
export function lineEnds(lines: readonly DrawnLine[], window: PhaseWindow): LineEnd[] {
  return lines.flatMap((line) => {
    const end = lineEnd(line, window);
    return end ? [{ line, end }] : [];
  });
}

/**
 * Where a line ends in the window: at the right edge, or before it where the line ends earlier; null
 * where it does not enter the window at all.
 */
export function lineEnd(line: DrawnLine, window: PhaseWindow): PlanePoint | null {
  const { x: deltaP, y: invDelta2 } = line;
  const [lo, hi] = window.deltaP;
  const [low, high] = window.invDelta2;
  const enters = deltaP.some((x, i) => {
    const y = invDelta2[i] ?? NaN;
    return x >= lo && x <= hi && y >= low && y <= high;
  });
  if (!enters) return null;
  const atEdge = columnAt(deltaP, invDelta2, hi);
  if (Number.isFinite(atEdge)) return { x: hi, y: atEdge };
  for (let i = deltaP.length - 1; i >= 0; i--) {
    const [x = 0, y = NaN] = [deltaP[i], invDelta2[i]];
    if (x <= hi && x >= lo && Number.isFinite(y)) return { x, y };
  }
  return null;
}

/** The window one step closer about a place, or about its middle where that is out of sight; for zooming by keys and buttons. */
export function steppedPlane(
  { x, y }: Window,
  scale: PhaseScale,
  at: PlanePoint,
  factor: number,
): Window {
  const frame = {
    x: createScale(scale, x, [0, 1]),
    y: createScale('linear', y, [1, 0]),
    width: 1,
    height: 1,
  };
  const within = (share: number): number => (share >= 0 && share <= 1 ? share : 0.5);
  return zoomedAbout(frame, { px: within(frame.x(at.x)), py: within(frame.y(at.y)) }, factor);
}

/** The same over the axes of the paper. */
export function steppedWindow(
  { deltaP, invDelta2 }: PhaseWindow,
  scale: PhaseScale,
  about: ModelPoint,
  factor: number,
): PhaseWindow {
  const at = { x: about.deltaP, y: about.invDelta2 };
  return fromPlane(steppedPlane({ x: deltaP, y: invDelta2 }, scale, at, factor));
}

export function fromPlane({ x, y }: Window): PhaseWindow {
  return { deltaP: x, invDelta2: y };
}
