/** The numbers behind the panel of ensembles. */
import { selectFiniteRun } from '../../state/selectors/finiteRun';
import type { RunParts } from '../../state/settings/launch';
import type { AppState } from '../../state/store';
import { numberColumn, padded } from '../columns';
import { levelSymbol, type RunCurves } from '../dynamics/view';
import { joined, type Part } from '../joined';
import type { PanelData } from '../panelData';
import { runViewsOf } from '../runViews';
import { dynamicsSource, flowCommand, flowSource } from '../sources';
import { timeScale } from '../timeScale';
import { ensembleView, type EnsembleView } from './view';

export function ensembleData(state: AppState): PanelData | null {
  const slot = selectFiniteRun(state)?.run.slot;
  const run = runViewsOf(state).find((view) => view.run.slot === slot);
  return run?.run.flow
    ? ensembleDataOf(state.runParts, run, ensembleView(run, timeScale.of(state.view)))
    : null;
}

function ensembleDataOf(runs: RunParts, view: RunCurves, drawn: EnsembleView): PanelData {
  const { run, members } = view;
  const { limit } = drawn;
  return {
    caption: 'Statistics of the instances that are at their end, and N = ∞',
    point: run.point,
    columns: joined({ key: 't', title: 't', unit: 'time of gradient flow', digits: 3 }, [
      ...statisticsPart(drawn),
      ...limitPart(drawn),
      ...memberParts(drawn),
    ]),
    facts: [
      {
        key: 'thresholdEnergy',
        title: levelSymbol(view.flowTheory),
        value: view.flowTheory.thresholdEnergy,
      },
      {
        key: 'signalOverlap',
        title: 'm of the signal state',
        value: view.flowTheory.signal?.overlap ?? null,
      },
    ],
    sources: [
      ...(run.flow === null ? [] : [flowSource(runs, 'instances', run, run.flow, members)]),
      ...(limit === null ? [] : [dynamicsSource(runs, 'N = ∞', limit)]),
    ],
    commands: run.flow === null ? [] : [flowCommand(runs, run, run.flow)],
    plot: { y: ['energyMean', 'limit_energy'], isLogarithmic: true },
    shownRows: 'spread',
  };
}

function statisticsPart({ statistics, signless }: EnsembleView): Part[] {
  if (statistics === null) return [];
  const { time, runs, energy, overlap, found, antiCorrelated } = statistics;
  const m = signless ? '|m|' : 'm';
  return [
    {
      at: time,
      columns: [
        numberColumn('instances', 'instances', runs),
        numberColumn('energyMean', 'mean ε ± s.e.', energy.mean, {
          error: { key: 'energyStandardError', kind: 'standard error' },
        }),
        numberColumn('energyStandardError', 's.e. of the mean ε', energy.standardError),
        numberColumn('energy10', '10 % ε', energy.q10, { isDetail: true }),
        numberColumn('energyMedian', 'median ε', energy.median, { isDetail: true }),
        numberColumn('energy90', '90 % ε', energy.q90, { isDetail: true }),
        numberColumn('overlapMedian', `median ${m}`, overlap.median, { digits: 3 }),
        numberColumn('overlap10', `10 % ${m}`, overlap.q10, { digits: 3 }),
        numberColumn('overlap90', `90 % ${m}`, overlap.q90, { digits: 3 }),
        numberColumn('found', 'found', found, { digits: 3 }),
        numberColumn('antiCorrelated', 'anti-correlated', antiCorrelated, { isDetail: true }),
      ],
    },
  ];
}

function limitPart({ limit }: EnsembleView): Part[] {
  if (limit === null) return [];
  const { samples, errors } = limit;
  const at = samples.column('time');
  const pair = (key: 'energy' | 'overlap', title: string) => [
    numberColumn(`limit_${key}`, `${title}, N = ∞`, samples.column(key), {
      digits: 5,
      error: { key: `limit_${key}Error`, kind: 'estimate' },
    }),
    numberColumn(
      `limit_${key}Error`,
      `${title}, N = ∞, error`,
      padded(errors.column(key), at.length),
    ),
  ];
  return [{ at, columns: [...pair('energy', 'ε'), ...pair('overlap', 'm')] }];
}

/** Every thin curve of the picture. */
function memberParts({ members, signless }: EnsembleView): Part[] {
  const m = signless ? '|m|' : 'm';
  return members.map(({ seed, columns: { time, energy, overlap } }) => ({
    at: time,
    columns: [
      numberColumn(`seed${seed}_energy`, `seed ${seed}: ε`, energy, { isDetail: true }),
      numberColumn(`seed${seed}_overlap`, `seed ${seed}: ${m}`, overlap, { isDetail: true }),
    ],
  }));
}
