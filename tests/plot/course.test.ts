import { describe, expect, it } from 'vitest';
import { clearPlaces, courseLength, partOf } from '../../src/plot/course';

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

describe('clearPlaces(course, isBlocked)', () => {
  it('is the middle where nothing stands in the way', () => {
    expect(clearPlaces(straight, () => false)(40)).toBe(50);
  });

  it('moves as far as it takes to stay clear of a mark', () => {
    const place = clearPlaces(straight, ({ px }) => px > 50 && px < 60)(40);
    expect(place).toBeGreaterThan(20);
    expect(place).toBeLessThan(32);
  });

  it('is null where a mark leaves no room, or the course is too short', () => {
    expect(clearPlaces(straight, ({ px }) => px > 45 && px < 55)(60)).toBeNull();
    expect(clearPlaces(straight, () => false)(120)).toBeNull();
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
