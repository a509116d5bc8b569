import { expose } from 'comlink';
import { early } from '../../../workers/entries/early';
import { further } from '../../../workers/entries/further';
import { createWorkerApi } from '../../../workers/entries/serve';
import { computeToySums } from './toyJob';

expose(createWorkerApi(early, () => Promise.resolve({ ...further, toySums: computeToySums })));
