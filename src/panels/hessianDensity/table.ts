/** The numbers behind the Hessian panel. */
import type { Hessian } from '../../physics/hessian/hessianAt';
import { selectCursorEnergy } from '../../state/selectors/landscape';
import { selectFollowedPoint, selectShownHessian } from '../../state/selectors/movingHessian';
import type { AppState } from '../../state/store';
import { numberColumn, padded } from '../columns';
import type { Fact, PanelData } from '../panelData';
import { runColour, runName } from '../runColours';
import { flags, pointArguments, pointSettings } from '../sources';
import { shownSample } from './samples';
import { densityView, selectComparedPlaces } from './view';

export function hessianData(state: AppState): PanelData {
  const hessian = selectShownHessian(state);
  const moving = selectFollowedPoint(state);
  const { lambda, density } = densityView(hessian);
  const others = selectComparedPlaces(state);
  const sample = shownSample(state, hessian);
  const length = Math.max(lambda.length, sample?.eigenvalues.length ?? 0);
  const column = (key: string, title: string, values: Float64Array, isDetail = false) =>
    numberColumn(key, title, padded(values, length), { digits: 4, isDetail });
  return {
    caption: 'Density of Hessian eigenvalues for N = ∞',
    columns: [
      column('lambda', 'λ', lambda),
      column('density', 'ρ(λ)', density),
      ...(sample ? [column('sampled', 'λ of one matrix', sample.eigenvalues, true)] : []),
    ],
    facts: [
      ...(moving === null
        ? [{ key: 'energy', title: 'ε', value: selectCursorEnergy(state), digits: 8 }]
        : [
            { key: 'time', title: 't of the run', value: moving.time },
            { key: 'energy', title: 'ε', value: moving.energy },
            { key: 'overlap', title: 'm', value: moving.overlap },
            { key: 'mu', title: moving.temperature > 0 ? 'μ − T' : 'μ', value: moving.mu },
            { key: 'temperature', title: 'T', value: moving.temperature },
          ]),
      ...spectrumFacts(hessian),
      ...others.map(({ slot, outlier }) => ({
        key: `run${slot}_outlier`,
        title: `${runName(slot)}: isolated eigenvalue`,
        value: outlier,
      })),
    ],
    sources: [
      ...others.map(({ slot, point }) => ({
        name: runName(slot),
        method: 'its states at the threshold',
        settings: pointSettings(point),
        colour: runColour(slot),
      })),
      ...(sample
        ? [
            {
              name: 'one random matrix',
              method: 'GOE plus rank one',
              settings: { N: sample.dimension, seed: sample.seed },
            },
          ]
        : []),
    ],
    // The command line has spectra of points of overlap 0.
    commands:
      moving === null
        ? [['hessian', ...pointArguments(state.view.point), ...flags({ t: hessian.shift })]]
        : [],
    shownRows: 'spread',
  };
}

/** Everything that describes a spectrum of N = infinity. */
export function spectrumFacts({
  shift,
  theta,
  scale,
  bulk,
  outlier,
  outlierOverlap,
  growthRate,
}: Hessian): readonly Fact[] {
  return [
    { key: 't', title: 'κ', value: shift },
    { key: 'theta', title: 'θ', value: theta },
    { key: 'scale', title: '√Q″(1)', value: scale },
    { key: 'bulkFrom', title: 'bulk from', value: bulk.lo },
    { key: 'bulkTo', title: 'to', value: bulk.hi },
    { key: 'outlier', title: 'isolated eigenvalue', value: outlier },
    { key: 'outlierOverlap', title: 'its squared overlap with the signal', value: outlierOverlap },
    { key: 'growthRate', title: 'Λ', value: growthRate },
  ];
}
