import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../../src/plot/scales';
import type { ScaleKind } from '../../src/plot/scales';
import { boxed, panned, pinched, zoomedAbout } from '../../src/plot/zoom';
import type { Window } from '../../src/plot/zoom';

const [width, height] = [400, 300];

function frameOf({ x, y }: Window, kind: ScaleKind) {
  return {
    x: createScale(kind, x, [0, width]),
    y: createScale('linear', y, [height, 0]),
    width,
    height,
  };
}

const window: Window = { x: [0.1, 10], y: [0, 4] };
const kinds: fc.Arbitrary<ScaleKind> = fc.constantFrom('linear', 'log');
const pixel = fc.record({
  px: fc.double({ min: 10, max: width - 10, noNaN: true }),
  py: fc.double({ min: 10, max: height - 10, noNaN: true }),
});

function expectSameWindow(a: Window, b: Window): void {
  for (const axis of ['x', 'y'] as const)
    for (const end of [0, 1] as const) expect(a[axis][end]).toBeCloseTo(b[axis][end], 9);
}

describe('zoomedAbout', () => {
  it('keeps in place what is at the anchor', () => {
    fc.assert(
      fc.property(kinds, pixel, fc.double({ min: 1, max: 4, noNaN: true }), (kind, at, factor) => {
        const before = frameOf(window, kind);
        const after = frameOf(zoomedAbout(before, at, factor), kind);
        expect(after.x(before.x.invert(at.px))).toBeCloseTo(at.px, 6);
        expect(after.y(before.y.invert(at.py))).toBeCloseTo(at.py, 6);
      }),
    );
  });

  it('is undone by the opposite factor', () => {
    const frame = frameOf(window, 'log');
    const closer = frameOf(zoomedAbout(frame, { px: 123, py: 45 }, 2), 'log');
    expectSameWindow(zoomedAbout(closer, { px: 123, py: 45 }, 0.5), window);
  });
});

describe('panned', () => {
  it('moves the content along with the pointer', () => {
    fc.assert(
      fc.property(kinds, pixel, (kind, at) => {
        const before = frameOf(window, kind);
        const after = frameOf(panned(before, { px: 30, py: -20 }), kind);
        expect(after.x(before.x.invert(at.px))).toBeCloseTo(at.px + 30, 6);
        expect(after.y(before.y.invert(at.py))).toBeCloseTo(at.py - 20, 6);
      }),
    );
  });
});

describe('boxed', () => {
  it('has the corners of the box as its corners, whichever way it was drawn', () => {
    const frame = frameOf(window, 'linear');
    const [a, b] = [
      { px: 300, py: 50 },
      { px: 100, py: 200 },
    ];
    expectSameWindow(boxed(frame, a, b), boxed(frame, b, a));
    expect(boxed(frame, a, b).y[0]).toBeCloseTo(frame.y.invert(200), 9);
    expect(boxed(frame, a, b).x[1]).toBeCloseTo(frame.x.invert(300), 9);
  });
});

describe('pinched', () => {
  it('is a pan where the fingers keep their distance, and a zoom where they keep their centre', () => {
    const frame = frameOf(window, 'linear');
    const from = [
      { px: 100, py: 100 },
      { px: 200, py: 100 },
    ] as const;
    const moved = [
      { px: 110, py: 120 },
      { px: 210, py: 120 },
    ] as const;
    expectSameWindow(pinched(frame, from, moved), panned(frame, { px: 10, py: 20 }));
    const spread = [
      { px: 50, py: 100 },
      { px: 250, py: 100 },
    ] as const;
    expectSameWindow(pinched(frame, from, spread), zoomedAbout(frame, { px: 150, py: 100 }, 2));
  });
});
