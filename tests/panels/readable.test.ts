import { describe, expect, it } from 'vitest';
import { numberColumn } from '../../src/panels/columns';
import { joined } from '../../src/panels/joined';
import { readableTable } from '../../src/panels/table/readable';

const thousand = Float64Array.from({ length: 1000 }, (_, i) => i / 3);

describe('readableTable(data)', () => {
  it('rounds for the eye what stays whole in the data', () => {
    const x = numberColumn('x', 'x', [1 / 3], { digits: 3 });
    expect(readableTable({ caption: '', columns: [x] }).columns[0]?.cells).toEqual(['0.333']);
    expect(x.values[0]).toBe(1 / 3);
  });

  it('sets errors beside their values, says which are to come, and leaves details to files', () => {
    const columns = [
      numberColumn('x', 'x', [1, 2, 3]),
      numberColumn('y', 'y', [1.23456, 2, NaN], { error: { key: 'yError', kind: 'estimate' } }),
      numberColumn('yError', 'error of y', [0.01, NaN, NaN]),
      numberColumn('mean', 'mean', [5, 5, 5], { error: { key: 'se', kind: 'standard error' } }),
      numberColumn('se', 'its error', [NaN, 0.1, 0.1]),
      numberColumn('z', 'z', [1, 1, 1], { isDetail: true }),
    ];
    const table = readableTable({ caption: '', columns });
    expect(table.columns.map(({ title }) => title)).toEqual(['x', 'y', 'mean']);
    expect(table.columns[1]?.cells).toEqual(['1.23 ± 0.01', '2 (provisional)', '–']);
    expect(table.columns[2]?.cells).toEqual(['5', '5.0 ± 0.1', '5.0 ± 0.1']);
  });

  it('says a value that does not exist, and one that is not known', () => {
    const { facts } = readableTable({
      caption: '',
      columns: [],
      facts: [
        { key: 'a', title: 'a', value: null },
        { key: 'b', title: 'b', value: NaN },
        { key: 'c', title: 'c', value: 1.5, error: 0.1 },
      ],
    });
    expect(facts.map(({ text }) => text)).toEqual(['none', '–', '1.5 ± 0.1']);
  });

  it('shows all rows, some over the whole length, or the first, as the data want it', () => {
    const rowsOf = (shownRows: 'all' | 'spread' | 'first') =>
      readableTable({ caption: '', columns: [numberColumn('x', 'x', thousand)], shownRows })
        .columns[0]?.cells;
    expect(rowsOf('all')).toHaveLength(1000);
    expect(rowsOf('spread')).toHaveLength(40);
    expect(rowsOf('spread')?.slice(0, 2)).toEqual(['0', '8.33333']);
    expect(rowsOf('first')).toHaveLength(40);
    expect(rowsOf('first')?.at(-1)).toBe('13');
  });

  it('prefers rows that have most of the columns, and shows none that has no number', () => {
    const dense = { at: thousand, columns: [numberColumn('a', 'a', thousand)] };
    const sparse = {
      at: thousand.filter((_, i) => i % 25 === 7),
      columns: [numberColumn('b', 'b', thousand.slice(0, 40))],
    };
    const columns = joined({ key: 'x', title: 'x' }, [dense, sparse]);
    const table = readableTable({ caption: '', columns, shownRows: 'spread' });
    expect(table.columns[2]?.cells).not.toContain('–');
  });
});

describe('joined(axis, parts)', () => {
  const part = (key: string, at: readonly number[], values: readonly number[]) => ({
    at: Float64Array.from(at),
    columns: [numberColumn(key, key, values)],
  });

  it('has every place once, in order, with gaps where a part has none', () => {
    const [x, a, b] = joined({ key: 'x', title: 'x' }, [
      part('a', [1, 3], [10, 30]),
      part('b', [1, 2, 4], [100, 200, 400]),
    ]);
    expect(x?.values).toEqual(Float64Array.of(1, 2, 3, 4));
    expect(a?.values).toEqual(Float64Array.of(10, NaN, 30, NaN));
    expect(b?.values).toEqual(Float64Array.of(100, 200, NaN, 400));
  });

  it('takes places that differ in rounding alone for one', () => {
    const [x, a, b] = joined({ key: 'x', title: 'x' }, [
      part('a', [0.1 + 0.2, 5], [1, 2]),
      part('b', [0.3, 5 * (1 + 1e-15)], [3, 4]),
    ]);
    expect(x?.values).toHaveLength(2);
    expect(a?.values).toEqual(Float64Array.of(1, 2));
    expect(b?.values).toEqual(Float64Array.of(3, 4));
  });

  it('leaves a gap where a part knows its places but not yet all values', () => {
    const [, a] = joined({ key: 'x', title: 'x' }, [part('a', [1, 2, 3], [10])]);
    expect(a?.values).toEqual(Float64Array.of(10, NaN, NaN));
  });
});
