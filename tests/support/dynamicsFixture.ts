/** The reference solutions of tests/fixtures/dynamics.json; its head says where they come from. */
import type { DynamicsObservable } from '../../src/physics/chsck/problem';
import type { ModelPoint } from '../../src/physics/parameters';
import fixture from '../fixtures/dynamics.json';

export interface ReferenceValue {
  readonly value: number;
  readonly error: number;
}

export type ReferenceSample = Readonly<Record<DynamicsObservable, ReferenceValue>> & {
  readonly time: number;
};

export interface ReferenceRun extends ModelPoint {
  readonly initialOverlap: number;
  readonly samples: readonly ReferenceSample[];
}

export const referenceRuns: readonly ReferenceRun[] = fixture.sets;
