/** The tables of tuned constants in the solver's README are those of the code. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as presets from '../../../../src/physics/chsck/longTime/scheme/presets';

const folder = new URL('../../../../src/physics/chsck/longTime/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const readme = read('README.md');

/** Rows of the table below a heading cell, as cells without emphasis. */
function tableBelow(heading: string): string[][] {
  const lines = readme.slice(readme.indexOf(`| ${heading}`)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replace(/[*`]/g, '').trim()),
  );
}

const constants = tableBelow('constants')
  .slice(2)
  .flatMap(([names = '', file = '', values = '']) =>
    names.split(', ').map((name, i) => ({ name, file, value: values.split(', ')[i] ?? '' })),
  );

describe('the tuned constants of the README', () => {
  it('are those of the table', () => {
    expect(constants.length).toBeGreaterThan(20);
  });

  it.each(constants)('$name is $value in $file', ({ name, file, value }) => {
    expect(read(file)).toMatch(new RegExp(`^(export )?const ${name} = ${value};$`, 'm'));
  });
});

describe('the presets of the README', () => {
  const [head = [], , ...rows] = tableBelow('preset');

  it('are all there are', () => {
    const known = Object.values(presets).filter((value) => typeof value === 'object');
    expect(rows.map(([name]) => name)).toEqual(known.map(({ name }) => name));
  });

  it.each(rows)('%s has these numbers', (name, ...numbers) => {
    const preset = Object.values(presets).find(
      (value) => typeof value === 'object' && value.name === name,
    );
    const told = Object.fromEntries(head.slice(1).map((key, i) => [key, Number(numbers[i])]));
    expect(preset).toMatchObject(told);
  });
});

it('every file that the reading order names is there', () => {
  const order = readme.slice(readme.indexOf('## Reading order'), readme.indexOf('## Tuned'));
  for (const item of order.split(/^\d\. /m).slice(1)) {
    const place = /^`(\w+\/)`:/.exec(item)?.[1] ?? '';
    for (const [, file = ''] of item.matchAll(/`([\w/]+\.ts)`/g))
      expect([place, 'run/', ''].some((under) => existsSync(new URL(under + file, folder)))).toBe(
        true,
      );
  }
});
