/** The numbers behind the complexity panel. */
import type { ComplexityCurve } from '../../physics/complexity/complexityCurve';
import { formatNumber } from '../../plot/format';
import type { PanelTable } from '../PanelFrame';
import { kindName } from './words';

/** Every so many samples make a readable table. */
const stride = 8;

export function complexityTable({
  energy,
  sigma,
  shift,
  minima,
  segments,
}: ComplexityCurve): PanelTable {
  const rows = Array.from({ length: Math.ceil(energy.length / stride) }, (_, i) => i * stride);
  const kindAt = (row: number): string => {
    const segment = segments.find(({ from, to }) => row >= from && row <= to);
    return segment ? kindName[segment.kind] : '';
  };
  const cells = (column: Float64Array, digits: number): string[] =>
    rows.map((row) => (row < column.length ? formatNumber(column[row] ?? 0, digits) : '–'));
  return {
    caption: 'Complexity of stationary points and of minima against energy',
    columns: [
      { title: 'ε', cells: cells(energy, 8) },
      { title: 'Σ', cells: cells(sigma, 5) },
      { title: 'Σ of minima', cells: cells(minima.sigma, 5) },
      { title: 't', cells: cells(shift, 6) },
      { title: 'typical point', cells: rows.map(kindAt) },
    ],
  };
}
