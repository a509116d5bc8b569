/** Laws that every solution of the dynamics obeys, the first of them at zero temperature only, whatever engine found it. */
import { dynamicsColumns, type DynamicsColumn } from '../../src/physics/chsck/problem';
import type { Columns } from '../../src/physics/computation';
import type { Mixture } from '../../src/physics/mixture';
import { tabulate } from '../../src/physics/tabulate';

/**
 * The laws that the samples break by more than `tolerance`, as sentences; empty if all hold.
 *
 * - all numbers are finite and times rise;
 * - the energy never rises (gradient flow, T = 0);
 * - |C| <= 1 and 0 < m <= 1 (Cauchy-Schwarz on the sphere), chi >= 0;
 * - mu - T = -sum_k k e_k over the terms of Q (Euler's theorem for each homogeneous part of the loss),
 *   so with e_k <= 0 it lies between -k e for the lowest and the highest degree k.
 */
export function brokenLaws(
  samples: Columns<DynamicsColumn>,
  mixture: Mixture,
  tolerance: number,
  temperature = 0,
): string[] {
  const degrees = mixture.terms.map(({ degree }) => degree);
  const lowest = Math.min(...degrees);
  const highest = Math.max(...degrees);
  const broken: string[] = [];
  let earlierEnergy = Infinity;
  let earlierTime = 0;
  for (let i = 0; i < samples.time.length; i++) {
    const at = sampleAt(samples, i);
    const demand = (law: string, excess: number): void => {
      if (!(excess <= tolerance)) broken.push(`${law} broken by ${excess} at t = ${at.time}`);
    };
    demand('finite values', Object.values(at).every(Number.isFinite) ? 0 : Infinity);
    demand('rising times', at.time > earlierTime ? 0 : Infinity);
    if (temperature === 0) demand('falling energy', at.energy - earlierEnergy);
    const ofForces = at.mu - temperature;
    demand('|C(t,t/2)| <= 1', Math.abs(at.correlationHalf) - 1);
    demand('|C(t,0)| <= 1', Math.abs(at.correlationZero) - 1);
    demand('m <= 1', at.overlap - 1);
    demand('m > 0', at.overlap > 0 ? 0 : Infinity);
    demand('chi >= 0', -at.chi);
    demand('mu >= -k e of the lowest degree', -lowest * at.energy - ofForces);
    demand('mu <= -k e of the highest degree', ofForces + highest * at.energy);
    earlierEnergy = at.energy;
    earlierTime = at.time;
  }
  return broken;
}

function sampleAt(samples: Columns<DynamicsColumn>, i: number): Record<DynamicsColumn, number> {
  return tabulate(dynamicsColumns, (key) => samples[key][i] ?? NaN);
}
