import { axisPlaces } from '../../physics/axis';
import { bayesCriticalPoints } from '../../physics/lines/bayesSpinodal';
import { furtherLinesAt } from '../../physics/lines/furtherLines';
import { phaseLinesAt } from '../../physics/lines/phaseLines';
import { countFlag, pointFlags, rangeFlag } from '../args';
import { defineCommand } from '../command';
import { delta2Of, printedCriticalPoints } from '../lines';
import { rowsOf } from '../rows';

/** Every line of the phase diagram over a range of Δ_p. */
export const phaseDiagram = defineCommand({
  name: 'phase-diagram',
  summary: 'values of Δ₂ on all lines of the phase diagram over a range of Δₚ',
  flags: {
    p: pointFlags.p,
    'delta-p-range': rangeFlag('deltaP'),
    points: countFlag('values of Δₚ, in equal ratios', 2, 10_000),
  },
  plan: ({ p, 'delta-p-range': { lo, hi }, points: count }) => {
    const places = Array.from(axisPlaces({ lo, hi, count, spacing: 'log' }));
    return async (session) => ({
      p,
      ...printedCriticalPoints(bayesCriticalPoints(p)),
      points: await rowsOf(session, places, (deltaP) => ({
        deltaP,
        delta2: delta2Of({ ...phaseLinesAt(p, deltaP), ...furtherLinesAt(p, deltaP) }),
      })),
    });
  },
});
