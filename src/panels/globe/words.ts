/** What the globe says. */
import {
  edgeResolution,
  negativeShare,
  reachesBelowZero,
  smallShare,
} from '../../physics/hessian/bulk';
import type { Globe, GlobePath, GlobeSnapshot } from '../../physics/globe/globe';
import { isThermal } from '../../physics/thermal/schedule';
import { formatNumber } from '../../plot/format';
import type { LimitGlobe } from '../../state/selectors/globe';
import type { RunView } from '../../state/selectors/runs';
import { theFlow } from '../noiseWords';
import { shortPointWords } from '../pointWords';
import { temperatureWords } from '../temperatureWords';

/** Whose place it is: of gradient flow, or a state of a run with noise. @param temperature of the control. */
export function whoIsHere({ moving }: LimitGlobe, temperature: number): GlobeSubject {
  if (moving === null) return theFlow(temperature);
  return moving.temperature > 0 ? 'the state' : 'the flow';
}

export type GlobeSubject = 'the flow' | 'gradient flow' | 'the state';

/** Which globe it is, as the beginning of the legend. @param temperature of the control. */
export function limitName({ moving }: LimitGlobe, temperature = 0): string {
  if (moving === null)
    return `N = ∞, the state in which ${theFlow(temperature)} ages: m = 0 at εₜₕ`;
  const time = `t = ${formatNumber(moving.time, 3)}`;
  return moving.temperature > 0
    ? `N = ∞, the state at T = ${formatNumber(moving.temperature)} and ${time}, drawn as a stationary point of its ε, μ − T and m`
    : `N = ∞, the flow at ${time}, drawn as a stationary point of its ε, μ and m`;
}

export function snapshotName({ run }: RunView, { time, dimension }: GlobeSnapshot): string {
  const { point, flow, slot } = run;
  return `run ${slot}: ${shortPointWords(point)}, N = ${dimension}, seed ${flow?.seed ?? ''}, at t = ${formatNumber(time, 3)}`;
}

/** @param scale s = sqrt(Q''(1)). @param who is where the globe is drawn. */
export function globeWords(globe: Globe, scale: number, who: GlobeSubject = 'the flow'): string {
  const { frame } = globe;
  if (frame.way === 'random')
    return `A random direction in the place of the way down: its curvature is ${formatNumber(frame.curvature, 3)}, about the mean of all. Of the very many curvatures a random direction averages over all, and one that is negative is lost among them: no random plane shows a saddle.`;
  if (frame.mode === 'isolated')
    return frame.curvature < 0 ? saddleWords(globe, scale) : bowlWords(globe, scale, who);
  return isFlat(frame.curvature, scale) ? bowlWords(globe, scale, who) : fallingWords(globe, scale);
}

/** Whether a flow rests here: no way down, at the top of the minima. @param scale s = sqrt(Q''(1)). */
export function isStuck({ frame, mu }: Globe, scale: number, who: GlobeSubject): boolean {
  const isAtRest = frame.mode === 'edge' && isFlat(frame.curvature, scale);
  return who !== 'the state' && frame.way === 'lowest' && isAtRest && touchesZero(mu, scale);
}

function touchesZero(mu: number, scale: number): boolean {
  return mu < (2 + flatEnough) * scale;
}

/** An edge of the bulk that is fewer s above zero touches it. */
const flatEnough = 1e-3;

/** Whether a lowest curvature is not below zero, as far as it is known. */
function isFlat(curvature: number, scale: number): boolean {
  return curvature >= -edgeResolution * scale;
}

function fallingWords({ frame, mu }: Globe, scale: number): string {
  const share = negativeShare(mu / scale);
  // One instance may have negative eigenvalues where the bulk of N = ∞ has none.
  const part = share > 0 ? `, ${percent(share)} of all` : '';
  const down =
    share > smallShare ? 'Many directions go down' : `Few directions still go down${part}`;
  return `${down}, and none stands out: the lowest curvature, ${formatNumber(frame.curvature, 3)}, is that of the edge of the bulk. Its direction has squared overlap ${formatNumber(frame.signalOverlap, 2)} with that of the signal.`;
}

