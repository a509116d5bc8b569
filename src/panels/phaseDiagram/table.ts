/** The numbers behind the phase diagram. */
import type { PhaseLines } from '../../physics/lines/phaseLines';
import { formatNumber } from '../../plot/format';
import type { PanelTable } from '../PanelFrame';
import { labelledLines } from './view';

/** Every so many of the computed columns make a readable table. */
const stride = 12;

export function phaseTable({ p, columns }: PhaseLines): PanelTable {
  const pick = (values: Float64Array): string[] =>
    [...values].filter((_, i) => i % stride === 0).map((value) => formatNumber(value, 5));
  return {
    caption: `Lines of the phase diagram for p = ${p}: values of 1/Δ₂ at each Δp`,
    columns: [
      { title: 'Δₚ', cells: pick(columns.deltaP) },
      ...labelledLines.map(({ key, label }) => ({ title: label, cells: pick(columns[key]) })),
    ],
  };
}
