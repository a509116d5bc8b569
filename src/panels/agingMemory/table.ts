/** The numbers behind the panel of the first memory. */
import { selectAging } from '../../state/selectors/aging';
import type { AppState } from '../../state/store';
import { agingCommand, agingSource } from '../aging/source';
import { numberColumn } from '../columns';
import type { PanelData } from '../panelData';

export function memoryData(state: AppState): PanelData | null {
  const aging = selectAging(state);
  if (aging === null) return null;
  const { samples, errors } = aging;
  const pair = (key: 'correlationZero' | 'correlationHalf', title: string) => [
    numberColumn(key, title, samples[key], {
      digits: 5,
      error: { key: `${key}Error`, kind: 'estimate' },
    }),
    numberColumn(`${key}Error`, `${title}, error`, errors[key]),
  ];
  return {
    caption: 'Correlation with the start and with half as long ago',
    columns: [
      numberColumn('t', 't', samples.time, { unit: 'time of gradient flow', digits: 3 }),
      ...pair('correlationZero', 'C(t, 0)'),
      ...pair('correlationHalf', 'C(t, t/2)'),
    ],
    point: aging.request.point,
    facts: [{ key: 'leaves', title: 't at which it leaves for the signal', value: aging.left }],
    sources: [agingSource(state.runParts, aging)],
    commands: [agingCommand(state.runParts, aging)],
    plot: { y: ['correlationZero', 'correlationHalf'], isLogarithmic: true },
    shownRows: 'spread',
  };
}
