/** The numbers behind the panel of two times: every waiting time, over the lags of all. */
import { selectAging, type AgingCurve } from '../../state/selectors/aging';
import type { AppState } from '../../state/store';
import { agingCommand, agingSource } from '../aging/source';
import { numberColumn } from '../columns';
import { joined, type Part } from '../joined';
import type { PanelData } from '../panelData';
import { stationaryName } from '../aging/words';
import { isDecade } from './view';

export function correlationData(state: AppState): PanelData | null {
  const aging = selectAging(state);
  if (aging === null) return null;
  const decades = aging.curves.filter(isDecade).map(({ waitingTime }) => waitingTime);
  return {
    caption: 'C and χ at two times, by waiting time',
    columns: joined(
      { key: 'lag', title: 'τ', unit: 'time of gradient flow', digits: 3 },
      aging.curves.map(partOf),
    ),
    point: aging.request.point,
    facts: [
      {
        key: 'stationaryResponse',
        title: stationaryName(aging),
        value: aging.theory.relation.stationary,
      },
      { key: 'leaves', title: 't at which it leaves for the signal', value: aging.left },
    ],
    sources: [agingSource(state.runParts, aging)],
    commands: [agingCommand(state.runParts, aging)],
    plot: { y: decades.map((time) => `C_${time}`), isLogarithmic: true },
    shownRows: 'spread',
  };
}

/** A table to read has the decades. */
function partOf(curve: AgingCurve): Part {
  const { waitingTime, values, errors } = curve;
  const pair = (key: 'C' | 'chi', symbol: string, column: 'correlation' | 'integratedResponse') => {
    const title = `${symbol}, t_w = ${waitingTime}`;
    const [name, error] = [`${key}_${waitingTime}`, `${key}Error_${waitingTime}`];
    const isDetail = !isDecade(curve);
    return [
      numberColumn(name, title, values[column], {
        digits: 4,
        isDetail,
        error: { key: error, kind: 'estimate' },
      }),
      numberColumn(error, `${title}, error`, errors[column], { isDetail }),
    ];
  };
  return {
    at: values.lag,
    columns: [...pair('C', 'C', 'correlation'), ...pair('chi', 'χ', 'integratedResponse')],
  };
}
