/** The worker that computes, as the bundler finds it. */
export function createComputeWorker(): Worker {
  return new Worker(new URL('../entries/compute.worker.ts', import.meta.url), { type: 'module' });
}
