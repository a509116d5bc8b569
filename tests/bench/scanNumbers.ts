/** Random numbers of the scans: the same points in every run, whatever library the program uses. */
export interface ScanNumbers {
  /** In [0, 1). */
  readonly next: () => number;
  /** Uniform in the logarithm, to four digits. */
  readonly log: (low: number, high: number) => number;
}

export function scanNumbers(seed: number): ScanNumbers {
  const random = mulberry32(seed);
  const next = (): number => random.next().value;
  return {
    next,
    log: (low, high) => Number((low * (high / low) ** next()).toPrecision(4)),
  };
}

function* mulberry32(state: number): Generator<number, never, void> {
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}
