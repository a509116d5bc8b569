/** What the panel of response against memory says. */
import { lastTemperature } from '../../physics/thermal/schedule';
import { digitsAtFirstSight, formatNumber } from '../../plot/format';
import type { Aging, AgingCurve } from '../../state/selectors/aging';
import { estimateWords, leavingWords, schemeWords, timeWords, tooShort } from '../aging/words';
import { sentences } from '../sentences';
import { isDecade } from '../agingCorrelation/view';

export function responseWords(aging: Aging, chosen: AgingCurve | null): string {
  if (chosen === null) return sentences(tooShort, leavingWords(aging));
  return sentences(
    measuredWords(aging, chosen),
    trendWords(aging),
    leavingWords(aging),
    schemeWords(aging),
  );
}

/** What the line would be, and is. */
function meaningOf({ request, theory }: Aging): string {
  const temperature = lastTemperature(request);
  if (temperature === 0)
    return 'Equilibrium at T = 0 is upright (slope −1/T); aging bends away, as if its slow part had a temperature 1/X of its own.';
  const line = `In equilibrium at T = ${formatNumber(temperature)} this is a line of slope −1/T`;
  return theory.scheme === 'equilibrium'
    ? `${line}, and late systems are there.`
    : `${line}, and so it is down to the plateau C = q = ${formatNumber(theory.plateau, 3)}. Below, an aging system bends away, as if its slow part had a temperature 1/X of its own.`;
}

function measuredWords(aging: Aging, chosen: AgingCurve): string {
  const { ratio: late } = aging.theory.relation;
  const meaning = meaningOf(aging);
  const start = aging.theory.plateau < 1 && aging.theory.plateau > 0 ? 'the plateau' : 'C = 1';
  if (chosen.ratio === null)
    return `${meaning} C does not fall far enough here for X to be measured; theory for late times says ${formatNumber(late, digitsAtFirstSight)} near ${start}.`;
  const { from, to, value, error, theory } = chosen.ratio;
  return `${meaning} From C = ${formatNumber(from.correlation, 2)} to ${formatNumber(to.correlation, 2)} at t_w = ${timeWords(chosen.waitingTime)}: X = ${estimateWords(value, error, 3)}, ${distanceWords(value / theory)} theory for late times, ${formatNumber(theory, digitsAtFirstSight)}.`;
}

function distanceWords(share: number): string {
  const percent = 100 * (share - 1);
  return `${formatNumber(Math.abs(percent), 2)} % ${percent < 0 ? 'below' : 'above'}`;
}

/** Whether it gets there as systems grow older. */
function trendWords({ curves }: Aging): string {
  const shares = curves
    .filter(isDecade)
    .flatMap(({ waitingTime, ratio }) =>
      ratio === null
        ? []
        : [`${formatNumber(ratio.value / ratio.theory, 3)} at ${timeWords(waitingTime)}`],
    );
  return shares.length < 2 ? '' : `Measured over theory, by t_w: ${shares.join(', ')}.`;
}
