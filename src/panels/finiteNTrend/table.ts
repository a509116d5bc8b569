/** The numbers behind the panel of finite-size trends. */
import { formatNumber, formatWithError } from '../../plot/format';
import type { PanelTable } from '../PanelFrame';
import type { TrendSeries, TrendView } from './view';

interface Row {
  readonly time: string;
  readonly size: string;
  readonly instances: string;
  readonly energy: string;
  readonly overlap: string;
  readonly slope: string;
  readonly chiSquare: string;
}

const nothing = { instances: '', overlap: '', slope: '', chiSquare: '' };

export function trendTable({ series }: TrendView): PanelTable {
  const rows = series.flatMap(rowsOf);
  const column = (title: string, key: keyof Row) => ({ title, cells: rows.map((row) => row[key]) });
  return {
    caption: 'Mean energies by time and N, the fit in 1/N and the limit',
    columns: [
      column('t', 'time'),
      column('N', 'size'),
      column('instances', 'instances'),
      column('mean ε ± s.e.', 'energy'),
      column('root mean square m', 'overlap'),
      column('coefficient of 1/N', 'slope'),
      column('χ² (degrees of freedom)', 'chiSquare'),
    ],
  };
}

function rowsOf({ time, points, fit, limit }: TrendSeries): Row[] {
  const at = formatNumber(time);
  return [
    ...points.map((point) => ({
      ...nothing,
      time: at,
      size: `${point.dimension}${point.isFitted ? '' : ', not fitted'}`,
      instances: String(point.instances),
      energy: formatWithError(point.value, point.standardError),
      overlap: formatNumber(point.overlap, 2),
    })),
    ...(fit === null
      ? []
      : [
          {
            ...nothing,
            time: at,
            size: '∞, fitted',
            instances: String(fit.instances),
            energy: formatWithError(fit.limit, fit.limitError),
            slope: formatWithError(fit.slope, fit.slopeError),
            chiSquare: `${formatNumber(fit.chiSquare, 3)} (${fit.degreesOfFreedom})`,
          },
        ]),
    ...(limit === null
      ? []
      : [
          {
            ...nothing,
            time: at,
            size: '∞, CHSCK',
            energy: formatWithError(limit.energy, limit.error),
            overlap: '0',
          },
        ]),
  ];
}
