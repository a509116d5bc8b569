import { expose } from 'comlink';
import { dynamicsBy, early } from '../../../workers/entries/early';
import { further } from '../../../workers/entries/further';
import { createWorkerApi } from '../../../workers/entries/serve';
import { computeToySums } from './toyJob';
import { solveWithFactor } from './toyParameter';

expose(
  createWorkerApi({ ...early, dynamics: dynamicsBy(solveWithFactor) }, () =>
    Promise.resolve({ ...further, toySums: computeToySums }),
  ),
);
