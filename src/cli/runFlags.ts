/** Flags shared by the commands that follow the dynamics over time. */
import { parameters } from '../physics/parameters';
import { listFlag, optionalFlag, parameterFlag, type Flag } from './args';

const { horizon, tolerance } = parameters;

export const runFlags = {
  't-max': parameterFlag('horizon'),
  times: optionalFlag(
    withHelp(
      listFlag('', horizon.max),
      'rising sample times in (0, t-max]; by default log-spaced, 32 per decade from 0.01',
    ),
    undefined,
  ),
  tolerance: optionalFlag(
    withHelp(
      parameterFlag('tolerance'),
      `${parameterFlag('tolerance').help}; by default ${tolerance.initial}`,
    ),
    tolerance.initial,
  ),
};

function withHelp<Value>(flag: Flag<Value>, help: string): Flag<Value> {
  return { ...flag, help };
}
