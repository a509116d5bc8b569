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
  const { scale } = hessian;
  // One row for each place of the density, then one for each eigenvalue of the matrix.
  const matrix = sample?.eigenvalues ?? [];
  const places = [...lambda, ...matrix];
  const column = (key: string, title: string, values: readonly number[]) =>
    numberColumn(key, title, padded(Float64Array.from(values), places.length), { digits: 4 });
  return {
    caption: 'Density of Hessian eigenvalues for N = ∞',
    columns: [
      column('lambda', 'λ', places),
      column('density', 'ρ(λ)', [...density]),
      column(
        'lambdaDrawn',
        'λ/s',
        places.map((value) => value / scale),
      ),
      column(
        'densityDrawn',
        's ρ(λ)',
        [...density].map((value) => value * scale),
      ),
      ...(sample
        ? [
            {
              key: 'of',
              title: 'of',
              values: places.map((_, i) =>
                i < lambda.length ? 'N = ∞' : `N = ${sample.dimension}`,
              ),
            },
          ]
        : []),
    ],
    plot: { y: ['density'] },
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
    { key: 'kappa', title: 'κ', value: shift },
    { key: 'theta', title: 'θ', value: theta },
    { key: 'scale', title: 's = √Q″(1)', value: scale },
    { key: 'bulkFrom', title: 'bulk from', value: bulk.lo },
    { key: 'bulkTo', title: 'to', value: bulk.hi },
    { key: 'outlier', title: 'isolated eigenvalue', value: outlier },
    { key: 'outlierOverlap', title: 'its squared overlap with the signal', value: outlierOverlap },
    { key: 'growthRate', title: 'Λ', value: growthRate },
  ];
}
