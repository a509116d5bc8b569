/** What the globe says. */
import { negativeShare } from '../../physics/hessian/bulk';
import type { Globe, GlobeFrame } from '../../physics/globe/globe';
import { formatNumber } from '../../plot/format';
import type { LimitGlobe } from '../../state/selectors/globe';

/** Which globe it is, as the beginning of the legend. */
export function limitName({ moving }: LimitGlobe): string {
  return moving === null
    ? 'N = ∞, the state in which the flow ages: m = 0 at εₜₕ'
    : `N = ∞, the flow at t = ${formatNumber(moving.time, 3)}: a stationary point with its ε, μ and m`;
}

export function globeWords(frame: GlobeFrame): string {
  if (frame.way === 'random')
    return `A random direction in the place of the way down: its curvature is ${formatNumber(frame.curvature, 3)}, the mean of all, so that the flow seems to lie at the bottom of a bowl. Of very many curvatures at most a few are negative, and a direction drawn at random averages over all of them: no random plane shows a saddle.`;
  return frame.curvature < 0 ? saddleWords(frame) : bowlWords(frame);
}

function saddleWords({ curvature, mode, signalOverlap }: GlobeFrame): string {
  const depth = `with curvature ${formatNumber(curvature, 3)}`;
  return mode === 'isolated'
    ? `A saddle: one direction goes down, ${depth}, and its squared overlap with the signal’s is ${formatNumber(signalOverlap, 2)}. The dark valley is the way out, and the arrow the steepest way through it.`
    : `Many directions go down: the lowest, ${depth}, is the edge of the bulk and has nothing of the signal.`;
}

function bowlWords({ curvature, mode, signalOverlap }: GlobeFrame): string {
  const lowest = formatNumber(curvature, 3);
  return mode === 'isolated'
    ? `A minimum: the lowest curvature is ${lowest}, in a direction of squared overlap ${formatNumber(signalOverlap, 2)} with the signal’s.`
    : `No way down: the lowest curvature, ${lowest}, is that of the edge of the bulk, and that direction has nothing of the signal. The flow is stuck.`;
}

/**
 * What stands beside the picture because it is not in it.
 * @param scale s = sqrt(Q''(1)).
 */
export function outsideWords({ frame, mu }: Globe, scale: number): string {
  const share = negativeShare(mu / scale);
  const lo = formatNumber(Math.abs(mu - 2 * scale) < 1e-9 * scale ? 0 : mu - 2 * scale, 3);
  const down =
    share === 0 ? 'none of them negative' : `${formatNumber(100 * share, 2)} % of them negative`;
  const edge =
    frame.mode === 'isolated'
      ? `the way down stands apart from them, at ${formatNumber(frame.lowestEigenvalue, 3)}`
      : 'the lowest is their edge, and nothing stands apart';
  return `Not on the globe: all other directions, whose curvatures fill the bulk from ${lo} to ${formatNumber(mu + 2 * scale, 3)}, ${down}; ${edge}.`;
}
