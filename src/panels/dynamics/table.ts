/** The numbers behind the dynamics panel: every sample of every run, side by side. */
import { observableOf, observables, type Observable } from '../../physics/chsck/observables';
import type { DynamicsObservable } from '../../physics/chsck/problem';
import { formatNumber } from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';
import { comparedOf } from '../../state/runs/notebook';
import type { OpenedFile } from '../../state/openedFiles';
import type { RunParts } from '../../state/settings/launch';
import type { AppState } from '../../state/store';
import { liveSlot } from '../../state/view';
import { numberColumn, padded } from '../columns';
import { ensembleOf, isSignless } from '../ensemble';
import { joined, type Part } from '../joined';
import type { Fact, NumberColumn, PanelData, Source } from '../panelData';
import { runColour } from '../runColours';
import {
  dynamicsCommand,
  dynamicsSource,
  flowCommand,
  flowSource,
  pointSettings,
} from '../sources';
import { liveViewOf, runViewsOf, shownRunViewsOf } from '../runViews';
import { differenceOf, differenceTitle, engineNames, type Difference } from './difference';
import { givenStartLimit, levelSymbol, titleOf, type RunCurves } from './view';

export function dynamicsData(state: AppState): PanelData {
  const live = liveViewOf(state.live.shown);
  const views = [...shownRunViewsOf(state), ...(live === null ? [] : [live])];
  const difference = differenceOf(runViewsOf(state), comparedOf(state.view));
  return dynamicsDataOf(state.runParts, views, state.openedFiles, difference);
}

export function dynamicsDataOf(
  runs: RunParts,
  views: readonly RunCurves[],
  files: readonly OpenedFile[] = [],
  difference: Difference | null = null,
): PanelData {
  const parts = [
    ...(difference === null ? [] : differenceParts(difference)),
    ...views.flatMap(partsOf),
    ...files.flatMap(fileParts),
  ];
  const energies = parts.flatMap(({ columns }) => columns.slice(0, 1).map(({ key }) => key));
  return {
    caption: 'Energy and overlap of every run against time',
    columns: joined({ key: 't', title: 't', unit: 'time of gradient flow', digits: 3 }, parts),
    facts: views.flatMap(factsOf),
    sources: [...views.flatMap((view) => sourcesOf(runs, view)), ...files.flatMap(fileSources)],
    commands: views.flatMap(({ run, dynamics }) => [
      ...(dynamics === null ? [] : [dynamicsCommand(runs, dynamics)]),
      ...(run.flow === null ? [] : [flowCommand(runs, run, run.flow)]),
    ]),
    plot: { y: energies, isLogarithmic: true },
    shownRows: 'spread',
  };
}

/** How columns of a run begin: `run1_`, or `point_` for what follows the current point. */
function prefixOf({ run }: RunCurves): string {
  return run.slot === liveSlot ? 'point' : `run${run.slot}`;
}

function partsOf(view: RunCurves): Part[] {
  const { run, dynamics } = view;
  const title = titleOf(view);
  const prefix = prefixOf(view);
  const beside = givenStartLimit(view);
  return [
    ...(dynamics === null ? [] : [limitPart(prefix, `${title}, N = ∞`, dynamics)]),
    ...(beside === null ? [] : [limitPart(`${prefix}_beside`, besideName(view, beside), beside)]),
    ...(run.flow?.members === 1 ? instancePart(view) : ensemblePart(view)),
  ];
}

function besideName(view: RunCurves, { request }: DynamicsResult): string {
  return `${titleOf(view)}, N = ∞ from m(0) = ${formatNumber(request.initialOverlap)}`;
}

/** N = infinity with the error estimate of every sample. */
function limitPart(prefix: string, name: string, { samples, errors }: DynamicsResult): Part {
  const at = samples.column('time');
  const pair = ({
    key,
    symbol,
    unit,
    digits,
    isDetail = false,
  }: Observable<DynamicsObservable>): NumberColumn[] => {
    const [value, error] = [`${prefix}_${key}`, `${prefix}_${key}Error`];
    const title = `${name}: ${symbol}`;
    const look = { isDetail, ...(unit !== undefined && { unit }) };
    return [
      numberColumn(value, title, samples.column(key), {
        ...look,
        digits,
        error: { key: error, kind: 'estimate' },
      }),
      numberColumn(error, `${title}, error`, padded(errors.column(key), at.length), look),
    ];
  };
  // Those of the table to read come first in files as well.
  const [read, others] = [false, true].map((isDetail) =>
    observables.filter((row) => (row.isDetail ?? false) === isDetail),
  );
  return { at, columns: [...(read ?? []), ...(others ?? [])].flatMap(pair) };
}

