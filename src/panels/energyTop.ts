/** Where the energy axis of a picture of runs ends at the top. */
import type { ResultStatus, RunResult } from '../state/runs/results';

const ended: ReadonlySet<ResultStatus> = new Set(['done', 'cancelled', 'failed']);

/** Room above the energy at which runs start. */
const room = 0.02;

/**
 * `usual`, which leaves out the first fall because it is alike in all runs; or the top of that fall
 * where a run ended within it, of which nothing would be seen.
 */
export function energyTop(usual: number, results: readonly RunResult[]): number {
  const energies = results
    .filter(({ status }) => ended.has(status))
    .map(({ samples }) => samples.column('energy'))
    .filter(({ length }) => length > 0);
  const isOutOfSight = energies.some((energy) => energy.every((value) => value > usual));
  if (!isOutOfSight) return usual;
  return room + energies.flatMap((energy) => [...energy]).reduce((a, b) => Math.max(a, b), 0);
}
