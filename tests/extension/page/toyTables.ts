import type { ProgramTables } from '../../../src/panels/panel';
import { tables } from '../../../src/panels/registry';
import type { ChsckParameters } from '../../../src/physics/runParameters';
import { runPart } from '../../../src/state/settings/launch';
import { jobPanel } from './jobPanel';
import { staticPanel } from './staticPanel';
import { toyRule } from './toyJob';
import { toyParameters } from './toyParameter';

/** The tables of the program with a row more in each. */
export const toyTables: ProgramTables = {
  ...tables,
  panels: [...tables.panels, staticPanel, jobPanel],
  runs: { ...tables.runs, chsck: runPart<ChsckParameters>('chsck', toyParameters) },
  jobs: { ...tables.jobs, toySums: toyRule },
};
