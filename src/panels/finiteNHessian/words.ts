/** What the panel of true Hessians says. */
import { formatNumber } from '../../plot/format';
import type { RunView } from '../../state/selectors/runs';
import type { SpectrumView } from './view';

/** Squared overlap from which on a direction is said to point to the signal. */
const signalShare = 0.1;

export function spectrumWords({ spectrum, theory, lowest, negative }: SpectrumView): string {
  const [first] = lowest;
  if (first === undefined) return 'No eigenvalue converged here.';
  const count = spectrum.complete
    ? negative === 0
      ? 'No eigenvalue is negative: every direction goes up.'
      : `${negative} of ${spectrum.modes.eigenvalue.length} eigenvalues are negative.`
    : `Only the lowest ${spectrum.modes.eigenvalue.length} eigenvalues are computed at this N, each to ±${formatNumber(spectrum.resolution, 1)} or better. Closer ones count as one.`;
  const direction =
    first.signalOverlap >= signalShare
      ? `points to the signal with squared overlap ${formatNumber(first.signalOverlap, 2)}`
      : `has squared overlap ${formatNumber(first.signalOverlap, 2)} with the signal`;
  const expected =
    theory.outlier === null
      ? `theory has no isolated one (θ = ${formatNumber(theory.theta, 3)} ≤ 1)`
      : `theory: isolated at ${formatNumber(theory.outlier, 3)} with ${formatNumber(theory.outlierOverlap ?? 0, 2)}`;
  return `${count} The lowest, ${formatNumber(first.eigenvalue, 3)}, ${direction}; ${expected}.`;
}

/** Why there is no spectrum to show yet. */
export function missingSpectrumWords(view: RunView | null): string {
  if (view?.run.flow == null)
    return 'Launch a run with finite N switched on: its Hessian is computed where the flow stands, at 1, 2 and 5 times powers of ten and at the end.';
  const { dimension } = view.run.flow;
  switch (view.flow?.status) {
    case 'failed':
      return `The instance has failed: ${view.flow.failure?.message ?? ''} Retry it in the list of runs.`;
    case 'cancelled':
      return 'The instance was cancelled before a Hessian was computed.';
    case 'done':
      return `No Hessian was computed at N = ${dimension}.`;
    default:
      return view.run.flow.degree === null
        ? 'The first Hessian comes at t = 0.1.'
        : `At N = ${dimension} only the lowest eigenvalues are computed, once, at the end of the run.`;
  }
}
