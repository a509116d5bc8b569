/** What a study costs, roughly, before it begins. */
import { flowMegabytes } from '../../physics/flow/limits';
import type { FlowProblem } from '../../physics/flow/problem';
import { flowSeconds, type Cost } from '../runs/cost';

/** Some instances of one size at one point, to this time at most. */
type Instances = Pick<FlowProblem, 'point' | 'dimension' | 'horizon'> & {
  readonly members: number;
};

/** Of dense instances that flow to their horizons; those that come to rest before cost less. */
export function studyCost(cells: readonly Instances[]): Cost {
  return {
    seconds: cells.reduce((sum, cell) => sum + cell.members * flowSeconds(cell), 0),
    instances: cells.reduce((sum, { members }) => sum + members, 0),
    megabytes: Math.max(
      0,
      ...cells.map(({ dimension, point }) => flowMegabytes({ dimension, point })),
    ),
  };
}
