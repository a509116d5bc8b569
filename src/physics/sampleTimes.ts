/** Times at which a run is sampled, shared by every dynamics. */

/** Default samples per decade: about one per 8 pixels of a wide logarithmic axis. */
const perDecade = 32;

/** First default sample: the motion starts on the scale of one, so earlier nothing is seen. */
const firstSample = 0.01;

/** The first default sample of a run to `horizon`; where a logarithmic axis of its times begins. */
export function firstSampleTime(horizon: number): number {
  return Math.min(firstSample, horizon / 10);
}

/**
 * The wanted times if they are legal, else log-spaced ones from 0.01 to the horizon, the horizon
 * being the last.
 * @throws RangeError unless the times rise strictly within (0, horizon].
 */
export function sampleTimes(
  horizon: number,
  wanted?: readonly number[],
): Float64Array<ArrayBuffer> {
  if (!(horizon > 0 && Number.isFinite(horizon)))
    throw new RangeError(`horizon = ${horizon} must be a number > 0`);
  if (wanted === undefined) return logSpaced(firstSampleTime(horizon), horizon);
  wanted.forEach((time, index) => {
    if (!(time > (wanted[index - 1] ?? 0) && time <= horizon))
      throw new RangeError(
        `times[${index}] = ${time} must be larger than the time before it and at most ${horizon}`,
      );
  });
  return Float64Array.from(wanted);
}

function logSpaced(first: number, last: number): Float64Array<ArrayBuffer> {
  const intervals = Math.max(1, Math.round(perDecade * Math.log10(last / first)));
  const times = Float64Array.from({ length: intervals + 1 }, (_, index) =>
    Math.exp(Math.log(first) + (index / intervals) * Math.log(last / first)),
  );
  times[intervals] = last;
  return times;
}
