import { describe, expect, it } from 'vitest';
import { overlayLegend, type Overlays } from '../../src/panels/phaseDiagram/further';
import { lineEnd, steppedWindow } from '../../src/panels/phaseDiagram/view';
import type { DrawnLine } from '../../src/panels/phaseDiagram/view';
import { agingLimit, specialPoints } from '../../src/state/selectors/phaseMarks';

function line(invDelta2: readonly number[]): DrawnLine {
  return {
    key: 'test',
    label: 'test',
    lineStyle: 'full',
    width: 1,
    colour: 'black',
    strong: false,
    x: Float64Array.of(0.5, 1, 2, 3, 4),
    y: Float64Array.from(invDelta2),
  };
}

const window = { deltaP: [0, 3], invDelta2: [0, 4] } as const;

describe('lineEnd', () => {
  it('is at the right edge of the window', () => {
    expect(lineEnd(line([3, 2, 1.5, 1.2, 1.1]), window)).toEqual({ x: 3, y: 1.2 });
  });

  it('is where a line ends before the edge', () => {
    expect(lineEnd(line([0.5, 0.8, NaN, NaN, NaN]), window)).toEqual({ x: 1, y: 0.8 });
  });

  it('is nowhere for a line that does not enter the window', () => {
    expect(lineEnd(line([9, 8, 7, 6, 5]), window)).toBeNull();
  });
});

describe('steppedWindow', () => {
  it('goes closer about the current point and back again', () => {
    const about = { p: 3, deltaP: 1, invDelta2: 2.3 };
    const closer = steppedWindow(window, 'linear', about, 2);
    expect(closer.deltaP[1] - closer.deltaP[0]).toBeCloseTo(1.5, 9);
    const back = steppedWindow(closer, 'linear', about, 0.5);
    expect(back.deltaP[1]).toBeCloseTo(3, 9);
    expect(back.invDelta2[1]).toBeCloseTo(4, 9);
  });

  it('goes closer about the centre where the point is out of sight', () => {
    const about = { p: 3, deltaP: 10, invDelta2: 2.3 };
    const closer = steppedWindow(window, 'linear', about, 2);
    expect(closer.deltaP[0]).toBeCloseTo(0.75, 9);
    expect(closer.deltaP[1]).toBeCloseTo(2.25, 9);
  });
});

describe('where aging takes many time scales', () => {
  it('is nowhere for p = 3, and above 1/((p - 3) Δp) beyond', () => {
    expect(agingLimit(3, Float64Array.of(1))).toBeNull();
    expect(agingLimit(4, Float64Array.of(0.5, 2))).toEqual(Float64Array.of(2, 0.5));
    expect(agingLimit(6, Float64Array.of(1))?.[0]).toBeCloseTo(1 / 3, 12);
  });
});

describe('specialPoints', () => {
  it('are the tricritical point for p = 3 and two critical points beyond', () => {
    expect(specialPoints(3)).toEqual([{ name: 'tricritical point', deltaP: 1, invDelta2: 1 }]);
    expect(specialPoints(4).map(({ name }) => name)).toEqual([
      'critical point',
      'critical end point',
    ]);
  });
});

const plain: Overlays = { p: 3, shown: [], crosses: [], contour: null, initialOverlap: 1e-10 };

describe('overlayLegend', () => {
  it('is empty for the plain diagram of p = 3', () => {
    expect(overlayLegend(plain)).toEqual([]);
  });

  it('says for which p aging fails where, what is conjecture, and what the contours are', () => {
    const contour = { key: 'escapeTime', name: 'escape time', levels: 'log', digits: 1 } as const;
    const legend = overlayLegend({ ...plain, p: 5, shown: ['agingGrowth'], contour }).join(' ');
    expect(legend).toContain('Δ₂ < 2Δₚ');
    expect(legend).toContain('conjecture');
    expect(legend).toContain('m₀ = 10⁻¹⁰');
  });

  it('says that even p has no anti-correlated state', () => {
    const legend = overlayLegend({ ...plain, p: 4, shown: ['antiCorrelatedStable'] });
    expect(legend.join(' ')).toContain('even p');
  });

  it('names each kind of measured mark once', () => {
    const mark = { deltaP: 1, value: 2, error: 0.01 };
    const crosses = [
      { ...mark, kind: 'threshold' },
      { ...mark, kind: 'growthSign' },
      { ...mark, kind: 'threshold', deltaP: 2 },
    ] as const;
    expect(overlayLegend({ ...plain, crosses })).toEqual([
      '× measured threshold',
      expect.stringMatching(/^□ measured/),
    ]);
  });
});
