/** What the solution that follows the current point says, of which point it is and how accurate. */
import { isThermal, lastTemperature } from '../../physics/thermal/schedule';
import { formatNumber, formatWithError } from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';
import { escapeOf, escapeWords } from './escape';
import { pointWords } from '../pointWords';
import { temperatureWords } from '../temperatureWords';
import { levelSymbol, type RunCurves, type RunTheory } from './view';

export function liveSentence({ run, dynamics, theory }: RunCurves, isDetailed = true): string {
  if (dynamics === null) return '';
  const noise = isThermal(theory) ? `, ${temperatureWords(theory)}` : '';
  const start = isDetailed ? `, m₀ = ${formatNumber(dynamics.request.initialOverlap)}` : '';
  const point = `Current point, N = ∞: ${pointWords(run.point)}${noise}${start}.`;
  const escape = escapeOf(dynamics, theory.signal);
  const course = escape
    ? `It leaves for the signal: ${escapeWords(escape)}.`
    : stayWords(dynamics, theory);
  const sketch = dynamics.errors.length === 0 ? ' A sketch, refined at rest.' : '';
  return `${point} ${course}${sketch}`;
}

function stayWords({ samples, errors }: DynamicsResult, theory: RunTheory): string {
  const last = (key: 'time' | 'energy' | 'overlap'): number => samples.column(key).at(-1) ?? NaN;
  const isChecked = errors.length === samples.length;
  const say = (key: 'energy' | 'overlap', value: number): string =>
    isChecked
      ? formatWithError(value, errors.column(key).at(-1) ?? NaN)
      : `about ${formatNumber(value, 2)}`;
  const difference =
    lastTemperature(theory) === 0 ? ': ε − εₜₕ' : `, ε minus ${levelSymbol(theory)}`;
  return `At t = ${formatNumber(last('time'), 3)}${difference} = ${say('energy', last('energy') - theory.thresholdEnergy)}, m = ${say('overlap', last('overlap'))}.`;
}
