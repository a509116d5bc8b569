import { describe, expect, it } from 'vitest';
import { EscapeDetector } from '../../../../src/physics/chsck/longTime/run/front';

const unit = 0.5;

/** What the detector says of m(t), seen at `rows` times that are evenly spread over [from, to]. */
function frontsOf(overlap: (t: number) => number, from: number, to: number, rows = 400) {
  const detector = new EscapeDetector(unit);
  const found: { at: number; front: number }[] = [];
  for (let i = 1; i <= rows; i++) {
    const at = from + ((to - from) * i) / rows;
    const front = detector.observe(at, overlap(at));
    if (front !== undefined) found.push({ at, front });
  }
  return found;
}

/** A rise to 0.8 at time f that takes 8 times the width w. */
const rise = (f: number, w: number) => (t: number) => 0.8 / (1 + Math.exp((f - t) / w));

describe('EscapeDetector', () => {
  it('places the front where m rises fastest, once, soon after', () => {
    const found = frontsOf(rise(1000, 10), 500, 1500);
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0]?.front ?? NaN) - 1000)).toBeLessThan(3);
    // The speed has fallen to 0.6 of its peak 1.5 w after it.
    expect((found[0]?.at ?? NaN) - 1000).toBeGreaterThan(12);
    expect((found[0]?.at ?? NaN) - 1000).toBeLessThan(25);
  });

  it('has nothing to do with a rise that never becomes large', () => {
    expect(frontsOf((t) => 0.05 * rise(1000, 10)(t), 500, 1500)).toEqual([]);
  });

  it('leaves early escapes to the usual coordinates, unless they are sharp', () => {
    expect(frontsOf(rise(6, 2.5), 0.1, 20)).toEqual([]);
    expect(frontsOf(rise(12, 0.4), 0.1, 20)).toHaveLength(1);
  });

  it('takes growth like a power of t for no escape', () => {
    expect(frontsOf((t) => 0.3 * (t / 1e4) ** 0.3, 1, 1e4)).toEqual([]);
  });

  it('looks on after a first, slow rise', () => {
    // A step that is not late, then the escape.
    const found = frontsOf((t) => 0.1 * rise(6, 2.5)(t) + rise(400, 5)(t), 0.1, 600, 3000);
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0]?.front ?? NaN) - 400)).toBeLessThan(2);
  });

  it('takes no end of an early escape for a late one', () => {
    // Early at its middle, while 15 units of time, which count as late, fall on its flank.
    expect(frontsOf(rise(11, 2.5), 0.1, 40, 100)).toEqual([]);
  });

  it('waits for the rows that are carried over', () => {
    // Three rows only on the whole flank.
    const found = frontsOf(rise(1000, 10), 500, 1500, 40);
    expect(found[0]?.at).toBeGreaterThanOrEqual(1000 + 4 * 25);
  });
});
