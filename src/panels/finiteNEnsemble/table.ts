/** The numbers behind the panel of ensembles. */
import { formatNumber, formatWithError } from '../../plot/format';
import { valueAt } from '../../state/runs/valueAt';
import type { PanelTable } from '../PanelFrame';
import type { EnsembleView } from './view';

/** About so many rows. */
const rows = 24;

export function ensembleTable({ statistics, limit, signless }: EnsembleView): PanelTable {
  const m = signless ? '|m|' : 'm';
  const indices = statistics ? everyFew(statistics.time.length) : [];
  const pick = (cell: (index: number) => string): string[] => indices.map(cell);
  const at = (column: Float64Array | undefined, index: number): number => column?.[index] ?? NaN;
  const limitAt = (key: 'energy' | 'overlap', index: number): string => {
    const value =
      limit &&
      valueAt(limit.samples.column('time'), limit.samples.column(key), at(statistics?.time, index));
    return value === null ? '–' : formatNumber(value, 5);
  };
  const meanCell = (key: 'energy' | 'overlap', index: number): string =>
    formatWithError(at(statistics?.[key].mean, index), at(statistics?.[key].standardError, index));
  return {
    caption: 'Statistics of the instances that are at their end, and N = ∞',
    columns: [
      { title: 't', cells: pick((i) => formatNumber(at(statistics?.time, i), 3)) },
      { title: 'instances', cells: pick((i) => String(at(statistics?.runs, i))) },
      { title: 'mean ε ± s.e.', cells: pick((i) => meanCell('energy', i)) },
      { title: 'ε, N = ∞', cells: pick((i) => limitAt('energy', i)) },
      {
        title: `median ${m}`,
        cells: pick((i) => formatNumber(at(statistics?.overlap.median, i), 3)),
      },
      { title: `10 % ${m}`, cells: pick((i) => formatNumber(at(statistics?.overlap.q10, i), 3)) },
      { title: `90 % ${m}`, cells: pick((i) => formatNumber(at(statistics?.overlap.q90, i), 3)) },
      { title: 'm, N = ∞', cells: pick((i) => limitAt('overlap', i)) },
      { title: 'found', cells: pick((i) => formatNumber(at(statistics?.found, i), 3)) },
    ],
  };
}

function everyFew(length: number): number[] {
  const stride = Math.max(1, Math.floor(length / rows));
  return Array.from({ length }, (_, i) => i).filter((i) => i % stride === 0 || i === length - 1);
}
