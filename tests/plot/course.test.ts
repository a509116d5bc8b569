import { describe, expect, it } from 'vitest';
import { clearPlaces, courseLength, courseOf, partOf } from '../../src/plot/course';

const straight = [
  { px: 0, py: 10 },
  { px: 40, py: 10 },
  { px: 100, py: 10 },
];

describe('courseOf(curve, figure)', () => {
  const figure = {
    x: (value: number) => 100 * value,
    y: (value: number) => 50 - value,
    width: 100,
    height: 50,
  };
  const finely = Array.from({ length: 1001 }, (_, i) => i / 1000);
  const along = (height: (x: number) => number) =>
    courseOf({ x: finely, y: finely.map(height) }, figure);

  it('goes from end to end of a curve, in pixels, without points too close to be told apart', () => {
    const course = along(() => 20);
    expect(course[0]).toEqual({ px: 0, py: 30 });
    expect(course.at(-1)).toEqual({ px: 100, py: 30 });
    expect(course.length).toBeLessThan(55);
    expect(courseLength(course)).toBeCloseTo(100, 9);
  });

  it('has a gap where a value is missing, right from its neighbours', () => {
    const course = along((x) => (x === 0.5 ? NaN : 20));
    const missing = course.findIndex(({ py }) => Number.isNaN(py));
    expect(course[missing - 1]?.px).toBeCloseTo(49.9, 9);
    expect(course[missing + 1]?.px).toBeCloseTo(50.1, 9);
    expect(course.filter(({ py }) => Number.isNaN(py))).toHaveLength(1);
  });

  it('leaves out what is beside the figure, up to the points next to it', () => {
    const course = along((x) => (x < 0.3 || x > 0.6 ? 20 : 500));
    const above = course.filter(({ py }) => py < 0).map(({ px }) => px);
    expect(above).toHaveLength(2);
    expect(above[0]).toBeCloseTo(30, 9);
    expect(above[1]).toBeCloseTo(60, 9);
    expect(along(() => 500)).toEqual([]);
  });
});

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
