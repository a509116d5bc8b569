/** The numbers behind the panel of conditioned points. */
import { latestOf } from '../../state/latest/results';
import type { AppState } from '../../state/store';
import { columnOf } from '../columns';
import { spectrumFacts } from '../hessianDensity/table';
import type { Fact, PanelData } from '../panelData';
import { pointSettings } from '../sources';
import { conditionedView, type ConditionedView } from './view';

export function conditionedData(state: AppState): PanelData | null {
  const { finished, key } = latestOf(state, 'conditioned');
  return finished === null || key === null
    ? null
    : conditionedDataOf(conditionedView(finished.request, finished.summary));
}

export function conditionedDataOf(view: ConditionedView): PanelData {
  const { lowest, others, theory, request, energy } = view;
  const second = ({ seed }: { readonly seed: number }): number | null =>
    others.find((mode) => mode.seed === seed)?.eigenvalue ?? null;
  return {
    caption: 'Lowest modes of each instance, their means and what is predicted',
    point: request.point,
    columns: [
      columnOf(lowest, 'seed', 'seed', ({ seed }) => seed, { digits: 10 }),
      columnOf(lowest, 'lambda', 'lowest λ', ({ eigenvalue }) => eigenvalue, { digits: 4 }),
      columnOf(
        lowest,
        'signalOverlap',
        'its squared overlap with the signal',
        ({ signalOverlap }) => signalOverlap,
        { digits: 3 },
      ),
      columnOf(lowest, 'second', 'second λ', second, { digits: 4 }),
    ],
    plot: { x: 'lambda', y: ['signalOverlap'], isScattered: true },
    facts: [
      ...statisticsFacts(view),
      { key: 'energy', title: 'ε', value: energy },
      ...spectrumFacts(theory).map(({ key, title, ...fact }) => ({
        key: `limit_${key}`,
        title: `N = ∞: ${title}`,
        ...fact,
        digits: 4,
      })),
    ],
    sources: [
      {
        name: 'instances',
        method: 'dense couplings conditioned on a stationary point at m = 0',
        settings: {
          ...pointSettings(request.point),
          N: request.dimension,
          firstSeed: request.seed,
          instances: request.members,
          energy: request.stationary.energy,
          mu: request.stationary.mu,
        },
      },
    ],
  };
}

function statisticsFacts({ position, squaredOverlap, predictedSpread }: ConditionedView): Fact[] {
  return [
    {
      key: 'lambdaMean',
      title: 'mean λ ± s.e.',
      value: position.mean,
      error: position.standardError,
    },
    {
      key: 'lambdaDeviation',
      title: 'its standard deviation',
      value: position.standardDeviation,
      digits: 4,
    },
    {
      key: 'predictedDeviation',
      title: 'predicted deviation',
      value: predictedSpread,
      digits: 4,
    },
    {
      key: 'signalOverlapMean',
      title: 'mean squared overlap ± s.e.',
      value: squaredOverlap.mean,
      error: squaredOverlap.standardError,
    },
    {
      key: 'signalOverlapDeviation',
      title: 'its standard deviation',
      value: squaredOverlap.standardDeviation,
      digits: 4,
    },
  ];
}
