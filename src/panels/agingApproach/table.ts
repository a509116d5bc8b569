/** The numbers behind the panel of the approach. */
import { isThermal } from '../../physics/thermal/schedule';
import { selectApproach } from '../../state/selectors/approach';
import type { AppState } from '../../state/store';
import { agingCommand, agingSource } from '../aging/source';
import { numberColumn } from '../columns';
import type { PanelData } from '../panelData';
import { distanceNames } from './words';

export function approachData(state: AppState): PanelData | null {
  const aging = selectApproach(state);
  if (aging === null) return null;
  const { approach, theory, left } = aging;
  const isCold = !isThermal(aging.request);
  const { edge, excess } = distanceNames(isCold);
  const pair = (
    key: 'edge' | 'excess' | 'edgeExponent' | 'excessExponent',
    title: string,
    digits: number,
  ) => [
    numberColumn(key, title, approach[key], {
      digits,
      error: { key: `${key}Error`, kind: 'estimate' },
    }),
    numberColumn(`${key}Error`, `${title}, error`, approach[`${key}Error`]),
  ];
  return {
    caption: isCold
      ? 'Distance of energy and spectrum from the threshold while the flow ages'
      : 'Distance of energy and μ from their limits at T, before it leaves for the signal',
    columns: [
      numberColumn('t', 't', approach.time, { unit: 'time of gradient flow', digits: 3 }),
      ...pair('edge', edge, 4),
      ...pair('excess', excess, 4),
      ...pair('edgeExponent', `exponent of ${edge}`, 4),
      ...pair('excessExponent', `exponent of ${excess}`, 4),
    ],
    point: aging.request.point,
    facts: [
      { key: 'thresholdEnergy', title: isCold ? 'εₜₕ' : 'limit of ε', value: theory.energy },
      { key: 'marginalMu', title: isCold ? '2√Q″(1)' : 'limit of μ', value: theory.mu },
      { key: 'leaves', title: 't at which it leaves for the signal', value: left },
    ],
    sources: [agingSource(state.runParts, aging)],
    commands: [agingCommand(state.runParts, aging)],
    plot: { y: ['edge', 'excess'], isLogarithmic: true },
    shownRows: 'spread',
  };
}
