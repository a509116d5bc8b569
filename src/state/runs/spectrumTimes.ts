/** When the Hessian of a run's first instance is diagonalised. */
import type { FlowParameters } from '../../physics/runParameters';

/** Earlier than this the start is still seen. */
const firstTime = 0.1;
const steps = [1, 2, 5] as const;
/**
 * Up to this N all eigenvalues take a fraction of a second a time; beyond it only the lowest are
 * computed, which needs as many gradients as a good part of the flow itself.
 */
const manyTimesLimit = 1000;

/** Times in (0, horizon]: 1, 2 and 5 times powers of ten and the end, or the end only for large N. */
export function spectrumTimes({ dimension, horizon }: FlowParameters): readonly number[] {
  if (dimension > manyTimesLimit) return [horizon];
  const times: number[] = [];
  for (let power = firstTime; power < horizon; power = power * 10)
    times.push(...steps.map((step) => step * power).filter((time) => time < horizon));
  return [...times, horizon];
}
