/** The numbers behind the panel of response against memory: the chosen waiting time, and all slopes. */
import { selectAging, selectAgingCurve } from '../../state/selectors/aging';
import type { AppState } from '../../state/store';
import { agingCommand, agingSource } from '../aging/source';
import { numberColumn } from '../columns';
import type { Fact, PanelData } from '../panelData';

export function responseData(state: AppState): PanelData | null {
  const aging = selectAging(state);
  const chosen = selectAgingCurve(state);
  if (aging === null || chosen === null) return null;
  const { theory, curves } = aging;
  const { values, errors, waitingTime } = chosen;
  const slopes = curves.flatMap(({ waitingTime: time, ratio }): Fact[] =>
    ratio === null
      ? []
      : [
          {
            key: `X_${time}`,
            title: `X measured at t_w = ${time}`,
            value: ratio.value,
            ...(Number.isFinite(ratio.error) && { error: ratio.error }),
          },
        ],
  );
  return {
    caption: `Integrated response against correlation at t_w = ${waitingTime}`,
    columns: [
      numberColumn('C', 'C', values.correlation, {
        digits: 5,
        error: { key: 'CError', kind: 'estimate' },
      }),
      numberColumn('CError', 'C, error', errors.correlation),
      numberColumn('chi', 'χ', values.integratedResponse, {
        digits: 5,
        error: { key: 'chiError', kind: 'estimate' },
      }),
      numberColumn('chiError', 'χ, error', errors.integratedResponse),
      numberColumn(
        'chiLate',
        'χ, theory for late times',
        values.correlation.map(theory.relation.response),
        {
          digits: 5,
        },
      ),
      numberColumn('lag', 'τ', values.lag, { unit: 'time of gradient flow', digits: 3 }),
    ],
    point: aging.request.point,
    facts: [
      { key: 'waitingTime', title: 't_w', value: waitingTime },
      { key: 'X', title: 'X, theory for late times', value: theory.relation.ratio },
      ...slopes,
    ],
    sources: [agingSource(state.runParts, aging)],
    commands: [agingCommand(state.runParts, aging)],
    plot: { y: ['chi', 'chiLate'] },
    shownRows: 'spread',
  };
}
