/** Further lines, contours and special points of the phase diagram: what can be laid over it. */
import type { FurtherLines } from '../../physics/lines/furtherLines';
import type { ContourQuantity } from '../../physics/maps/contourMap';
import { formatNumber } from '../../plot/format';
import type { LevelSpacing } from '../../plot/contours';
import type { Cross } from '../../state/selectors/crosses';
import type { ShownLine } from '../../state/settings/phaseDiagram';
import { crossKinds } from './crossKinds';
import type { DrawnLine, LabelledLine } from './view';
import { paperNotation, type NoiseNotation } from '../notation/quantities';

interface FurtherLineSpec {
  readonly key: ShownLine;
  readonly label: string;
  /** In a narrow diagram; the label if absent. */
  readonly short?: string;
  readonly meaning: string;
  readonly lineStyle: LabelledLine['lineStyle'];
}

export const furtherLineSpecs: readonly FurtherLineSpec[] = [
  {
    key: 'bayesSpinodal',
    label: 'Bayes spinodal',
    short: 'spinodal',
    meaning:
      'Bayes spinodal: a state near the signal first holds message passing that starts there',
    lineStyle: 'dotted',
  },
  {
    key: 'trivialAnyOverlap',
    label: 'trivial, any m',
    short: 'any m',
    meaning: 'trivialisation over any m: no overlap has exponentially many minima left',
    lineStyle: 'full',
  },
  {
    key: 'antiCorrelatedStable',
    label: 'anti-correlated',
    short: 'anti-corr.',
    meaning: 'odd p: the state with m < 0 becomes one replica-symmetric stable minimum',
    lineStyle: 'dash-dotted',
  },
  {
    key: 'agingGrowth',
    label: 'aging growth?',
    short: 'growth?',
    meaning:
      'aging growth, a conjecture: below the gradient-flow line m grows as a power of time above it and fades below it, if one slow time scale is enough',
    lineStyle: 'dashed',
  },
];

/** Drawn wherever the dynamics has a temperature, without being asked for. */
export function langevinSpec(temperature: number): Omit<FurtherLineSpec, 'key' | 'meaning'> & {
  readonly key: 'langevin';
} {
  return {
    key: 'langevin',
    label: `Langevin, T = ${formatNumber(temperature, 3)}`,
    short: 'Langevin',
    lineStyle: 'dashed',
  };
}

/** The further lines that were asked for, as far as they exist at this p, and that of the temperature. */
export function drawnFurtherLines(lines: FurtherLines, shown: readonly ShownLine[]): DrawnLine[] {
  const asked = furtherLineSpecs.filter(({ key }) => shown.includes(key));
  return [...asked, ...(lines.temperature > 0 ? [langevinSpec(lines.temperature)] : [])]
    .filter(({ key }) => lines.columns[key].some(Number.isFinite))
    .map(({ key, label, short, lineStyle }) => ({
      key,
      label,
      short,
      lineStyle,
      width: 1.7,
      colour: 'var(--further-line)',
      strong: false,
      x: lines.columns.deltaP,
      y: lines.columns[key],
    }));
}

export interface ContourSpec {
  readonly key: ContourQuantity;
  readonly name: string;
  /** What the theory writes for it, where the plain view says the name alone. */
  readonly symbol?: string;
  readonly levels: LevelSpacing;
  readonly digits: number;
}

export const contourSpecs: readonly ContourSpec[] = [
  {
    key: 'escapeTime',
    name: 'longest escape time',
    symbol: 'ln(1/m₀)/Λ',
    levels: 'log',
    digits: 1,
  },
  { key: 'growthRate', name: 'growth rate', symbol: 'Λ', levels: 'log', digits: 1 },
  { key: 'theta', name: 'θ of the Hessian at m = 0', levels: 'linear', digits: 3 },
  { key: 'thresholdEnergy', name: 'threshold energy εₜₕ', levels: 'linear', digits: 3 },
  { key: 'finalOverlap', name: 'final overlap', levels: 'linear', digits: 3 },
];

export function contourName({ name, symbol }: ContourSpec, isDetailed: boolean): string {
  return isDetailed && symbol !== undefined ? `${name}, ${symbol}` : name;
}

/** What is laid over the diagram. */
export interface Overlays {
  readonly p: number;
  readonly shown: readonly ShownLine[];
  readonly crosses: readonly Cross[];
  readonly contour: ContourSpec | null;
  readonly initialOverlap: number;
}

/** Legend of what is laid over the diagram, one entry each; empty where it is the plain diagram. */
export function overlayLegend(
  { p, shown, crosses, contour, initialOverlap }: Overlays,
  { manyScales }: NoiseNotation = paperNotation,
  isDetailed = true,
): string[] {
  const entries: string[] = [];
  if (p > 3)
    entries.push(
      `dotted, ${manyScales(p)}: aging on many time scales, εₜₕ is the multi-scale value`,
    );
  if (shown.includes('antiCorrelatedStable') && p % 2 === 0)
    entries.push('even p has no anti-correlated state');
  if (shown.includes('agingGrowth'))
    entries.push(
      `“aging growth?” is a conjecture: m grows above it, fades below it${p > 3 ? '; not where dotted' : ''}`,
    );
  for (const kind of new Set(crosses.map((cross) => cross.kind)))
    entries.push(crossKinds[kind].legend);
  if (contour) {
    const start =
      isDetailed && contour.key === 'escapeTime' ? `, m₀ = ${formatNumber(initialOverlap, 3)}` : '';
    entries.push(`contours: ${contourName(contour, isDetailed)}${start}`);
  }
  return entries;
}
