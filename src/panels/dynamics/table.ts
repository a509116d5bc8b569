/** The numbers behind the dynamics panel. */
import { formatNumber, formatWithError } from '../../plot/format';
import { valueAt } from '../../state/runs/valueAt';
import type { PanelTable } from '../PanelFrame';
import type { RunView } from './view';

/** Rows a decade of time. */
const rowsPerDecade = 4;

export function dynamicsTable(views: readonly RunView[]): PanelTable {
  const times = tableTimes(views);
  const columns = views.flatMap(({ run, dynamics, flow }) =>
    [
      { engine: 'N = ∞', result: dynamics, errors: dynamics?.errors },
      { engine: `N = ${run.flow?.dimension ?? 0}`, result: flow, errors: undefined },
    ].flatMap(({ engine, result, errors }) => {
      if (!result) return [];
      const time = result.samples.column('time');
      return (['energy', 'overlap'] as const).map((key) => ({
        title: `run ${run.slot}, ${engine}: ${key === 'energy' ? 'ε' : 'm'}`,
        cells: times.map((at) => {
          const value = valueAt(time, result.samples.column(key), at);
          if (value === null) return '–';
          const error = errors && valueAt(time.subarray(0, errors.length), errors.column(key), at);
          return error === null || error === undefined
            ? formatNumber(value, 5)
            : formatWithError(value, error);
        }),
      }));
    }),
  );
  return {
    caption: 'Energy and overlap of every run at log-spaced times',
    columns: [{ title: 't', cells: times.map((t) => formatNumber(t, 3)) }, ...columns],
  };
}

function tableTimes(views: readonly RunView[]): number[] {
  const last = Math.max(
    0,
    ...views.flatMap(({ dynamics, flow }) =>
      [dynamics, flow].map((result) => result?.samples.column('time').at(-1) ?? 0),
    ),
  );
  const times: number[] = [];
  for (let i = -rowsPerDecade; 10 ** (i / rowsPerDecade) <= last; i++)
    times.push(10 ** (i / rowsPerDecade));
  return times;
}
