/** The numbers behind the panel of minima against the overlap. */
import { selectSignalState } from '../../state/selectors/landscape';
import { selectOverlapBand, selectQuenchedCurve } from '../../state/selectors/overlapPlane';
import type { AppState } from '../../state/store';
import { numberColumn } from '../columns';
import { joined } from '../joined';
import type { PanelData } from '../panelData';

export function bandData(state: AppState): PanelData {
  const { minima, marginal } = selectOverlapBand(state);
  const quenched = selectQuenchedCurve(state);
  return {
    caption: 'Complexity against the overlap with the signal, at the energy where it is largest',
    columns: joined({ key: 'overlap', title: 'm', digits: 4 }, [
      {
        at: minima.overlap,
        columns: [
          numberColumn('sigmaMinima', 'Σ of minima', minima.sigma, { digits: 4 }),
          numberColumn('energy', 'at ε', minima.energy),
          numberColumn('t', 'at κ', minima.shift, { digits: 5 }),
          numberColumn('sigmaMarginal', 'Σ of all at κ = 2', marginal, { digits: 4 }),
        ],
      },
      ...(quenched === null
        ? []
        : [
            {
              at: quenched.overlap,
              columns: [
                numberColumn('sigmaMarginalQuenched', 'the same, quenched', quenched.sigma, {
                  digits: 4,
                  isDetail: true,
                }),
              ],
            },
          ]),
    ]),
    facts: [
      {
        key: 'signalOverlap',
        title: 'm of the signal state',
        value: selectSignalState(state)?.overlap ?? null,
      },
    ],
    plot: { y: ['sigmaMinima', 'sigmaMarginal'] },
    shownRows: 'spread',
  };
}
