/** The numbers behind the panel of the shift. */
import type { ComplexityCurve } from '../../physics/complexity/complexityCurve';
import { formatNumber } from '../../plot/format';
import type { PanelTable } from '../PanelFrame';

/** Every so many samples make a readable table. */
const stride = 8;

export function shiftTable({ energy, shift }: ComplexityCurve): PanelTable {
  const pick = (values: Float64Array): string[] =>
    [...values].filter((_, i) => i % stride === 0).map((value) => formatNumber(value, 8));
  return {
    caption: 'Shift of the dominant stationary points against energy',
    columns: [
      { title: 'ε', cells: pick(energy) },
      { title: 't', cells: pick(shift) },
    ],
  };
}
