import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/panels/phaseDiagram/Lines';
import { lineEnds, type DrawnLine } from '../../src/panels/phaseDiagram/view';
import { BandLabels } from '../../src/plot/BandLabels';
import { courseOf } from '../../src/plot/course';
import { FigureContext, type FigureScope } from '../../src/plot/figureContext';
import { isClearOf, textBox, type Box } from '../../src/plot/placement';
import { createScale } from '../../src/plot/scales';

const [width, height, em] = [300, 150, 16];
const scope: FigureScope = {
  x: createScale('linear', [0, 3], [0, width]),
  y: createScale('linear', [0, 4], [height, 0]),
  ...{ width, height, left: 0, top: 0, right: 0, em, clip: '', id: 'test' },
};
const frame = { left: 0, top: 0, right: width, bottom: height };
const window = { deltaP: [0, 3], invDelta2: [0, 4] } as const;
const x = Float64Array.from({ length: 61 }, (_, i) => 0.05 * i);

function drawnIn(content: React.ReactNode): string {
  return renderToStaticMarkup(
    <FigureContext value={scope}>
      <svg>{content}</svg>
    </FigureContext>,
  );
}

function lineOf(label: string, value: (deltaP: number) => number): DrawnLine {
  const look = { lineStyle: 'full', width: 1, colour: 'black', strong: false } as const;
  return { key: label, label, ...look, x, y: x.map(value) };
}

describe('the name of a line that ends within the diagram', () => {
  const spinodal = lineOf('Bayes spinodal', (at) => (at <= 1 ? 1.6 - 0.6 * at : NaN));
  const flow = lineOf('gradient flow', () => 1.5);

  function boxOfName(column: number): Box {
    const lines = [spinodal, flow];
    const ends = lineEnds(lines, window);
    const standing = { runs: [], marks: [], column };
    const markup = drawnIn(<Lines lines={lines} ends={ends} standing={standing} />);
    const label = /x="([^"]+)" y="([^"]+)" text-anchor="(start|end)"[^>]*>Bayes/u.exec(markup);
    const [, px, py, anchor] = label ?? [];
    const at = { px: Number(px), py: Number(py) };
    return textBox(at, anchor === 'end' ? 'end' : 'start', spinodal.label.length, em);
  }

  it.each([0.5, 1, 1.3, 2])(
    'lies over no line, nor across the guide of a current point at Δₚ = %s',
    (column) => {
      const px = scope.x(column);
      const guide = { left: px - 1, right: px + 1, top: 0, bottom: height };
      const curves = [spinodal, flow].map((line) => courseOf(line, scope));
      expect(isClearOf(boxOfName(column), frame, [guide], curves)).toBe(true);
    },
  );
});