/** One run minus another, with the error of that. */
function differenceParts(difference: Difference): Part[] {
  const { of, minus, curves } = difference;
  return curves.map((curve) => {
    const prefix = `${prefixOf(of)}_minus_${prefixOf(minus)}_${curve.engines.join('_')}`;
    const title = `${differenceTitle(difference)}, ${engineNames(difference, curve)}`;
    return {
      at: curve.time,
      columns: (['energy', 'overlap'] as const).flatMap((quantity) => {
        const key = `${prefix}_${quantity}`;
        const name = `${title}: ${observableOf[quantity].symbol}`;
        const error = { key: `${key}Error`, kind: 'estimate' as const };
        return [
          numberColumn(key, name, curve[quantity], { digits: 4, error }),
          numberColumn(error.key, `${name}, error`, curve[`${quantity}Error`]),
        ];
      }),
    };
  });
}

function instancePart(view: RunCurves): Part[] {
  const { run, flow } = view;
  if (flow === null) return [];
  const name = `${titleOf(view)}, N = ${run.flow?.dimension ?? ''}`;
  const pair = (key: 'energy' | 'overlap' | 'mu'): NumberColumn[] => {
    const [value, error] = [`${prefixOf(view)}_flow_${key}`, `${prefixOf(view)}_flow_${key}Error`];
    const isDetail = key === 'mu';
    const title = `${name}: ${observableOf[key].symbol}`;
    return [
      numberColumn(value, title, flow.samples.column(key), {
        digits: 5,
        isDetail,
        error: { key: error, kind: 'estimate' },
      }),
      numberColumn(error, `${title}, error`, flow.errors.column(key), { isDetail }),
    ];
  };
  return [
    {
      at: flow.samples.column('time'),
      columns: [...pair('energy'), ...pair('overlap'), ...pair('mu')],
    },
  ];
}

/** Statistics of the instances that are at their end. */
function ensemblePart(view: RunCurves): Part[] {
  const ensemble = ensembleOf(view);
  if (ensemble === null) return [];
  const { time, energy, overlap } = ensemble;
  const { run } = view;
  const name = `${titleOf(view)}, ${ensemble.runs[0] ?? 0} instances of N = ${run.flow?.dimension ?? ''}`;
  const m = isSignless(run) ? '|m|' : 'm';
  const key = (what: string): string => `${prefixOf(view)}_flow_${what}`;
  return [
    {
      at: time,
      columns: [
        numberColumn(key('energyMean'), `${name}: mean ε ± s.e.`, energy.mean, {
          error: { key: key('energyStandardError'), kind: 'standard error' },
        }),
        numberColumn(
          key('energyStandardError'),
          `${name}: s.e. of the mean ε`,
          energy.standardError,
        ),
        numberColumn(key('overlapMedian'), `${name}: median ${m}`, overlap.median, { digits: 3 }),
        numberColumn(key('overlap10'), `${name}: 10 % ${m}`, overlap.q10, { digits: 3 }),
        numberColumn(key('overlap90'), `${name}: 90 % ${m}`, overlap.q90, { digits: 3 }),
      ],
    },
  ];
}

function factsOf(view: RunCurves): Fact[] {
  const { theory } = view;
  const fact = (key: string, title: string, value: number | null): Fact => ({
    key: `${prefixOf(view)}_${key}`,
    title: `${titleOf(view)}: ${title}`,
    value,
  });
  return [
    fact('thresholdEnergy', levelSymbol(theory), theory.thresholdEnergy),
    fact('signalEnergy', 'ε of the signal state', theory.signal?.energy ?? null),
    fact('signalOverlap', 'its m', theory.signal?.overlap ?? null),
  ];
}

function sourcesOf(runs: RunParts, view: RunCurves): Source[] {
  const { run, dynamics, members } = view;
  const beside = givenStartLimit(view);
  const sources = [
    ...(dynamics === null ? [] : [dynamicsSource(runs, `${titleOf(view)}, N = ∞`, dynamics)]),
    ...(beside === null ? [] : [dynamicsSource(runs, besideName(view, beside), beside)]),
    ...(run.flow === null
      ? []
      : [flowSource(runs, `${titleOf(view)}, N = ${run.flow.dimension}`, run, run.flow, members)]),
  ];
  return sources.map((source) => ({ ...source, colour: runColour(run.slot) }));
}

/** Curves of a file, which say where they are from in their titles. */
function fileParts({ id, name, curves }: OpenedFile): Part[] {
  return curves.map(({ time, errors, ...curve }, i) => ({
    at: time,
    columns: (['energy', 'overlap'] as const).flatMap((quantity) => {
      const values = curve[quantity];
      if (values === null) return [];
      const key = `file${id}_${i + 1}_${quantity}`;
      const title = `${name}, ${curve.name}: ${observableOf[quantity].symbol}`;
      const of = errors[quantity];
      if (of === undefined) return [numberColumn(key, title, values, { digits: 5 })];
      const error = { key: `${key}Error`, kind: of.kind };
      return [
        numberColumn(key, title, values, { digits: 5, error }),
        numberColumn(error.key, `${title}, error`, of.values),
      ];
    }),
  }));
}

function fileSources({ name, curves }: OpenedFile): Source[] {
  return curves.map((curve) => ({
    name: `${name}, ${curve.name}`,
    method: 'opened from a file',
    settings: pointSettings(curve.point),
    colour: 'var(--text-muted)',
  }));
}
