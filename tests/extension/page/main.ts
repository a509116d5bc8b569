import { startProgram } from '../../../src/app/program';
import { toyTables } from './toyTables';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
startProgram(
  root,
  toyTables,
  () => new Worker(new URL('./toy.worker.ts', import.meta.url), { type: 'module' }),
);
