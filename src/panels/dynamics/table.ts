/** The numbers behind the dynamics panel. */
import { formatEstimate, formatNumber, formatWithError } from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';
import { valueAt } from '../../state/runs/valueAt';
import { ensembleOf, isSignless } from '../ensemble';
import type { PanelTable } from '../PanelFrame';
import { runName } from '../runColours';
import { givenStartLimit, type RunView } from './view';

/** Rows a decade of time. */
const rowsPerDecade = 4;

type Column = PanelTable['columns'][number];

export function dynamicsTable(views: readonly RunView[]): PanelTable {
  const times = tableTimes(views);
  const columns = views.flatMap((view) => [
    ...limitColumns(`${runName(view.run.slot)}, N = ∞`, view.dynamics, times),
    ...besideColumns(view, times),
    ...(view.run.flow?.members === 1 ? instanceColumns(view, times) : ensembleColumns(view, times)),
  ]);
  return {
    caption: 'Energy and overlap of every run at log-spaced times',
    columns: [{ title: 't', cells: times.map((t) => formatNumber(t, 3)) }, ...columns],
  };
}

/** Energy and overlap of N = infinity, with the digits that their error estimates support. */
function limitColumns(
  name: string,
  limit: DynamicsResult | null,
  times: readonly number[],
): Column[] {
  if (limit === null) return [];
  const { samples, errors } = limit;
  const time = samples.column('time');
  return (['energy', 'overlap'] as const).map((key) => ({
    title: `${name}: ${symbols[key]}`,
    cells: cellsAt(times, time, samples.column(key), (value, at) => {
      const error = valueAt(time.subarray(0, errors.length), errors.column(key), at);
      return formatEstimate(value, error, 5);
    }),
  }));
}

function besideColumns(view: RunView, times: readonly number[]): Column[] {
  const limit = givenStartLimit(view);
  const m0 = formatNumber(limit?.request.initialOverlap ?? NaN);
  return limitColumns(`run ${view.run.slot}, N = ∞ from m(0) = ${m0}`, limit, times);
}

function instanceColumns({ run, flow }: RunView, times: readonly number[]): Column[] {
  if (flow === null) return [];
  const { samples } = flow;
  return (['energy', 'overlap'] as const).map((key) => ({
    title: `run ${run.slot}, N = ${run.flow?.dimension ?? ''}: ${symbols[key]}`,
    cells: cellsAt(times, samples.column('time'), samples.column(key), (value) =>
      formatNumber(value, 5),
    ),
  }));
}

/** Statistics of the instances that are at their end. */
function ensembleColumns(view: RunView, times: readonly number[]): Column[] {
  const ensemble = ensembleOf(view);
  if (ensemble === null) return [];
  const { time, energy, overlap } = ensemble;
  const { run } = view;
  const name = `run ${run.slot}, ${ensemble.runs[0] ?? 0} instances of N = ${run.flow?.dimension ?? ''}`;
  const m = isSignless(run) ? '|m|' : 'm';
  const number = (values: Float64Array, at: number): number => valueAt(time, values, at) ?? NaN;
  return [
    {
      title: `${name}: mean ε ± s.e.`,
      cells: cellsAt(times, time, energy.mean, (mean, at) =>
        formatWithError(mean, number(energy.standardError, at)),
      ),
    },
    {
      title: `${name}: median ${m} (10 to 90 %)`,
      cells: cellsAt(
        times,
        time,
        overlap.median,
        (median, at) =>
          `${formatNumber(median, 3)} (${formatNumber(number(overlap.q10, at), 3)} to ${formatNumber(number(overlap.q90, at), 3)})`,
      ),
    },
  ];
}

const symbols = { energy: 'ε', overlap: 'm' } as const;

/** A cell for each time; a dash outside what has been computed. */
function cellsAt(
  times: readonly number[],
  time: Float64Array,
  values: Float64Array,
  cell: (value: number, at: number) => string,
): string[] {
  return times.map((at) => {
    const value = valueAt(time, values, at);
    return value === null ? '–' : cell(value, at);
  });
}

function tableTimes(views: readonly RunView[]): number[] {
  const last = Math.max(
    0,
    ...views.flatMap(({ dynamics, members }) =>
      [dynamics, ...members].map((result) => result?.samples.column('time').at(-1) ?? 0),
    ),
  );
  const times: number[] = [];
  for (let i = -rowsPerDecade; 10 ** (i / rowsPerDecade) <= last; i++)
    times.push(10 ** (i / rowsPerDecade));
  return times;
}
