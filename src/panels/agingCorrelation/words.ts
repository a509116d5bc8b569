/** What the panel of two times says. */
import { lastTemperature } from '../../physics/thermal/schedule';
import { formatNumber } from '../../plot/format';
import type { Aging, AgingCurve } from '../../state/selectors/aging';
import { valueAt } from '../../state/runs/valueAt';
import type { LagAxis } from '../../state/settings/aging';
import { leavingWords, timeWords, tooShort } from '../aging/words';
import { sentences } from '../sentences';
import { isDecade } from './view';

/** So much of C is left when a system counts as having changed. */
const half = 0.5;

/** When C has fallen to one half while the flow ages; null where it has not. */
function halfLife({ values, aging }: AgingCurve): number | null {
  const { lag, correlation } = values;
  const i = correlation.findIndex((c) => c <= half);
  if (i < 1 || i >= aging) return null;
  const [before = 1, after = 0] = [correlation[i - 1], correlation[i]];
  const share = (before - half) / (before - after);
  const [from = 0, to = 0] = [lag[i - 1], lag[i]];
  return from + share * (to - from);
}

export function correlationWords(aging: Aging, axis: LagAxis): string {
  if (aging.curves.length === 0) return sentences(tooShort, leavingWords(aging));
  return sentences(axis === 'lag' ? ageWords(aging) : scalingWords(aging), leavingWords(aging));
}

function ageWords({ curves, theory, request }: Aging): string {
  const lives = curves.filter(isDecade).flatMap((curve) => {
    const life = halfLife(curve);
    return life === null ? [] : [{ age: curve.waitingTime, life }];
  });
  if (theory.scheme === 'equilibrium')
    return 'C falls to zero and χ climbs to 1/T, the same at every age once the start is forgotten: this is equilibrium.';
  const early =
    lastTemperature(request) > 0
      ? `At small τ systems of every age answer alike: C falls to the plateau q = ${formatNumber(theory.plateau, 3)}, and χ climbs to (1 − q)/T.`
      : 'At small τ systems of every age answer alike: C stays near 1, and χ climbs to 1/√Q″(1).';
  const [first, last] = [lives[0], lives.at(-1)];
  if (first === undefined || last === undefined || first === last) return early;
  const isSlower = lives.every(({ life }, i) => life > (lives[i - 1]?.life ?? 0));
  const listed = `C takes τ = ${lives.map(({ life }) => formatNumber(life, 2)).join(', ')} to fall to one half at age t_w = ${lives.map(({ age }) => timeWords(age)).join(', ')}`;
  return isSlower
    ? `${early} Then age shows: ${listed}. The older, the slower: the system never forgets how old it is.`
    : `${early} ${listed}.`;
}

function scalingWords({ curves }: Aging): string {
  const found = curves.filter(isDecade).flatMap((curve) => {
    const { values, waitingTime } = curve;
    const isAging = (values.lag[curve.aging - 1] ?? 0) >= waitingTime;
    const value = isAging ? valueAt(values.lag, values.correlation, waitingTime) : null;
    return value === null ? [] : [{ age: waitingTime, value }];
  });
  const listed =
    found.length < 2
      ? ''
      : ` C(2t_w, t_w) = ${found.map(({ value }) => formatNumber(value, 3)).join(', ')} at t_w = ${found.map(({ age }) => timeWords(age)).join(', ')}.`;
  return `If age were the only clock, the slow parts of all curves would lie on each other here.${listed}`;
}
