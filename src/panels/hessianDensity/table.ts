/** The numbers behind the Hessian panel. */
import { formatNumber } from '../../plot/format';
import type { PanelTable } from '../PanelFrame';
import type { DensityView } from './view';

/** Every so many samples make a readable table. */
const stride = 8;

export function hessianTable({ lambda, density }: DensityView): PanelTable {
  const pick = (values: Float64Array): string[] =>
    [...values].filter((_, i) => i % stride === 0).map((value) => formatNumber(value, 4));
  return {
    caption: 'Density of Hessian eigenvalues',
    columns: [
      { title: 'λ', cells: pick(lambda) },
      { title: 'ρ(λ)', cells: pick(density) },
    ],
  };
}
