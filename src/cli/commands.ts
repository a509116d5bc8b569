/** Every command there is; a new one is a file in commands/ and a name in this list. */
import { engines, type DynamicsEngine } from '../physics/chsck/engines';
import type { ModelFamily } from '../physics/model';
import { modelFamilies } from '../physics/modelFamilies';
import {
  chsckParameters,
  flowParameters,
  type ChsckParameters,
  type FlowParameters,
  type RunParameters,
} from '../physics/runParameters';
import type { Command } from './command';
import { amp } from './commands/amp';
import { complexity } from './commands/complexity';
import { dynamics } from './commands/dynamics';
import { globe } from './commands/globe';
import { hessian } from './commands/hessian';
import { measureThresholdCommand } from './commands/measureThreshold';
import { outcomes } from './commands/outcomes';
import { phaseDiagram } from './commands/phaseDiagram';
import { simulate } from './commands/simulate';
import { thresholds } from './commands/thresholds';

/** What the command line is made from, and what may be added to. */
export interface CommandTables {
  readonly families: readonly ModelFamily[];
  readonly engines: readonly [DynamicsEngine, ...DynamicsEngine[]];
  /** What runs can be asked for. */
  readonly chsck: RunParameters<ChsckParameters>;
  readonly flow: RunParameters<FlowParameters>;
}

/** Those of the program. */
export const commandTables: CommandTables = {
  families: modelFamilies,
  engines,
  chsck: chsckParameters,
  flow: flowParameters,
};

/** The commands for some tables; the lines and finite systems are those of the model 2+p alone. */
export function commandsOf(tables: CommandTables): readonly Command[] {
  const { families } = tables;
  return [
    thresholds,
    complexity(families),
    hessian(families),
    dynamics(tables.engines, tables.chsck)(families),
    simulate(tables.flow),
    amp,
    outcomes,
    globe(tables.flow),
    phaseDiagram,
    measureThresholdCommand,
  ];
}
