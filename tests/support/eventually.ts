import { vi } from 'vitest';

/** Waits until `expectation` holds. The limit only ends a test that hangs: it is no demand on speed. */
export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: 120_000, interval: 5 });
}
