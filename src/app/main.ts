import './start/react';
import { tables } from '../panels/registry';
import { startProgram } from './program';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// A task of its own: that of its code has been long enough.
setTimeout(startProgram, 0, root, tables);
