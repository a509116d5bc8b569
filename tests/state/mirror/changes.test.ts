/** What is sent of one tree makes the other, and no more is sent than has changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Series } from '../../../src/physics/series';
import { changedBy, changeOf, type SentVersions } from '../../../src/state/mirror/changes';

const leaf = fc.oneof(
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.float64Array({ maxLength: 3 }),
);
const tree = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'length'), tie('tree'), { noNullPrototype: true }),
  ),
})).tree;

/** Sends what makes one of the other, as a channel does. */
function sent(before: unknown, now: unknown, versions: SentVersions = new WeakMap()): unknown {
  const change = changeOf(before, now, versions);
  return change === null ? before : changedBy(before, structuredClone(change));
}

describe('a change', () => {
  it('makes any tree of any other', () => {
    fc.assert(
      fc.property(tree, tree, (before, now) => {
        expect(sent(before, now)).toEqual(now);
      }),
    );
  });

  it('leaves out what is the same, which is the same on the other side', () => {
    const [kept, items] = [{ deep: { numbers: Float64Array.of(1, 2) } }, [{ a: 1 }, { b: 2 }]];
    const before = { kept, items, gone: 1, x: 1 };
    const now = { kept, items: [...items, { c: 3 }], x: 2 };
    const change = changeOf(before, now, new WeakMap());
    expect(JSON.stringify(change)).not.toContain('numbers');
    const after = changedBy(before, structuredClone(change) ?? expect.fail());
    expect(after).toEqual(now);
    expect(after).toMatchObject({ kept: before.kept });
    expect(Reflect.get(Object(after), 'kept')).toBe(kept);
    expect(Reflect.get(Object(Reflect.get(Object(after), 'items')), 1)).toBe(items[1]);
  });

  it('has a series anew when it has grown in place, and not when something beside it has changed', () => {
    const samples = new Series(['time', 'energy']);
    samples.replace(0, 0, { time: Float64Array.of(1, 2), energy: Float64Array.of(-1, -2) });
    const versions: SentVersions = new WeakMap();
    const first = { fraction: 0.1, samples };
    const there = sent(null, first, versions);
    const columnsOf = (state: unknown) => {
      const series: unknown = Reflect.get(Object(state), 'samples');
      if (!(series instanceof Series)) throw new Error('no series');
      return [...series.column('time')];
    };
    expect(columnsOf(there)).toEqual([1, 2]);
    expect(changeOf(first, { ...first, fraction: 0.2 }, versions)).toEqual({
      type: 'fields',
      gone: [],
      changed: { fraction: { type: 'value', value: 0.2 } },
    });
    samples.replace(2, 2, { time: Float64Array.of(3), energy: Float64Array.of(-3) });
    const grown = changeOf(first, { ...first }, versions);
    expect(columnsOf(changedBy(there, structuredClone(grown) ?? expect.fail()))).toEqual([1, 2, 3]);
    expect(columnsOf(there)).toEqual([1, 2]);
  });
});
