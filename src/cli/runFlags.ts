/** Flags of the commands that follow the dynamics over time: the rows of the parameters of a run, and more. */
import { parameters } from '../physics/parameters';
import { askedFor, rowsOf, type RunParameter, type RunParameters } from '../physics/runParameters';
import { listFlag, optionalFlag, parameterFlag, rangedFlag, type Flag } from './args';

export const timesFlag = optionalFlag(
  {
    ...listFlag('', parameters.horizon.max),
    help: 'rising sample times in (0, t-max]; by default log-spaced, 32 per decade from 0.01',
  },
  undefined,
);

const { tolerance } = parameters;

export const toleranceFlag = optionalFlag(
  {
    ...parameterFlag('tolerance'),
    help: `${parameterFlag('tolerance').help}; by default ${tolerance.initial}`,
  },
  tolerance.initial,
);

/** A flag for each row. */
export function askedFlags<Asked extends object>(
  rows: RunParameters<Asked>,
): Readonly<Record<string, Flag<number | null>>> {
  return Object.fromEntries(rowsOf(rows).map(([key, row]) => [row.flag, askedFlag(key, row)]));
}

function askedFlag(key: string, row: RunParameter): Flag<number | null> {
  const { spec, left, without, flagDefault = without } = row;
  const flag = rangedFlag(key, spec);
  if (flagDefault === undefined) return flag;
  return optionalFlag(
    { ...flag, help: `${flag.help}; by default ${flagDefault ?? left ?? ''}` },
    flagDefault,
  );
}

/** What the flags of the rows say. */
export function askedBy<Asked extends object>(
  rows: RunParameters<Asked>,
  values: Readonly<Record<string, unknown>>,
): Asked {
  return askedFor(rows, ({ flag }) => {
    const value = values[flag];
    return typeof value === 'number' ? value : null;
  });
}
