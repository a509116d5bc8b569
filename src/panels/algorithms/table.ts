/** The numbers behind the panel of the algorithms. */
import { selectAlgorithms } from '../../state/selectors/algorithms';
import type { AppState } from '../../state/store';
import { columnOf } from '../columns';
import type { PanelData } from '../panelData';
import { flags, pointArguments, pointSettings } from '../sources';
import { algorithmRows } from './view';

export function algorithmsData(state: AppState): PanelData | null {
  const here = selectAlgorithms(state);
  if (here === null) return null;
  const { request } = here;
  const { point, initialOverlap, temperature } = request;
  const rows = algorithmRows(here);
  const samples = rows.flatMap(({ name, result, dots }) => [
    ...points(`${name}, N = ∞`, result.curve),
    ...(dots === null ? [] : points(`${name}, instance`, dots)),
  ]);
  return {
    caption: 'Overlap of the direction found against time or iteration',
    point,
    columns: [
      columnOf(samples, 'place', 't or k', ({ place }) => place, { digits: 5 }),
      columnOf(samples, 'overlap', 'm/√q', ({ overlap }) => overlap, { digits: 5 }),
      { key: 'algorithm', title: 'algorithm', values: samples.map(({ name }) => name) },
    ],
    plot: { y: ['overlap'], isScattered: true },
    facts: rows.flatMap(({ key, name, result, line }) => [
      { key: `${key}_line`, title: `${name}: 1/Δ₂ on its line`, value: line },
      { key: `${key}_reached`, title: `${name}: overlap reached`, value: result.reached },
      { key: `${key}_half`, title: `${name}: half of it at`, value: result.halfAt },
      { key: `${key}_gradients`, title: `${name}: gradients until then`, value: result.gradients },
    ]),
    sources: [
      {
        name: 'N = ∞',
        method: 'large-N equations for the dynamics, state evolution for message passing',
        settings: { ...pointSettings(point), m0: initialOverlap, T: temperature },
      },
      ...(request.instance === null
        ? []
        : [
            {
              name: 'instance',
              method: 'message passing on a sampled loss',
              settings: { N: request.instance.dimension, seed: request.instance.seed },
            },
          ]),
    ],
    commands: [
      ['amp', ...pointArguments(point), ...flags({ m0: initialOverlap })],
      [
        'dynamics',
        ...pointArguments(point),
        ...flags({ m0: initialOverlap, 't-max': 1e4, temperature }),
      ],
    ],
    shownRows: 'spread',
  };
}

function points(
  name: string,
  { place, overlap }: { readonly place: Float64Array; readonly overlap: Float64Array },
) {
  return Array.from(place, (at, i) => ({ name, place: at, overlap: overlap[i] ?? NaN }));
}
