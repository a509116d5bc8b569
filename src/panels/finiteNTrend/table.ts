/** The numbers behind the panel of finite-size trends. */
import { usualTolerance } from '../../physics/flow/usualTolerance';
import { selectModel } from '../../state/selectors/landscape';
import { selectEnergyLimit, selectTrend, selectTrendPlan } from '../../state/selectors/trend';
import { trendSettings } from '../../state/settings/trend';
import type { AppState } from '../../state/store';
import { columnOf } from '../columns';
import type { PanelData } from '../panelData';
import { pointSettings } from '../sources';
import { trendView, type TrendSeries, type TrendView } from './view';

export function trendData(state: AppState): PanelData | null {
  const result = selectTrend(state);
  if (result === null) return null;
  const { point } = state.view;
  const trend = trendSettings.of(state.view);
  return {
    ...trendDataOf(
      trendView(selectModel(state), selectTrendPlan(state), result, selectEnergyLimit(state)),
    ),
    sources: [
      {
        name: 'instances',
        method: 'gradient flow of finite N, dense couplings, random starts',
        settings: {
          ...pointSettings(point),
          instancesEach: trend.members,
          firstSeed: trend.seed,
          tMax: trend.horizon,
          tolerance: usualTolerance(undefined),
        },
      },
      {
        name: '∞, CHSCK',
        method: 'CHSCK equations for N = ∞ with m(0) → 0',
        settings: pointSettings(point),
      },
    ],
  };
}

/** The instances of one N, the limit of a fit, or that of the equations. */
interface Row {
  readonly time: number;
  readonly what: string;
  readonly size: number;
  readonly energy: number;
  readonly energyError: number;
  readonly instances?: number;
  readonly overlap?: number;
  readonly slope?: number;
  readonly slopeError?: number;
  readonly chiSquare?: number;
  readonly degreesOfFreedom?: number;
}

export function trendDataOf({ series }: TrendView): PanelData {
  const rows = series.flatMap(rowsOf);
  const column = (key: Exclude<keyof Row, 'what' | 'time'>, title: string, digits = 6) =>
    columnOf(rows, key, title, (row) => row[key] ?? null, { digits });
  const withError = (key: 'energy' | 'slope', title: string) => [
    {
      ...column(key, title),
      error: { key: `${key}Error`, kind: 'standard error' as const },
    },
    column(`${key}Error`, `${title}, error`),
  ];
  return {
    caption: 'Mean energies by time and N, the fit in 1/N and the limit',
    plot: { x: 'size', y: ['energy'], isScattered: true },
    columns: [
      columnOf(rows, 't', 't', ({ time }) => time),
      { key: 'what', title: 'what', values: rows.map(({ what }) => what) },
      column('size', 'N'),
      column('instances', 'instances'),
      ...withError('energy', 'mean ε ± s.e.'),
      column('overlap', 'root mean square m', 2),
      ...withError('slope', 'coefficient of 1/N'),
      column('chiSquare', 'χ²', 3),
      column('degreesOfFreedom', 'degrees of freedom'),
    ],
  };
}

function rowsOf({ time, points, fit, limit }: TrendSeries): Row[] {
  return [
    ...points.map((point) => ({
      time,
      what: point.isFitted ? 'instances' : 'instances, not fitted',
      size: point.dimension,
      instances: point.instances,
      energy: point.value,
      energyError: point.standardError,
      overlap: point.overlap,
    })),
    ...(fit === null
      ? []
      : [
          {
            time,
            what: '∞, fitted',
            size: Infinity,
            instances: fit.instances,
            energy: fit.limit,
            energyError: fit.limitError,
            slope: fit.slope,
            slopeError: fit.slopeError,
            chiSquare: fit.chiSquare,
            degreesOfFreedom: fit.degreesOfFreedom,
          },
        ]),
    ...(limit === null
      ? []
      : [
          {
            time,
            what: '∞, CHSCK',
            size: Infinity,
            energy: limit.energy,
            energyError: limit.error,
            overlap: 0,
          },
        ]),
  ];
}
