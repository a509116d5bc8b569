/** The numbers behind the globe: the coefficients of the loss on it. */
import type { Globe, GlobeSnapshot } from '../../physics/globe/globe';
import { selectFiniteRun } from '../../state/selectors/finiteRun';
import { selectLimitGlobe } from '../../state/selectors/globe';
import { selectGlobeSnapshot } from '../../state/selectors/runGlobe';
import { globeSource } from '../../state/settings/globe';
import type { AppState } from '../../state/store';
import { columnOf } from '../columns';
import type { Fact, PanelData } from '../panelData';
import { flags, flowSource, globeCommand, pointArguments } from '../sources';

interface Coefficient {
  readonly degree: number;
  readonly powers: readonly [number, number, number];
  readonly value: number;
}

export function globeData(state: AppState): PanelData | null {
  return globeSource.of(state.view) === 'limit' ? limitData(state) : runData(state);
}

function limitData(state: AppState): PanelData {
  const { globe, moving } = selectLimitGlobe(state);
  const place = moving && { energy: moving.energy, mu: moving.mu, overlap: moving.overlap };
  const command = [
    'globe',
    ...pointArguments(state.view.point),
    ...flags(place ?? {}),
    ...wayFlag(globe),
  ];
  const data = dataOf(globe);
  const heat =
    moving && moving.temperature > 0
      ? [{ key: 'temperature', title: 'T, whose part μ is without', value: moving.temperature }]
      : [];
  return { ...data, facts: [...(data.facts ?? []), ...heat], commands: [command] };
}

/** The flag that asks for a random way. */
function wayFlag({ frame }: Globe): readonly string[] {
  return frame.way === 'random' ? ['--random'] : [];
}

function runData(state: AppState): PanelData | null {
  const view = selectFiniteRun(state);
  const snapshot = selectGlobeSnapshot(state);
  const flow = view?.run.flow;
  if (!view || !flow || snapshot === null) return null;
  const data = dataOf(snapshot);
  return {
    ...data,
    point: view.run.point,
    facts: [...(data.facts ?? []), ...snapshotFacts(snapshot)],
    sources: [flowSource(state.runParts, `run ${view.run.slot}`, view.run, flow, view.members)],
    commands: [[...globeCommand(state.runParts, view.run, flow), ...wayFlag(snapshot)]],
  };
}

function dataOf(globe: Globe): PanelData {
  const rows = coefficientsOf(globe);
  return {
    caption:
      'Coefficients of the energy on the globe, in powers of a (here), b (way down) and c (rest of the signal)',
    columns: [
      columnOf(rows, 'degree', 'degree', ({ degree }) => degree),
      columnOf(rows, 'powerA', 'power of a', ({ powers }) => powers[0]),
      columnOf(rows, 'powerB', 'power of b', ({ powers }) => powers[1]),
      columnOf(rows, 'powerC', 'power of c', ({ powers }) => powers[2]),
      columnOf(rows, 'coefficient', 'coefficient', ({ value }) => value, { digits: 7 }),
    ],
    facts: factsOf(globe),
    plot: { y: ['coefficient'], isScattered: true },
    shownRows: 'all',
  };
}

function coefficientsOf({ landscape }: Globe): readonly Coefficient[] {
  return landscape.flatMap(({ degree, coefficients }) =>
    Array.from({ length: degree + 1 }, (_, n) =>
      Array.from({ length: n + 1 }, (__, j): Coefficient => ({
        degree,
        powers: [degree - n, n - j, j],
        value: coefficients[(n * (n + 1)) / 2 + j] ?? NaN,
      })),
    ).flat(),
  );
}

function factsOf({ frame, energy, mu }: Globe): readonly Fact[] {
  const [m, towards, aside] = frame.signal;
  return [
    { key: 'energy', title: 'ε here', value: energy },
    { key: 'thresholdEnergy', title: 'εₜₕ', value: frame.thresholdEnergy },
    { key: 'mu', title: 'μ', value: mu },
    { key: 'curvature', title: 'curvature along b', value: frame.curvature },
    { key: 'lowestEigenvalue', title: 'lowest eigenvalue', value: frame.lowestEigenvalue },
    {
      key: 'signalOverlap',
      title: 'squared overlap of b with the direction of the signal',
      value: frame.signalOverlap,
    },
    { key: 'signalA', title: 'a of the signal, m', value: m },
    { key: 'signalB', title: 'b of the signal', value: towards },
    { key: 'signalC', title: 'c of the signal', value: aside },
  ];
}

function snapshotFacts({ time, deviation, residual, path }: GlobeSnapshot): readonly Fact[] {
  return [
    { key: 'time', title: 't', value: time },
    {
      key: 'deviation',
      title: 'largest deviation of the polynomial from the loss',
      value: deviation,
    },
    { key: 'residual', title: 'residual of the lowest mode', value: residual },
    {
      key: 'insideAtEnd',
      title: 'share of the last place of the path inside',
      value: path.inside.at(-1) ?? null,
    },
  ];
}
