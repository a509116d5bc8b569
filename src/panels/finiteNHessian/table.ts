/** The numbers behind the panel of true Hessians. */
import { formatNumber } from '../../plot/format';
import type { PanelTable } from '../PanelFrame';
import type { SpectrumView } from './view';

export function spectrumTable({ lowest, spectrum }: SpectrumView): PanelTable {
  return {
    caption: `Lowest eigenvalues of the Hessian at t = ${formatNumber(spectrum.time, 3)}`,
    columns: [
      { title: 'number', cells: lowest.map((_, i) => String(i + 1)) },
      { title: 'λ', cells: lowest.map(({ eigenvalue }) => formatNumber(eigenvalue, 5)) },
      {
        title: 'squared overlap with the signal',
        cells: lowest.map(({ signalOverlap }) => formatNumber(signalOverlap, 3)),
      },
    ],
  };
}
