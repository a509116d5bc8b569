/** What the panel of the measured threshold draws: rates, what they extrapolate to, and how far off the fits are. */
import type { GrowthPoint, Rate } from '../../physics/threshold/growthPoint';
import { rateOn, type Vanishing } from '../../physics/threshold/vanishing';
import type { ThresholdCell } from '../../state/studies/thresholdResults';

/** A measured value with its error at a value of 1/Δ₂. */
export interface Measured {
  readonly invDelta2: number;
  readonly value: number;
  readonly error: number;
}

/** One of the two ways to measure. */
export interface Route {
  readonly key: 'rate' | 'escape';
  readonly colour: string;
  /** Growth rates in one over time. */
  readonly rates: readonly Measured[];
  /** ln of measured over fitted rate, in per cent; empty before there is a fit. */
  readonly residuals: readonly Measured[];
  readonly fit: Vanishing | null;
  /** The fitted rate, from where it vanishes up. */
  readonly curve: { readonly x: Float64Array; readonly y: Float64Array } | null;
}

export interface ThresholdView {
  readonly routes: readonly Route[];
  /** Of 1/Δ₂. */
  readonly domain: readonly [number, number];
  readonly highestRate: number;
  /** Time by which a start smaller by a factor e escapes later: from, to. */
  readonly times: readonly [number, number];
  readonly largestResidual: number;
}

const curvePoints = 160;
/** Room left and right of what is measured, as a share of its extent. */
const margin = 0.08;

/** @param line 1/Δ₂ of eq. (5), which is drawn beside what is measured. */
export function thresholdView({ points, fits }: ThresholdCell, line: number): ThresholdView {
  const routes = [
    routeOf('rate', points, ({ rate }) => rate, fits?.byRate ?? null),
    routeOf('escape', points, ({ escapeRate }) => escapeRate, fits?.byEscape ?? null),
  ];
  const controls = points.map(({ control }) => control);
  const [lo, hi] = [Math.min(line, ...controls), Math.max(line, ...controls)];
  const room = margin * Math.max(hi - lo, 0.1 * hi);
  const rates = routes.flatMap((route) => route.rates);
  const values = rates.map(({ value }) => value);
  const residuals = routes.flatMap((route) => route.residuals);
  return {
    routes,
    domain: [lo - room, hi + room],
    highestRate: 1.1 * Math.max(0, ...rates.map(({ value, error }) => value + error)),
    times: [0.5 / Math.max(...values), 4 / Math.min(...values)],
    largestResidual:
      1.2 * Math.max(1, ...residuals.map(({ value, error }) => Math.abs(value) + error)),
  };
}

function routeOf(
  key: Route['key'],
  points: readonly GrowthPoint[],
  rateOf: (point: GrowthPoint) => Rate,
  fit: Vanishing | null,
): Route {
  const rates = points.map((point) => ({ invDelta2: point.control, ...rateOf(point) }));
  return {
    key,
    colour: key === 'rate' ? 'var(--run-1)' : 'var(--run-2)',
    rates,
    residuals: fit
      ? rates.map(({ invDelta2, value, error }, i) => ({
          invDelta2,
          value: 100 * (fit.residuals[i] ?? NaN),
          error: (100 * error) / value,
        }))
      : [],
    fit,
    curve: fit && curveOf(fit, Math.max(...points.map(({ control }) => control))),
  };
}

function curveOf(fit: Vanishing, end: number): { x: Float64Array; y: Float64Array } {
  // Denser where the rate vanishes, and times diverge.
  const x = Float64Array.from(
    { length: curvePoints },
    (_, i) => fit.value + (end - fit.value) * (i / (curvePoints - 1)) ** 2,
  );
  return { x, y: x.map((at) => rateOn(fit, at)) };
}
