/** What the panel of the sign of growth draws: exponents against 1/Δ₂, and where they vanish as time goes on. */
import {
  controlAt,
  placeOnLaw,
  signOf,
  signTimes,
  type GrowthSign,
} from '../../physics/threshold/growthSign';
import type { GrowthSignCell } from '../../state/studies/growthSignResults';

/** The exponents at one time. */
export interface ExponentSeries {
  readonly time: number;
  readonly colour: string;
  readonly points: readonly {
    readonly invDelta2: number;
    readonly value: number;
    readonly error: number;
  }[];
  /** The polynomial through them whose zero is taken; null before all places are measured. */
  readonly curve: { readonly x: Float64Array; readonly y: Float64Array } | null;
}

export interface GrowthSignView {
  readonly series: readonly ExponentSeries[];
  readonly sign: GrowthSign | null;
  /** The law that is extrapolated, over all times that are drawn; null without a limit. */
  readonly law: { readonly time: Float64Array; readonly invDelta2: Float64Array } | null;
  /** Of 1/Δ₂. */
  readonly domain: readonly [number, number];
  readonly exponents: readonly [number, number];
  readonly times: readonly [number, number];
}

const colours = ['var(--run-5)', 'var(--run-2)', 'var(--run-3)', 'var(--run-1)'] as const;
const curvePoints = 60;
/** Room about what is drawn, as a share of its extent. */
const margin = 0.08;
/** The law is drawn so far beyond the last time. */
const beyond = 1e4;

/** @param line 1/Δ₂ of the conjecture, which is drawn beside what is measured; null where it says nothing. */
export function growthSignView({ points }: GrowthSignCell, line: number | null): GrowthSignView {
  const sign = points.length < 3 ? null : signOf(points);
  // Before the last place is measured: the times that it will probably reach.
  const shown = sign?.places.map(({ time }) => signTimes.indexOf(time)) ?? lastDecades(points);
  const sorted = [...points].sort((a, b) => a.control - b.control);
  const controls = sorted.map(({ control }) => control);
  const series = shown.map((row, i): ExponentSeries => {
    const values = sorted.map(({ exponents }) => exponents[row]?.value ?? NaN);
    return {
      time: signTimes[row] ?? NaN,
      colour: colours[i] ?? 'var(--text)',
      points: sorted.flatMap(({ control, exponents }) => {
        const exponent = exponents[row];
        return exponent ? [{ invDelta2: control, ...exponent }] : [];
      }),
      curve: sign && curveThrough(controls, values),
    };
  });
  const values = series.flatMap((one) => one.points.map(({ value }) => value));
  const known = [...controls, ...(line === null ? [] : [line])];
  const limits = sign ? [sign.value - sign.error, sign.value + sign.error] : [];
  const end = sign?.places.at(-1)?.time ?? 1e7;
  const times: [number, number] = [(sign?.places[0]?.time ?? 1e4) / 3, end * beyond];
  return {
    series,
    sign,
    law: sign && lawOver(sign, times),
    domain: padded(known.concat(limits)),
    exponents: padded([...values, 0]),
    times,
  };
}

function lastDecades(points: GrowthSignCell['points']): readonly number[] {
  const reached = Math.min(...points.map(({ exponents }) => exponents.length));
  return [7, 5, 3, 1].map((back) => reached - back);
}

function curveThrough(
  controls: readonly number[],
  values: readonly number[],
): { x: Float64Array; y: Float64Array } {
  const [lo, hi] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = Float64Array.from(
    { length: curvePoints },
    (_, i) => lo + ((hi - lo) * i) / (curvePoints - 1),
  );
  return { x: y.map((exponent) => controlAt(controls, values, exponent)), y };
}

function lawOver(
  sign: GrowthSign,
  [from, to]: readonly [number, number],
): { time: Float64Array; invDelta2: Float64Array } {
  const time = Float64Array.from(
    { length: curvePoints },
    (_, i) => from * (to / from) ** (i / (curvePoints - 1)),
  );
  return { time, invDelta2: time.map((t) => placeOnLaw(sign, t)) };
}

function padded(values: readonly number[]): readonly [number, number] {
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  const room = margin * (hi - lo || 0.1 * Math.abs(hi) || 1);
  return [lo - room, hi + room];
}
