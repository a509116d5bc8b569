/** What the panel of the algorithms draws. */
import type {
  AlgorithmCurve,
  AlgorithmName,
  AlgorithmResult,
} from '../../physics/amp/compareAlgorithms';
import type { AmpName } from '../../physics/amp/algorithms';
import type { Model } from '../../physics/model';
import { formatNumber } from '../../plot/format';
import type { LineStyle } from '../../plot/marks';
import { algorithmNames, type AlgorithmsHere } from '../../state/selectors/algorithms';
import { modelOf } from '../../state/selectors/landscape';

export interface AlgorithmRow {
  readonly key: AlgorithmName;
  readonly name: string;
  /** Of its time. */
  readonly unit: 't' | 'k';
  readonly colour: string;
  readonly lineStyle: LineStyle;
  readonly result: AlgorithmResult;
  /** 1/Δ₂ from which on it finds the signal from a small overlap; null where none is enough. */
  readonly line: number | null;
  /** Half the overlap of the state that it ends in with the signal: from there on it has found that. Infinity without one. */
  readonly foundFrom: number;
  /** On the instance, against the number of iterations. */
  readonly dots: AlgorithmCurve | null;
}

const looks: Readonly<Record<AlgorithmName, Pick<AlgorithmRow, 'colour' | 'lineStyle' | 'unit'>>> =
  {
    gradientFlow: { colour: 'var(--run-1)', lineStyle: 'full', unit: 't' },
    langevin: { colour: 'var(--run-2)', lineStyle: 'dashed', unit: 't' },
    mlAmp: { colour: 'var(--run-5)', lineStyle: 'full', unit: 'k' },
    bayesAmp: { colour: 'var(--run-7)', lineStyle: 'dashed', unit: 'k' },
  };

export function algorithmRows({ request, summary }: AlgorithmsHere): readonly AlgorithmRow[] {
  const names: Readonly<Record<AlgorithmName, string>> = {
    gradientFlow: 'gradient flow',
    langevin: `Langevin, T = ${formatNumber(request.temperature)}`,
    mlAmp: 'ML-AMP',
    bayesAmp: 'Bayes AMP',
  };
  const model = modelOf(request);
  const lines: Readonly<Record<AlgorithmName, number | null>> = {
    gradientFlow: model.flowLine,
    langevin: model.flowLine === null ? null : summary.langevinLine,
    mlAmp: model.mlAmpLine,
    bayesAmp: model.bayesAmpLine,
  };
  const ends: Readonly<Record<AlgorithmName, number | undefined>> = {
    gradientFlow: model.thermal(0).signal?.overlap,
    langevin: model.thermal(request.temperature).signal?.overlap,
    mlAmp: ampEnd('mlAmp', model),
    bayesAmp: ampEnd('bayesAmp', model),
  };
  return algorithmNames.map((key) => ({
    key,
    name: names[key],
    ...looks[key],
    result: summary.algorithms[key],
    line: lines[key],
    foundFrom: (ends[key] ?? Infinity) / 2,
    dots: key === 'mlAmp' || key === 'bayesAmp' ? dotsOf(summary.instance, key) : null,
  }));
}

/** Overlap of the direction nearest to the signal in which message passing rests. */
function ampEnd(name: AmpName, model: Model): number | undefined {
  return model.ampFixedPoints(name).findLast(({ attracts }) => attracts)?.direction;
}

/** A start above which message passing is drawn to the state nearest to the signal. */
export interface LeastStart {
  readonly name: string;
  /** Overlap of its direction, above 0: below it a smaller overlap attracts. */
  readonly overlap: number;
}

/** Where a start decides. */
export function leastStarts(model: Model, rows: readonly AlgorithmRow[]): LeastStart[] {
  return rows.flatMap(({ key, name }) => {
    if (key !== 'mlAmp' && key !== 'bayesAmp') return [];
    const wall = model.ampFixedPoints(key).findLast(({ attracts }) => !attracts);
    return wall === undefined ? [] : [{ name, overlap: wall.direction }];
  });
}

/** Whether it stands near the signal at its end, settled or not. */
export function hasFound({ result: { reached, curve }, foundFrom }: AlgorithmRow): boolean {
  return (reached ?? curve.overlap.at(-1) ?? 0) >= foundFrom;
}

function dotsOf(
  instance: AlgorithmsHere['summary']['instance'],
  key: AmpName,
): AlgorithmCurve | null {
  if (instance === null) return null;
  const { iteration, direction } = instance[key];
  return { place: iteration, overlap: direction };
}

/** From the first iteration to a little beyond the last half way, or to the horizon where nothing gets there. */
export function placeDomain(
  rows: readonly AlgorithmRow[],
  horizon: number,
): readonly [number, number] {
  const ways = rows.flatMap(({ result: { halfAt } }) => (halfAt === null ? [] : [halfAt]));
  return [1, ways.length === 0 ? horizon : Math.min(horizon, 10 * Math.max(10, ...ways))];
}

/** Overlaps of instances may be negative. */
export function overlapDomain(rows: readonly AlgorithmRow[]): readonly [number, number] {
  const lowest = Math.min(
    0,
    ...rows.flatMap(({ dots }) => (dots === null ? [] : [...dots.overlap])),
  );
  return [lowest < 0 ? Math.max(-1, lowest) - 0.03 : 0, 1];
}
