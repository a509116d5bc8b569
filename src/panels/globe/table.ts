/** The numbers behind the globe: the coefficients of the loss on it. */
import type { Globe } from '../../physics/globe/globe';
import { selectLimitGlobe } from '../../state/selectors/globe';
import type { AppState } from '../../state/store';
import { columnOf } from '../columns';
import type { Fact, PanelData } from '../panelData';

interface Coefficient {
  readonly degree: number;
  readonly powers: readonly [number, number, number];
  readonly value: number;
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

function globeFacts({ frame, energy, mu }: Globe): readonly Fact[] {
  const [m, towards, aside] = frame.signal;
  return [
    { key: 'energy', title: 'ε here', value: energy },
    { key: 'thresholdEnergy', title: 'εₜₕ', value: frame.thresholdEnergy },
    { key: 'mu', title: 'μ', value: mu },
    { key: 'curvature', title: 'curvature along b', value: frame.curvature },
    { key: 'lowestEigenvalue', title: 'lowest eigenvalue', value: frame.lowestEigenvalue },
    {
      key: 'signalOverlap',
      title: 'squared overlap of b with the signal’s direction',
      value: frame.signalOverlap,
    },
    { key: 'signalA', title: 'a of the signal (m)', value: m },
    { key: 'signalB', title: 'b of the signal', value: towards },
    { key: 'signalC', title: 'c of the signal', value: aside },
  ];
}

export function globeData(state: AppState): PanelData {
  const { globe } = selectLimitGlobe(state);
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
    facts: globeFacts(globe),
    plot: { y: ['coefficient'], isScattered: true },
    shownRows: 'all',
  };
}
