/** Single passes of the long-time solver, to look inside. */
import { createFastestKernel } from '../../src/physics/chsck/longTime/kernel/fastest';
import type { CreateKernel } from '../../src/physics/chsck/longTime/kernel/kernel';
import { March, type PassEnd } from '../../src/physics/chsck/longTime/run/march';
import type { Preset } from '../../src/physics/chsck/longTime/scheme/presets';
import type { DynamicsProblem } from '../../src/physics/chsck/problem';
import { spikedMixture } from '../../src/physics/mixture';
import type { ModelPoint } from '../../src/physics/parameters';

export interface Pass {
  readonly march: March;
  readonly end: PassEnd;
}

/** A pass from start to end. */
export function runPass(
  problem: DynamicsProblem,
  preset: Preset,
  createKernel: CreateKernel = createFastestKernel,
): Pass {
  const march = new March(problem, preset, createKernel);
  const steps = march.run();
  let next = steps.next();
  while (!next.done) next = steps.next();
  return { march, end: next.value };
}

export interface Start extends ModelPoint {
  readonly initialOverlap: number;
}

export function problemOf(model: Start, horizon: number): DynamicsProblem {
  return { mixture: spikedMixture(model), initialOverlap: model.initialOverlap, horizon };
}