function saddleWords({ frame, mu }: Globe, scale: number): string {
  const down = reachesBelowZero(mu / scale) ? 'goes down most' : 'goes down';
  return `A saddle: one direction ${down}, with curvature ${formatNumber(frame.curvature, 3)}, and leans towards the signal (squared overlap ${formatNumber(frame.signalOverlap, 2)}). The blue valley is the way out.`;
}

/** A state with noise is never stuck. */
const stuckWords: Readonly<Record<GlobeSubject, string>> = {
  'the flow': ' The flow is stuck.',
  'gradient flow': ' Gradient flow is stuck.',
  'the state': '',
};

function bowlWords({ frame, mu }: Globe, scale: number, who: GlobeSubject): string {
  const { mode, signalOverlap } = frame;
  const lowest = atZero(frame.curvature, scale);
  if (mode === 'isolated')
    return `No way down: the lowest curvature is ${lowest}, in a direction that leans towards the signal with squared overlap ${formatNumber(signalOverlap, 2)}.`;
  return touchesZero(mu, scale)
    ? `No way down: the lowest curvature, ${lowest}, is that of the edge of the bulk, and that direction has nothing of the signal.${stuckWords[who]}`
    : `No way down: a minimum, whose lowest curvature, ${lowest}, is that of the edge of the bulk.`;
}

/** A value that is not told from zero is zero. */
function atZero(value: number, scale: number): string {
  return formatNumber(Math.abs(value) < edgeResolution * scale ? 0 : value, 3);
}

/** How near picture and loss are, where the loss is no polynomial or the picture lies between two that were computed. */
export function accuracyWords({ deviation, time }: GlobeSnapshot, drawnTime: number): string {
  const off =
    deviation > roundingErrors
      ? [
          `The picture is a polynomial, off the loss by up to ${formatNumber(deviation, 2)} where both were compared.`,
        ]
      : [];
  const between =
    drawnTime === time ? [] : ['While it plays, it is mixed from two computed moments.'];
  return [...off, ...between].join(' ');
}

const roundingErrors = 1e-9;

/** How much of a run's path is on the globe: at the last moment that is known, and least on the way there. */
export function pathWords({ time, inside }: GlobePath): string {
  const last = inside.length - 1;
  return `Its place at t = ${formatNumber(time[last] ?? 0, 3)} lies in these three directions to ${percent(inside[last])}, that at t = ${formatNumber(time[0] ?? 0, 2)} to ${percent(inside[0])}: the path is as strong as it is on the globe.`;
}

function percent(share = NaN): string {
  return `${formatNumber(100 * share, 2)} %`;
}

/**
 * What stands beside the picture because it is not in it.
 * @param scale s = sqrt(Q''(1)).
 */
export function outsideWords({ frame, mu }: Globe, scale: number): string {
  const down = reachesBelowZero(mu / scale)
    ? `${percent(negativeShare(mu / scale))} of them negative`
    : 'none of them negative';
  const edge =
    frame.mode === 'isolated'
      ? `the lowest stands apart from them, at ${formatNumber(frame.lowestEigenvalue, 3)}`
      : 'the lowest is their edge, and none stands apart';
  return `Not on the globe: all other directions, whose curvatures fill the bulk from ${atZero(mu - 2 * scale, scale)} to ${formatNumber(mu + 2 * scale, 3)}, ${down}; ${edge}.`;
}

/** Why there is no globe of a run yet. */
export function missingWords(view: RunView | null, isHeld: boolean): string {
  if (view === null)
    return 'Launch a run with finite N switched on: its loss is then drawn where the flow stands, at every time of the cursor.';
  const schedule = view.run.flow ?? {};
  if (isThermal(schedule))
    return `This run has a temperature, ${temperatureWords(schedule)}: it is kicked about and follows no way down. Globes are drawn along gradient flow, T = 0.`;
  const { tensorFrom = 0 } = view.run.flow ?? {};
  if (tensorFrom > 0)
    return `This run learns in turn, from the tensor at t = ${formatNumber(tensorFrom)} only: its loss changes on the way. Globes are drawn of one loss.`;
  return isHeld
    ? 'The run waits for your answer above: its globes come with it.'
    : 'The run is flowing once more, to be looked at from its globe. The first one comes within seconds, for large N within a minute.';
}
