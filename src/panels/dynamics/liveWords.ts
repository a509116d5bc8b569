/** What the solution that follows the current point says, of which point it is and how accurate. */
import { formatNumber, formatWithError } from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';
import { escapeOf, escapeWords } from './escape';
import type { RunCurves } from './view';

export function liveSentence({ run, dynamics, theory }: RunCurves, isDetailed = true): string {
  if (dynamics === null) return '';
  const { p, deltaP, invDelta2 } = run.point;
  const start = isDetailed ? `, m₀ = ${formatNumber(dynamics.request.initialOverlap)}` : '';
  const point = `Current point, N = ∞: p = ${p}, Δₚ = ${formatNumber(deltaP, 4)}, 1/Δ₂ = ${formatNumber(invDelta2, 4)}${start}.`;
  const escape = escapeOf(dynamics, theory.signal);
  const course = escape
    ? `It leaves for the signal: ${escapeWords(escape)}.`
    : stayWords(dynamics, theory.thresholdEnergy);
  const sketch = dynamics.errors.length === 0 ? ' A sketch, refined at rest.' : '';
  return `${point} ${course}${sketch}`;
}

function stayWords({ samples, errors }: DynamicsResult, thresholdEnergy: number): string {
  const last = (key: 'time' | 'energy' | 'overlap'): number => samples.column(key).at(-1) ?? NaN;
  const isChecked = errors.length === samples.length;
  const say = (key: 'energy' | 'overlap', value: number): string =>
    isChecked
      ? formatWithError(value, errors.column(key).at(-1) ?? NaN)
      : `about ${formatNumber(value, 2)}`;
  return `At t = ${formatNumber(last('time'), 3)}: ε − εₜₕ = ${say('energy', last('energy') - thresholdEnergy)}, m = ${say('overlap', last('overlap'))}.`;
}
