/** The fine runs of tests/fixtures/dynamics-frozen.json, made by freeze.ts. */
import type { DynamicsObservable } from '../../src/physics/chsck/problem';
import type { ModelPoint } from '../../src/physics/parameters';
import fixture from '../fixtures/dynamics-frozen.json';

type Columns = Readonly<Record<DynamicsObservable, readonly number[]>>;

export interface FrozenRun extends ModelPoint {
  readonly initialOverlap: number;
  /** When m passes half of its last value, where it does. */
  readonly escape?: { readonly time: number; readonly error: number } | undefined;
  readonly time: readonly number[];
  readonly values: Columns;
  readonly errors: Columns;
}

const runs: readonly FrozenRun[] = fixture.runs;

/** The frozen run of a model. */
export function frozenRun({ p, deltaP, invDelta2 }: ModelPoint): FrozenRun {
  const found = runs.find(
    (run) => run.p === p && run.deltaP === deltaP && run.invDelta2 === invDelta2,
  );
  if (!found) throw new Error(`no frozen run of p = ${p}, Δₚ = ${deltaP}, 1/Δ₂ = ${invDelta2}`);
  return found;
}
