import type { ProgramTables } from '../../../src/panels/panel';
import { tables } from '../../../src/panels/registry';
import { jobPanel } from './jobPanel';
import { staticPanel } from './staticPanel';
import { toyRule } from './toyJob';

/** The tables of the program with a row more in each. */
export const toyTables: ProgramTables = {
  ...tables,
  panels: [...tables.panels, staticPanel, jobPanel],
  jobs: { ...tables.jobs, toySums: toyRule },
};
