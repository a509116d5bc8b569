import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mutants, mutated } from './table';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the mutants of `npm run mutants`', () => {
  it.each(mutants)('can still be made, in one place: $name', (mutant) => {
    const original = readFileSync(join(root, mutant.file), 'utf8');
    expect(original.split(mutant.find)).toHaveLength(2);
    expect(mutated(original, mutant)).not.toBe(original);
    for (const test of mutant.tests) expect(existsSync(join(root, test)), test).toBe(true);
  });

  it('have names of their own', () => {
    const names = mutants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
