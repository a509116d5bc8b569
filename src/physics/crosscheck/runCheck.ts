import type { Computation } from '../computation';
import type { CheckKey } from './checkKeys';
import type { CheckOutcome } from './checks';
import {
  checkEquilibrium,
  checkExponents,
  checkMatrix,
  checkPublished,
  checkUniform,
} from './dynamicsChecks';
import { checkInstances } from './instancesCheck';

const computations: Readonly<Record<CheckKey, () => Computation<never, CheckOutcome>>> = {
  published: checkPublished,
  matrix: checkMatrix,
  equilibrium: checkEquilibrium,
  exponents: checkExponents,
  uniform: checkUniform,
  instances: checkInstances,
};

/** Computes one check; its outcome is the one batch. */
export function* runCheck(key: CheckKey): Computation<CheckOutcome, CheckOutcome> {
  const outcome = yield* computations[key]();
  yield { fraction: 1, batch: outcome };
  return outcome;
}
