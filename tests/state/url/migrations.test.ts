import { describe, expect, it } from 'vitest';
import {
  currentVersion,
  migrate,
  type MigrationStep,
  type RawFields,
} from '../../../src/state/url/migrations';

/** Each step writes down that it was there, after those before it. */
const steps: readonly MigrationStep[] = [1, 2, 3].map(
  (from) => (raw) => new Map([...raw, ['path', `${raw.get('path') ?? ''}${from}>`]]),
);

function pathFrom(version: number): string {
  return migrate(new Map(), version, steps).get('path') ?? '';
}

describe('migrate(raw, version)', () => {
  it.each([
    [1, '1>2>3>'],
    [2, '2>3>'],
    [3, '3>'],
    [4, ''],
  ])('takes a link of version %i through every later step, in order', (version, path) => {
    expect(pathFrom(version)).toBe(path);
  });

  it('takes links of the current and of newer versions as they are', () => {
    const raw: RawFields = new Map([['p', '4']]);
    for (const version of [currentVersion, currentVersion + 5])
      expect(migrate(raw, version)).toBe(raw);
    expect(migrate(raw, 12, steps)).toBe(raw);
  });

  it('leaves fields alone that no step names', () => {
    expect(migrate(new Map([['p', '4']]), 1, steps).get('p')).toBe('4');
  });
});
