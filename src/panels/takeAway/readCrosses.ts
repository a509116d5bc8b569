/** The measured thresholds of a merged sweep (`npm run sweep`), whose other results have no picture on the page. */
import { parameters, valueProblem, type ParameterKey } from '../../physics/parameters';
import type { OpenedCross } from '../../state/openedCrosses';
import { expect, fieldsOf, listOf, written } from './fields';

/** More cells than this are no sweep that a page can hold. */
const mostCells = 200_000;

/** What the first field of a merged sweep says. */
export const sweepFormat = 'saddle-surfer-sweep';

/** @throws Error with a sentence that names field, value and what is allowed, if it cannot be used. */
export function readCrosses(value: unknown): readonly OpenedCross[] {
  const file = fieldsOf('the file', value);
  expect('format', file['format'], sweepFormat);
  const crosses = listOf('cells', file['cells'], mostCells).flatMap((entry, i): OpenedCross[] => {
    const { cell, result } = fieldsOf(`cells[${i}]`, entry);
    const { command, args } = fieldsOf(`cells[${i}].cell`, cell);
    if (command !== 'measure-threshold') return [];
    const isSign = 'growth-sign' in fieldsOf(`cells[${i}].cell.args`, args);
    const name = `cells[${i}].result`;
    const fields = fieldsOf(name, result);
    // A measurement that reached its limit has no value, and says so.
    return fields['invDelta2'] === undefined
      ? []
      : [{ kind: isSign ? 'growthSign' : 'threshold', ...crossOf(name, fields) }];
  });
  if (crosses.length === 0) throw new Error('cells has no measured threshold');
  return crosses;
}

function crossOf(
  name: string,
  fields: Readonly<Record<string, unknown>>,
): Omit<OpenedCross, 'kind'> {
  const number = (key: string): number => {
    const given = fields[key];
    if (typeof given !== 'number')
      throw new Error(`${name}.${key} = ${written(given)} must be a number`);
    return given;
  };
  const ranged = (key: ParameterKey & ('p' | 'deltaP' | 'invDelta2' | 'temperature')): number => {
    const problem = valueProblem(`${name}.${key}`, parameters[key], number(key));
    if (problem !== null) throw new Error(problem);
    return number(key);
  };
  const error = number('errorEstimate');
  if (!(error > 0)) throw new Error(`${name}.errorEstimate = ${error} must be > 0`);
  // Measured before there was a temperature.
  const temperature = fields['temperature'] === undefined ? 0 : ranged('temperature');
  return {
    p: ranged('p'),
    deltaP: ranged('deltaP'),
    temperature,
    value: ranged('invDelta2'),
    error,
  };
}
