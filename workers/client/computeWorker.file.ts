/** The worker that computes, held as text by the page: what stands in one file cannot load another. */
import ComputeWorker from '../entries/compute.worker?worker&inline';

export function createComputeWorker(): Worker {
  return new ComputeWorker();
}
