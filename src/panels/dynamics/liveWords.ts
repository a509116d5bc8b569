/** What the solution that follows the current point says, of which point it is and how accurate. */
import { isThermal, lastTemperature } from '../../physics/thermal/schedule';
import { formatNumber, formatWithError } from '../../plot/format';
import type { DynamicsResult } from '../../state/runs/results';
import { escapeOf, leavingWords } from './escape';
import { pointWords } from '../pointWords';
import { temperatureWords } from '../temperatureWords';
import { levelSymbol, type RunCurves, type RunTheory } from './view';
import { paperNotation, type Notation, type Quantity } from '../notation/quantities';

export function liveSentence(
  { run, dynamics, theory }: RunCurves,
  isDetailed = true,
  notation: Notation = paperNotation,
): string {
  if (dynamics === null) return '';
  const noise = isThermal(theory) ? `, ${temperatureWords(theory)}` : '';
  const start = isDetailed ? `, m₀ = ${formatNumber(dynamics.request.initialOverlap)}` : '';
  const solved = `Solved at ${pointWords(run.point, 4, notation)}${noise}${start}.`;
  const escape = escapeOf(dynamics, theory.signal);
  const course = escape
    ? leavingWords('The current point leaves for the signal', escape, dynamics, theory)
    : stayWords(dynamics, theory, notation.energy);
  const sketch = dynamics.errors.length === 0 ? ' A sketch, refined at rest.' : '';
  return `${course} ${solved}${sketch}`;
}

function stayWords(
  { samples, errors }: DynamicsResult,
  theory: RunTheory,
  { shown, suffix }: Quantity,
): string {
  const last = (key: 'time' | 'energy' | 'overlap'): number => samples.column(key).at(-1) ?? NaN;
  const isChecked = errors.length === samples.length;
  const inUnits = (key: 'energy' | 'overlap', value: number): number =>
    key === 'energy' ? shown(value) : value;
  const say = (key: 'energy' | 'overlap', value: number): string =>
    isChecked
      ? formatWithError(inUnits(key, value), inUnits(key, errors.column(key).at(-1) ?? NaN))
      : `about ${formatNumber(inUnits(key, value), 2)}`;
  const difference =
    lastTemperature(theory) === 0 ? ': ε − εₜₕ' : `, ε minus ${levelSymbol(theory)}`;
  return `The current point at t = ${formatNumber(last('time'), 3)}${difference} = ${inUnitsOf(say('energy', last('energy') - theory.thresholdEnergy), suffix)}, m = ${say('overlap', last('overlap'))}.`;
}

/** "(1.2 ± 0.1) J": the unit is of both numbers. */
function inUnitsOf(words: string, suffix: string): string {
  return suffix !== '' && words.includes('±') ? `(${words})${suffix}` : `${words}${suffix}`;
}
