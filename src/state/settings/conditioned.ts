/** Which instances are conditioned on a stationary point. */
import { numberIn, parameter } from './kinds';
import { settingsUnder } from './setting';

export interface ConditionedSettings {
  /** N; the dense limit of the current p may be lower. */
  readonly dimension: number;
  readonly members: number;
  readonly seed: number;
}

const { setting, group } = settingsUnder('the settings of the points');

export const conditionedSettings = group<ConditionedSettings>({
  dimension: setting('pointN', numberIn({ min: 20, max: 300, integer: true }), 160),
  members: setting('pointK', parameter('members'), 8),
  seed: setting('pointSeed', parameter('seed'), 1),
});
