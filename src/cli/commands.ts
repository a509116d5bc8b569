/** Every command there is; a new one is a file in commands/ and a name in this list. */
import type { ModelFamily } from '../physics/model';
import type { Command } from './command';
import { complexity } from './commands/complexity';
import { dynamics } from './commands/dynamics';
import { hessian } from './commands/hessian';
import { phaseDiagram } from './commands/phaseDiagram';
import { simulate } from './commands/simulate';
import { thresholds } from './commands/thresholds';

/** The commands for the models of a table; the lines and finite systems are those of 2+p alone. */
export function commandsOf(families: readonly ModelFamily[]): readonly Command[] {
  return [
    thresholds,
    complexity(families),
    hessian(families),
    dynamics(families),
    simulate,
    phaseDiagram,
  ];
}
