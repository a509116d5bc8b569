/** What the panel of minima against the overlap says. */
import { formatNumber } from '../../plot/format';
import type { BandOfMinima } from '../../state/selectors/overlapPlane';
import type { SignalState } from '../../physics/signalState';

export function bandWords({ bands, richest }: BandOfMinima, signal: SignalState | null): string {
  // Where the state is not stable, it is no single minimum but one of many.
  const touch =
    signal === null || !signal.stable
      ? ''
      : ` The single minimum of the signal touches zero at m = ${formatNumber(signal.overlap, 3)}.`;
  if (bands.length === 0)
    return `At no overlap are there exponentially many minima: uninformative ones are gone.${touch}`;
  const intervals = bands.map(({ lo, hi }) => `${formatNumber(lo, 3)} and ${formatNumber(hi, 3)}`);
  return `Minima abound for m between ${intervals.join(', and between ')}, most of them at m = ${formatNumber(richest.overlap, 2)}.${touch} A quenched complexity of minima alone is not known.`;
}
