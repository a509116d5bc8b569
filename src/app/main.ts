import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { tables } from '../panels/registry';
import { startProgram } from './program';
import './theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
startProgram(root, tables);
