/** The numbers behind the panel of conditioned points. */
import { formatNumber, formatWithError } from '../../plot/format';
import type { PanelTable } from '../PanelFrame';
import type { ConditionedView } from './view';

export function conditionedTable({
  lowest,
  others,
  position,
  squaredOverlap,
  theory,
  predictedSpread,
}: ConditionedView): PanelTable {
  const second = lowest.map(({ seed }) => others.find((mode) => mode.seed === seed));
  const bare = (value: number | null): string => (value === null ? '–' : formatNumber(value, 4));
  return {
    caption: 'Lowest modes of each instance, their means and what is predicted',
    columns: [
      {
        title: 'seed',
        cells: [
          ...lowest.map(({ seed }) => String(seed)),
          'mean ± s.e.',
          'standard deviation',
          'predicted, N = ∞',
          'predicted deviation',
        ],
      },
      {
        title: 'lowest λ',
        cells: [
          ...lowest.map(({ eigenvalue }) => formatNumber(eigenvalue, 4)),
          formatWithError(position.mean, position.standardError),
          bare(position.standardDeviation),
          bare(theory.outlier),
          bare(predictedSpread),
        ],
      },
      {
        title: 'its squared overlap with the signal',
        cells: [
          ...lowest.map(({ signalOverlap }) => formatNumber(signalOverlap, 3)),
          formatWithError(squaredOverlap.mean, squaredOverlap.standardError),
          bare(squaredOverlap.standardDeviation),
          bare(theory.outlierOverlap),
          '–',
        ],
      },
      {
        title: 'second λ',
        cells: [
          ...second.map((mode) => bare(mode?.eigenvalue ?? null)),
          '–',
          '–',
          `bulk from ${formatNumber(theory.bulk.lo, 4)}`,
          '–',
        ],
      },
    ],
  };
}
