import { describe, expect, it } from 'vitest';
import { clearPlace, courseLength, partOf } from '../../src/plot/course';

const straight = [
  { px: 0, py: 10 },
  { px: 40, py: 10 },
  { px: 100, py: 10 },
];

describe('courseLength(course)', () => {
  it('adds up the lengths between the points', () => {
    expect(
      courseLength([
        { px: 0, py: 0 },
        { px: 3, py: 4 },
        { px: 3, py: 6 },
      ]),
    ).toBe(7);
    expect(courseLength([])).toBe(0);
  });
});

describe('clearPlace(course, needed, isBlocked)', () => {
  it('is the middle where nothing stands in the way', () => {
    expect(clearPlace(straight, 40, () => false)).toBe(50);
  });

  it('moves as far as it takes to stay clear of a mark', () => {
    const place = clearPlace(straight, 40, ({ px }) => px > 50 && px < 60);
    expect(place).toBeGreaterThan(20);
    expect(place).toBeLessThan(32);
  });

  it('is null where a mark leaves no room, or the course is too short', () => {
    expect(clearPlace(straight, 60, ({ px }) => px > 45 && px < 55)).toBeNull();
    expect(clearPlace(straight, 120, () => false)).toBeNull();
  });
});

describe('partOf(course, from, to)', () => {
  it('goes along the course, from one place to the other', () => {
    const bent = [
      { px: 0, py: 0 },
      { px: 10, py: 0 },
      { px: 10, py: 10 },
    ];
    const part = partOf(bent, 4, 16);
    expect(part[0]).toEqual({ px: 4, py: 0 });
    expect(part.at(-1)).toEqual({ px: 10, py: 6 });
    expect(partOf(bent, 4, 20 + 1e-12).at(-1)?.py).toBeCloseTo(10, 9);
  });
});
