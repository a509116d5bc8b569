/** What theory says of a run without noise, for tests of what is drawn and said of it. */
import type { RunCurves, RunTheory } from '../../src/panels/dynamics/view';

const plain: RunTheory = {
  temperature: 0,
  isEquilibrium: false,
  prospect: 'ages',
  thresholdEnergy: -1.9,
  escapeTime: null,
  signal: null,
};

/** For both parts of a run, with what matters to a test. */
export function coldTheories(
  change: Partial<RunTheory> = {},
): Pick<RunCurves, 'theory' | 'flowTheory'> {
  const theory = { ...plain, ...change };
  return { theory, flowTheory: theory };
}
