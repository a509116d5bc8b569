import { describe, expect, it } from 'vitest';
import { Series } from '../../src/physics/series';

describe('Series.column(key)', () => {
  const filled = (...time: number[]): Series<'time'> => {
    const series = new Series(['time']);
    series.replace(0, 0, { time: Float64Array.from(time) });
    return series;
  };

  it('is the same object until something changes, so that nobody draws it again', () => {
    const series = filled(1, 2);
    const before = series.column('time');
    expect(series.column('time')).toBe(before);
    series.replace(2, 2, { time: new Float64Array() });
    expect(series.column('time')).toBe(before);
    expect(series.version).toBe(1);
  });

  it('is another one once entries were added, replaced or taken away', () => {
    const series = filled(1, 2);
    series.replace(2, 2, { time: Float64Array.of(3) });
    expect(series.column('time')).toEqual(Float64Array.of(1, 2, 3));
    const before = series.column('time');
    series.replace(0, 1, { time: Float64Array.of(0.5) });
    expect(series.column('time')).not.toBe(before);
    expect(series.column('time')).toEqual(Float64Array.of(0.5, 2, 3));
    series.shorten(1);
    expect(series.column('time')).toEqual(Float64Array.of(0.5));
  });
});
