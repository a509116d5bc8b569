import { tables } from '../panels/registry';
import { startProgram } from './program';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
startProgram(root, tables);
