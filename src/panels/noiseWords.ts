/** What panels of the landscape, which has no temperature, say while the dynamics has one. */
import type { Model } from '../physics/model';
import { digitsAtFirstSight, formatNumber } from '../plot/format';
import { equation, paperNotation, type Quantity } from './notation/quantities';

/** Whose threshold it is: with noise on, "the flow" would be taken for what has the noise. */
export function theFlow(temperature: number): 'the flow' | 'gradient flow' {
  return temperature === 0 ? 'the flow' : 'gradient flow';
}

/** The same where a sentence begins. */
export function flowFirst(temperature: number): 'The flow' | 'Gradient flow' {
  return temperature === 0 ? 'The flow' : 'Gradient flow';
}

/** Begins the legend of what is of gradient flow alone, while the form has a temperature. */
export function coldLegend(temperature: number): string {
  return temperature === 0 ? '' : 'gradient flow, T = 0 · ';
}

/** Where the dynamics with noise goes instead; empty without. */
export function insteadWords(
  model: Model,
  temperature: number,
  quantity: Quantity = paperNotation.energy,
): string {
  if (temperature === 0) return '';
  const { energy } = model.thermal(temperature).aging;
  return `With noise, T = ${formatNumber(temperature)}, a random start nears ${equation(quantity, energy, digitsAtFirstSight)} instead, as long as its m is small, and never rests.`;
}
