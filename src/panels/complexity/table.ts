/** The numbers behind the complexity panel. */
import type { ComplexityCurve } from '../../physics/complexity/complexityCurve';
import {
  selectComplexityCurve,
  selectGroundEnergy,
  selectThresholdEnergy,
} from '../../state/selectors/landscape';
import { energyWindow } from '../../state/settings/energyWindow';
import type { AppState } from '../../state/store';
import { numberColumn, padded } from '../columns';
import type { CommandLine, Fact, PanelData, TextColumn } from '../panelData';
import { flags, pointArguments } from '../sources';
import { typicalShortName } from './words';

export function complexityData(state: AppState): PanelData {
  const curve = selectComplexityCurve(state, energyWindow.of(state.view));
  const { energy, sigma, shift, minima } = curve;
  return {
    caption: 'Complexity of stationary points and of minima against energy, annealed, m = 0',
    columns: [
      numberColumn('energy', 'ε', energy, { digits: 8 }),
      numberColumn('sigma', 'Σ', sigma, { digits: 5 }),
      // Above some energy there are no minima at any price.
      numberColumn('sigmaMinima', 'Σ of minima', padded(minima.sigma, energy.length), {
        digits: 5,
      }),
      numberColumn('t', 'κ', shift),
      kindColumn(curve),
    ],
    facts: landmarkFacts(state, curve),
    commands: [complexityCommand(state, energy)],
    plot: { y: ['sigma', 'sigmaMinima'] },
    shownRows: 'spread',
  };
}

export function kindColumn({ energy, sigma, segments }: ComplexityCurve): TextColumn {
  return {
    key: 'kind',
    title: 'typical point',
    values: Array.from(energy, (_, row) => {
      const segment = segments.find(({ from, to }) => row >= from && row <= to);
      return segment ? typicalShortName({ sigma: sigma[row] ?? NaN, kind: segment.kind }) : null;
    }),
  };
}

export function landmarkFacts(state: AppState, { landmarks }: ComplexityCurve): readonly Fact[] {
  const { minimaOnset, minimaMerge } = landmarks;
  return [
    { key: 'thresholdEnergy', title: 'εₜₕ', value: selectThresholdEnergy(state), digits: 8 },
    { key: 'groundEnergy', title: 'ε₀', value: selectGroundEnergy(state), digits: 8 },
    {
      key: 'minimaOnset',
      title: 'minima marginal above',
      value: minimaOnset,
      digits: 8,
    },
    {
      key: 'minimaMerge',
      title: 'minima dominate below',
      value: minimaMerge,
      digits: 8,
    },
  ];
}

/** The command line at a few of the energies: a line with all of them could not be read. */
export function complexityCommand({ view }: AppState, energy: Float64Array): CommandLine {
  const last = energy.length - 1;
  const few = [0.25, 0.5, 0.75].map((share) => energy[Math.round(share * last)] ?? NaN);
  return ['complexity', ...pointArguments(view.point), ...flags({ energies: few })];
}
