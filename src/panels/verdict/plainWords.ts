/** Why, for a first visit: without the quantities that only the theory knows. */
import type { FlowProspect } from '../../physics/flowProspect';
import type { Model } from '../../physics/model';
import { hasSignal, noSignal, regionWords } from './words';

const noWayDown = 'The minima where the flow arrives have no way down to the signal';

const agingWords: Readonly<Record<Exclude<FlowProspect, 'escapes'>, string>> = {
  marginal:
    'Where the flow arrives, the way down to the signal is only just about to open: it moves towards the signal, but not exponentially fast.',
  grows: `${noWayDown}. There an infinite system stays; a finite one drifts towards the signal, the larger the slower (a conjecture).`,
  fades: `${noWayDown}: a large system that starts at random never finds one (a conjecture).`,
  ages: `${noWayDown}.`,
};

export function plainWhy(model: Model): string {
  const { region, prospect, minima } = model;
  if (!hasSignal(model)) return noSignal;
  if (prospect !== 'escapes') return regionWords(region) ?? agingWords[prospect];
  return minima.sigma > 0
    ? 'There are exponentially many spurious minima, but those that would trap it have become saddles with one way down, towards the signal: the flow surfs down that way.'
    : 'No exponentially many minima are left where a random start lies, and there is a way down towards the signal.';
}