describe('names of bands', () => {
  const nowhere = { left: -9, right: -9, top: -9, bottom: -9 };

  function band(low: (at: number) => number, high: (at: number) => number, callOut?: string) {
    return { x, low: x.map(low), high: x.map(high), texts: ['hard'], callOut };
  }

  it('that are called out lie over no line, however many pass above the band', () => {
    const narrow = band(
      () => 1,
      () => 1.2,
      'flow surfs here',
    );
    const lines = [1.5, 1.7, 1.9].map((y) => ({ x, y: x.map(() => y) }));
    const curves = lines.map((line) => courseOf(line, scope));
    const markup = drawnIn(
      <BandLabels bands={[narrow]} avoid={[]} curves={curves} rather={nowhere} />,
    );
    const [, px, py] = /<text x="([^"]+)" y="([^"]+)"/u.exec(markup) ?? [];
    const box = textBox({ px: Number(px), py: Number(py) }, 'middle', 15, em);
    expect(isClearOf(box, frame, [], curves)).toBe(true);
  });

  it('are left out where every place lies over a line', () => {
    const narrow = band(
      () => 1,
      () => 1.2,
      'flow surfs here',
    );
    const curves = Array.from({ length: 40 }, (_, i) =>
      courseOf({ x, y: x.map(() => 0.1 * i) }, scope),
    );
    expect(
      drawnIn(<BandLabels bands={[narrow]} avoid={[]} curves={curves} rather={nowhere} />),
    ).not.toContain('flow surfs');
  });

  it('stand level where the band is steep but wide, within the band', () => {
    const steep = band(
      () => 0,
      (at) => 6 - 8 * at,
    );
    const markup = drawnIn(<BandLabels bands={[steep]} avoid={[]} curves={[]} rather={nowhere} />);
    const [, px, py] = /<text x="([^"]+)" y="([^"]+)"/u.exec(markup) ?? [];
    const box = textBox({ px: Number(px), py: Number(py) }, 'middle', 4, em);
    expect(scope.y(6 - 8 * scope.x.invert(box.right))).toBeLessThan(box.top);
    expect(isClearOf(box, frame, [])).toBe(true);
  });

  /** Too narrow for level text at its slope, which is this in pixels. */
  const slope = 0.3;
  const slanted = (at: number): number => (slope * scope.x(at)) / scope.y(3);
  /** Pixels to the right for one along it. */
  const level = Math.cos(Math.atan(slope));

  it('stand level where the band holds them so, and along it only where it does not', () => {
    const wide = band(
      () => 1,
      () => 2,
    );
    const narrow = band(slanted, (at) => slanted(at) + 0.6);
    const [inWide, inNarrow] = [wide, narrow].map((shown) =>
      drawnIn(<BandLabels bands={[shown]} avoid={[]} curves={[]} rather={nowhere} />),
    );
    expect(inWide).toContain('<text x=');
    expect(inWide).not.toContain('textPath');
    expect(inNarrow).toContain('textPath');
  });

  it('along a band turn no letter where two of its points all but coincide', () => {
    const close = Float64Array.from([...x, 1.2004, 1.5003, 1.8005].sort((a, b) => a - b));
    const narrow = {
      ...band(slanted, slanted),
      x: close,
      low: close.map(slanted),
      high: close.map((at) => slanted(at) + 0.6),
    };
    const markup = drawnIn(<BandLabels bands={[narrow]} avoid={[]} curves={[]} rather={nowhere} />);
    const [, path = ''] = / d="([^"]+)" fill="none"/u.exec(markup) ?? [];
    const points = path
      .split(/[ML]/u)
      .slice(1)
      .map((pair) => pair.split(',').map(Number));
    const directions = points.slice(1).map(([px = 0, py = 0], i) => {
      const [lastPx = 0, lastPy = 0] = points[i] ?? [];
      return Math.atan2(lastPy - py, px - lastPx);
    });
    expect(directions.length).toBeGreaterThan(10);
    for (const direction of directions) expect(direction).toBeCloseTo(Math.atan(slope), 1);
  });

  it('along a band give way to a line that crosses it', () => {
    const narrow = band(slanted, (at) => slanted(at) + 0.6);
    const across = courseOf({ x: [1.5, 1.51], y: [0, 4] }, scope);
    const markup = drawnIn(
      <BandLabels bands={[narrow]} avoid={[]} curves={[across]} rather={nowhere} />,
    );
    const middle = Number(/startOffset="([^"]+)"/u.exec(markup)?.[1]);
    const half = 0.5 * textBox({ px: 0, py: 0 }, 'start', 4, em).right;
    expect(Math.abs(level * middle - scope.x(1.5))).toBeGreaterThan(level * half);
  });

  it('stand on no bend in which their letters would part', () => {
    // Slanted, then for two em as steep as text may be, then slanted again.
    const step = (at: number): number => slanted(at) + 2 * Math.min(0.3, Math.max(0, at - 1.35));
    const bent = band(step, (at) => step(at) + 0.66);
    const markup = drawnIn(<BandLabels bands={[bent]} avoid={[]} curves={[]} rather={nowhere} />);
    const middle = Number(/startOffset="([^"]+)"/u.exec(markup)?.[1]);
    const [start = ''] = /M[^L]+L[^L]+/u.exec(markup) ?? [];
    const from = Number(/M([^,]+),/u.exec(start)?.[1]);
    const half = 0.5 * textBox({ px: 0, py: 0 }, 'start', 4, em).right;
    const isBefore = from + level * (middle + half) <= scope.x(1.4);
    const isAfter = from + level * (middle - half) >= scope.x(1.6);
    expect(isBefore || isAfter).toBe(true);
  });
});
