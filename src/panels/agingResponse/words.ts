/** What the panel of response against memory says. */
import { formatNumber } from '../../plot/format';
import type { Aging, AgingCurve } from '../../state/selectors/aging';
import {
  estimateWords,
  leavingWords,
  schemeWords,
  sentences,
  timeWords,
  tooShort,
} from '../aging/words';
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

const meaning =
  'At rest at a temperature T this would be a line of slope −1/T: upright at T = 0. An aging flow bends away, as if its slow part had a temperature 1/X of its own.';

function measuredWords({ model }: Aging, chosen: AgingCurve): string {
  if (chosen.ratio === null)
    return `${meaning} C does not fall far enough here for X to be measured; theory for late times says ${formatNumber(model.aging.ratio, 4)} near C = 1.`;
  const { from, to, value, error, theory } = chosen.ratio;
  return `${meaning} From C = ${formatNumber(from.correlation, 2)} to ${formatNumber(to.correlation, 2)} at t_w = ${timeWords(chosen.waitingTime)}: X = ${estimateWords(value, error, 3)}, ${distanceWords(value / theory)} theory for late times, ${formatNumber(theory, 4)}.`;
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
