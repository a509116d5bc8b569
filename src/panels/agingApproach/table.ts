/** The numbers behind the panel of the approach. */
import { selectAging } from '../../state/selectors/aging';
import type { AppState } from '../../state/store';
import { agingCommand, agingSource } from '../aging/source';
import { numberColumn } from '../columns';
import type { PanelData } from '../panelData';

export function approachData(state: AppState): PanelData | null {
  const aging = selectAging(state);
  if (aging === null) return null;
  const { approach, model, left } = aging;
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
    caption: 'Distance of energy and spectrum from the threshold while the flow ages',
    columns: [
      numberColumn('t', 't', approach.time, { unit: 'time of gradient flow', digits: 3 }),
      ...pair('edge', '2 − μ/√Q″(1)', 4),
      ...pair('excess', 'ε − εₜₕ', 4),
      ...pair('edgeExponent', 'exponent of 2 − μ/√Q″(1)', 4),
      ...pair('excessExponent', 'exponent of ε − εₜₕ', 4),
    ],
    point: aging.request.point,
    facts: [
      { key: 'thresholdEnergy', title: 'εₜₕ', value: model.threshold.energy },
      { key: 'marginalMu', title: '2√Q″(1)', value: 2 / model.aging.stationary },
      { key: 'leaves', title: 't at which it leaves for the signal', value: left },
    ],
    sources: [agingSource(state.runParts, aging)],
    commands: [agingCommand(state.runParts, aging)],
    plot: { y: ['edge', 'excess'], isLogarithmic: true },
    shownRows: 'spread',
  };
}
