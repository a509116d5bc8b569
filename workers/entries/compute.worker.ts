/** The worker that computes: the solvers of a first look are there, the others come when asked for. */
import { expose } from 'comlink';
import { solveDynamics } from '../../src/physics/chsck/solveDynamics';
import { spikedMixture } from '../../src/physics/mixture';
import { early } from './early';
import { createWorkerApi } from './serve';

/** About 0.1 s of work that goes through all of the solver's inner loops. */
const rehearsal = solveDynamics(
  { mixture: spikedMixture({ p: 3, deltaP: 1, invDelta2: 2 }), initialOverlap: 1e-4, horizon: 10 },
  { tolerance: 1e-2 },
);

expose(createWorkerApi(early, async () => (await import('./further')).further, rehearsal));
