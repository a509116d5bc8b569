/** What the next click on the phase diagram runs. */
import { parameters } from '../../physics/parameters';
import { flag, optional, parameter } from './kinds';
import { settingsUnder } from './setting';

export interface LaunchSettings {
  /** Whether the large-N equations are solved. */
  readonly chsck: boolean;
  readonly initialOverlap: number;
  readonly chsckHorizon: number;
  readonly tolerance: number;
  /** Whether finite-N instances flow. */
  readonly flow: boolean;
  readonly dimension: number;
  readonly seed: number;
  readonly flowHorizon: number;
  /** Mean degree c where N is beyond any dense tensor; null for what the point demands. */
  readonly degree: number | null;
  readonly members: number;
  /** m(0) of finite-N instances; null for random starts. */
  readonly startOverlap: number | null;
}

const { initialOverlap, horizon, tolerance, dimension, seed, degree, members, startOverlap } =
  parameters;

const { setting, group } = settingsUnder('what a run computes');

export const launchSettings = group<LaunchSettings>({
  chsck: setting('chsck', flag, true),
  initialOverlap: setting('m0', parameter('initialOverlap'), initialOverlap.initial),
  chsckHorizon: setting('tMax', parameter('horizon'), horizon.initial),
  tolerance: setting('tol', parameter('tolerance'), tolerance.initial),
  flow: setting('flow', flag, true),
  dimension: setting('n', parameter('dimension'), dimension.initial),
  seed: setting('seed', parameter('seed'), seed.initial),
  flowHorizon: setting('flowTMax', parameter('horizon'), 100),
  degree: setting('c', optional(parameter('degree'), 'auto', degree.initial), null),
  members: setting('k', parameter('members'), members.initial),
  startOverlap: setting(
    'flowM0',
    optional(parameter('startOverlap'), 'random', startOverlap.initial),
    null,
  ),
});
