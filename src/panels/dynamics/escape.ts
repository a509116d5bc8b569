/** When the large-N solution leaves for the signal. */
import type { SignalState } from '../../physics/signalState';
import type { ThermalProspect } from '../../physics/thermal/thermalProspect';
import { formatNumber, formatWithError } from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';

/** A run has found the signal once its overlap passes this share of the signal state's. */
const foundShare = 0.5;

export interface Escape {
  /** When m first passes half that of the signal state. */
  readonly time: number;
  /** Relative; null while the solver has not given it. */
  readonly timeError: number | null;
}

type Signal = Pick<SignalState, 'overlap'> | null;

/** Whether it has been near the signal, from the start or later. */
export function hasReachedSignal(dynamics: DynamicsResult | null, signal: Signal): boolean {
  if (dynamics === null || signal === null) return false;
  return dynamics.samples.column('overlap').some((m) => m >= foundShare * signal.overlap);
}

/** Null while it has not left, where it cannot, and where nothing was left to do at the start. */
export function escapeOf(dynamics: DynamicsResult | null, signal: Signal): Escape | null {
  if (dynamics === null || signal === null) return null;
  const level = foundShare * signal.overlap;
  const { samples, summary, request } = dynamics;
  if (request.initialOverlap >= level) return null;
  if (summary?.escape) return summary.escape;
  const time = samples.column('time')[samples.column('overlap').findIndex((m) => m >= level)];
  return time === undefined ? null : { time, timeError: null };
}

/**
 * That a curve leaves, and when. Below the line the answer for N → ∞ is that the flow stays: there a curve has its start to
 * thank for leaving, and nobody should have to wonder which of the two is right.
 * @param subject what leaves, without its full stop: "N = ∞ finds the signal".
 */
export function leavingWords(
  subject: string,
  escape: Escape,
  { request }: DynamicsResult,
  { prospect }: { readonly prospect: ThermalProspect },
): string {
  return prospect === 'escapes'
    ? `${subject}: ${escapeWords(escape)}.`
    : `${subject}, but only because it starts at m = ${formatNumber(request.initialOverlap)}: ${escapeWords(escape)}. Larger systems start nearer to 0, where m does not grow exponentially.`;
}

function escapeWords({ time, timeError }: Escape): string {
  return timeError === null
    ? `m passes half its final value at t ≈ ${formatNumber(time, 3)}`
    : `m passes half its final value at t = ${formatWithError(time, time * timeError)}`;
}
