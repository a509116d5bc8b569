/** The numbers behind the panel of true Hessians. */
import { formatNumber } from '../../plot/format';
import { modelOf } from '../../state/selectors/landscape';
import { selectFiniteRun, selectFiniteSpectrum } from '../../state/selectors/finiteRun';
import type { AppState } from '../../state/store';
import { numberColumn } from '../columns';
import { spectrumFacts } from '../hessianDensity/table';
import type { PanelData } from '../panelData';
import { flags, flowCommand, flowSource } from '../sources';
import { spectrumView } from './view';

export function spectrumData(state: AppState): PanelData | null {
  const view = selectFiniteRun(state);
  const spectrum = selectFiniteSpectrum(state);
  const flow = view?.run.flow;
  if (!view || !flow || spectrum === null) return null;
  const { run } = view;
  const { time, mu, overlap, modes, complete, resolution } = spectrum;
  const { theory, negative } = spectrumView(modelOf(run), spectrum);
  // One instance tells its spectrum, whatever the size of the ensemble.
  const command = flowCommand(state.runParts, run, { ...flow, members: 1 });
  return {
    caption: `${complete ? 'Eigenvalues' : 'Lowest eigenvalues'} of the Hessian at t = ${formatNumber(time, 3)}`,
    point: run.point,
    columns: [
      numberColumn(
        'number',
        'number',
        Array.from(modes.eigenvalue, (_, i) => i + 1),
      ),
      numberColumn('lambda', 'λ', modes.eigenvalue, { digits: 5 }),
      numberColumn('signalOverlap', 'squared overlap with the signal', modes.signalOverlap, {
        digits: 3,
      }),
    ],
    facts: [
      { key: 'time', title: 't', value: time },
      { key: 'mu', title: 'μ', value: mu },
      { key: 'overlap', title: 'm', value: overlap },
      { key: 'negative', title: 'eigenvalues below 0', value: negative },
      { key: 'resolution', title: 'eigenvalues known to', value: resolution },
      ...spectrumFacts(theory).map(({ key, title, ...fact }) => ({
        key: `limit_${key}`,
        title: `N = ∞: ${title}`,
        ...fact,
      })),
    ],
    sources: [flowSource(state.runParts, `run ${run.slot}`, run, flow, view.members)],
    commands: [[...command, ...flags({ times: time }), '--spectrum']],
    plot: { x: 'lambda', y: ['signalOverlap'], isScattered: true },
    shownRows: 'first',
  };
}
