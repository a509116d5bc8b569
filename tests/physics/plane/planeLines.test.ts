import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../src/physics/computation';
import { agingGrowthLine } from '../../../src/physics/lines/aging';
import { bayesSpinodalLine } from '../../../src/physics/lines/bayesSpinodal';
import { gradientFlowLine } from '../../../src/physics/lines/gradientFlow';
import { informationTheoreticLine } from '../../../src/physics/lines/informationTheoretic';
import { langevinLine } from '../../../src/physics/lines/langevin';
import { mlAmpLine } from '../../../src/physics/lines/mlAmp';
import { regionOf, regionOfMixture } from '../../../src/physics/lines/regions';
import { antiCorrelatedStabilityLine } from '../../../src/physics/lines/signalStability';
import { trivialisationLine } from '../../../src/physics/lines/trivialisation';
import { mixtureAt } from '../../../src/physics/mixture';
import { mixturePoint } from '../../../src/physics/mixtureTerms';
import type { ModelPoint, PointTerm } from '../../../src/physics/parameters';
import { axesOf, axisOf, isInPlane, type Place } from '../../../src/physics/plane/axes';
import type { PlaneLine } from '../../../src/physics/plane/conditions';
import {
  computePlaneLines,
  type PlanePicture,
  type PlaneSide,
} from '../../../src/physics/plane/planeLines';
import { modelAt } from '../../../src/physics/spikedModel';
import { randomTerms } from '../../support/randomMixtures';

function side(key: string, lo: number, hi: number, count = 17): PlaneSide {
  return { key, lo, hi, count, spacing: 'linear' };
}

interface Vertex {
  readonly x: number;
  readonly y: number;
}

function verticesOf(picture: PlanePicture, line: PlaneLine): Vertex[] {
  const pieces = picture.curves.find(({ key }) => key === line)?.pieces ?? [];
  return pieces.flatMap(({ x, y }) => Array.from(x, (value, i) => ({ x: value, y: y[i] ?? NaN })));
}

function pictureOf(
  point: ModelPoint,
  temperature: number,
  [x, y]: readonly [PlaneSide, PlaneSide],
  ...wanted: readonly PlaneLine[]
): PlanePicture {
  return runToEnd(computePlaneLines({ point, temperature, x, y, wanted }));
}

const main = ['informationTheoretic', 'bayesAmp', 'mlAmp', 'gradientFlow', 'trivial'] as const;
const further = ['bayesSpinodal', 'antiCorrelatedStable', 'agingGrowth'] as const;
const closedForms: Readonly<
  Record<
    (typeof main)[number] | (typeof further)[number],
    (p: number, deltaP: number) => number | null
  >
> = {
  informationTheoretic: informationTheoreticLine,
  bayesAmp: () => 1,
  mlAmp: (_, deltaP) => mlAmpLine(deltaP),
  gradientFlow: gradientFlowLine,
  trivial: trivialisationLine,
  bayesSpinodal: bayesSpinodalLine,
  antiCorrelatedStable: antiCorrelatedStabilityLine,
  agingGrowth: agingGrowthLine,
};

const spiked = (p: number): ModelPoint => ({ p, deltaP: 1, invDelta2: 1 });

describe('lines over the usual axes and over the same ones the other way', () => {
  const cases = [
    { p: 3, swapped: false },
    { p: 3, swapped: true },
    { p: 4, swapped: false },
    { p: 5, swapped: true },
  ];

  it.each(cases)('are those of the closed forms, p = $p, swapped: $swapped', ({ p, swapped }) => {
    const [noise, matrix] = [side('deltaP', 0.05, 3), side('invDelta2', 0, 4)];
    const sides = swapped ? ([matrix, noise] as const) : ([noise, matrix] as const);
    const picture = pictureOf(spiked(p), 0, sides, ...main, ...further);
    const counts = [...main, ...further].map((line) => {
      const vertices = verticesOf(picture, line).map(({ x, y }) =>
        swapped ? { x: y, y: x } : { x, y },
      );
      for (const { x: deltaP, y } of vertices) {
        const known = closedForms[line](p, deltaP) ?? NaN;
        expect(Math.abs(y - known), `${line} at Δp = ${deltaP}: ${y}, ${known}`).toBeLessThan(
          1e-10,
        );
      }
      return vertices.length;
    });
    // Each passes through the window from edge to edge, but for those that end or leave it.
    expect(counts.slice(0, 5).every((count) => count > 10)).toBe(true);
    expect(counts.every((count) => count > 3 || p === 4)).toBe(true);
  });

  it('are those over 1/Δp as well', () => {
    const sides = [side('invDeltaP', 0.3, 4), side('invDelta2', 0, 4)] as const;
    const vertices = verticesOf(pictureOf(spiked(3), 0, sides, 'gradientFlow'), 'gradientFlow');
    expect(vertices.length).toBeGreaterThan(15);
    for (const { x, y } of vertices) expect(y).toBeCloseTo(gradientFlowLine(3, 1 / x), 10);
  });
});

describe('lines over a temperature', () => {
  it('that of the dynamics is the one of a root search in 1/Δ₂, up to beyond the dynamic transition', () => {
    for (const p of [3, 4]) {
      const sides = [side('T', 0, 2), side('invDelta2', 0, 4)] as const;
      const vertices = verticesOf(pictureOf(spiked(p), 0, sides, 'langevin'), 'langevin');
      expect(vertices.length).toBeGreaterThan(15);
      // Near T = 1 the line folds; the search gives its highest branch, at one temperature.
      const highest = new Map<number, number>();
      for (const { x, y } of vertices) highest.set(x, Math.max(y, highest.get(x) ?? 0));
      const found = Array.from({ length: 17 }, (_, i) => i / 8).map((temperature) => {
        const y = highest.get(temperature) ?? NaN;
        expect(Math.abs(y - langevinLine(p, 1, temperature)), `T = ${temperature}`).toBeLessThan(
          1e-10,
        );
        return y;
      });
      expect(found.at(-1)).toBeCloseTo(2, 12);
    }
  });

  it('the dynamic transition of one tensor is in closed form', () => {
    // The largest a p (p - 1) q^(p - 2) (1 - q)^2 is at q = (p - 2)/p.
    for (const order of [2, 3, 5]) {
      const point = mixturePoint([{ order, coefficient: 1 }]);
      const sides = [side(`a${order}`, 0.1, 2), side('T', 0, 3)] as const;
      const line = verticesOf(pictureOf(point, 0, sides, 'dynamicTransition'), 'dynamicTransition');
      expect(line.length).toBeGreaterThan(10);
      const q = (order - 2) / order;
      for (const { x, y } of line)
        expect(y).toBeCloseTo(Math.sqrt(x * order * (order - 1) * q ** (order - 2)) * (1 - q), 10);
    }
  });

  it('regions are those of the dynamics at each temperature', () => {
    const [x, y] = [side('T', 0, 3, 9), side('invDelta2', 0, 4, 9)];
    const { depths } = pictureOf(spiked(3), 0, [x, y]);
    depths.forEach((depth, i) => {
      const temperature = (3 * (i % 9)) / 8;
      const invDelta2 = (4 * Math.floor(i / 9)) / 8;
      const line = langevinLine(3, 1, temperature);
      if (Math.abs(invDelta2 - line) < 1e-9) return;
      expect(depth >= 3, `T = ${temperature}, 1/Δ₂ = ${invDelta2}`).toBe(invDelta2 > line);
    });
  });
});

/** d times the derivative of the terms at x, from the coefficients. */
function derivative(terms: readonly PointTerm[], d: 0 | 1 | 2, x: number): number {
  return terms.reduce((sum, { order: k, coefficient }) => {
    const factor = d === 0 ? 1 : d === 1 ? k : k * (k - 1);
    return sum + coefficient * factor * x ** (k - d);
  }, 0);
}

/** What each line stands for, by other ways than the program's: sums over the terms, scans over overlap or energy. */
const excess: Partial<Readonly<Record<PlaneLine, (terms: readonly PointTerm[]) => number>>> = {
  bayesAmp: (terms) => derivative(held(terms), 2, 0) - 1,
  mlAmp: (terms) => derivative(held(terms), 2, 0) ** 2 / derivative(terms, 1, 1) - 1,
  gradientFlow: (terms) => derivative(held(terms), 2, 0) ** 2 / derivative(terms, 2, 1) - 1,
  informationTheoretic: (terms) => {
    const gain = (m: number): number => Math.log1p(-m) + m + derivative(held(terms), 0, m);
    const most = Math.max(...scan(2000, (s) => gain(s) / s ** 2));
    return derivative(held(terms), 2, 0) === 1 ? 0 : most;
  },
  trivial: (terms) => {
    const model = modelAt(mixturePoint(terms));
    const lowest = 1.1 * Math.min(model.groundEnergy, model.threshold.energy);
    return -Math.max(...scan(200, (s) => model.complexity(lowest * s).sigmaMinima ?? -1));
  },
};

function held(terms: readonly PointTerm[]): readonly PointTerm[] {
  return terms.filter(({ noiseOnly }) => !noiseOnly);
}

function scan(count: number, value: (share: number) => number): number[] {
  return Array.from({ length: count }, (_, i) => value((i + 0.5) / count));
}

describe('lines over the weights of any mixture', () => {
  const mixtures = Array.from({ length: 14 }, (_, seed) => randomTerms(seed + 1))
    .filter((terms) => terms.length > 1)
    .map((terms) => [...terms]);

  it('have what they stand for on them, and it changes across them', () => {
    const met = new Map<string, number>();
    for (const terms of mixtures) {
      const [one, other] = terms.slice(0, 2);
      if (one === undefined || other === undefined) continue;
      const [x, y] = [side(`a${other.order}`, 0.01, 2, 13), side(`a${one.order}`, 0.01, 2, 13)];
      const lines = Object.keys(excess) as PlaneLine[];
      const picture = pictureOf(mixturePoint(terms), 0, [x, y], ...lines);
      for (const line of lines)
        for (const vertex of verticesOf(picture, line).filter((_, i) => i % 8 === 3)) {
          const at = (factor: number): number =>
            excess[line]?.(
              terms.map((term) =>
                term === one
                  ? { ...term, coefficient: factor * vertex.y }
                  : term === other
                    ? { ...term, coefficient: factor * vertex.x }
                    : term,
              ),
            ) ?? NaN;
          const where = `${line} of ${JSON.stringify(terms)} at ${vertex.x}, ${vertex.y}`;
          met.set(line, (met.get(line) ?? 0) + 1);
          if (line === 'informationTheoretic' || line === 'trivial')
            expect(Math.abs(at(1)), where).toBeLessThan(1e-3);
          else {
            expect(Math.abs(at(1)), where).toBeLessThan(1e-10);
            expect(at(1.01) > 0, where).toBe(true);
            expect(at(0.99) < 0, where).toBe(true);
          }
        }
    }
    expect([...met.keys()].sort()).toEqual(Object.keys(excess).sort());
  });

  it('bound the regions of the model at each place', () => {
    const names = ['impossible', 'hard', 'gradient-flow-fails', 'surfing', 'trivial'];
    for (const terms of mixtures) {
      const point = mixturePoint(terms);
      const [one, other] = axesOf(point);
      if (one === undefined || other === undefined) continue;
      const [x, y] = [side(other.key, 0.01, 2, 9), side(one.key, 0.01, 2, 9)];
      const { depths } = pictureOf(point, 0, [x, y]);
      depths.forEach((depth, i) => {
        const along = (index: number): number => 0.01 + (1.99 * index) / 8;
        const place = other.at(
          one.at({ point, temperature: 0 }, along(Math.floor(i / 9))),
          along(i % 9),
        );
        expect(names[depth], JSON.stringify(place)).toBe(regionOfMixture(mixtureAt(place.point)));
      });
    }
  });

  it('regions over the usual axes are those of the point', () => {
    const names = ['impossible', 'hard', 'gradient-flow-fails', 'surfing', 'trivial'];
    const { depths } = pictureOf(spiked(4), 0, [
      side('deltaP', 0.1, 3, 15),
      side('invDelta2', 0, 4, 15),
    ]);
    depths.forEach((depth, i) => {
      const [deltaP, invDelta2] = [0.1 + (2.9 * (i % 15)) / 14, (4 * Math.floor(i / 15)) / 14];
      expect(names[depth]).toBe(regionOf({ p: 4, deltaP, invDelta2 }));
    });
  });
});

describe('the parameters of a model', () => {
  it('are the noises and T of 2+p, and the weights of the terms and T of any mixture', () => {
    expect(axesOf(spiked(3)).map(({ key }) => key)).toEqual([
      'deltaP',
      'invDeltaP',
      'invDelta2',
      'T',
    ]);
    const point = mixturePoint(randomTerms(4));
    const keys = axesOf(point).map(({ key }) => key);
    expect(keys).toEqual([...(point.terms ?? []).map(({ order }) => `a${order}`), 'T']);
    expect(() => axisOf(point, 'deltaP')).toThrow('axis = "deltaP" is no parameter of this model');
  });

  it('put a place where they say it is, and nowhere else', () => {
    for (const point of [spiked(3), mixturePoint(randomTerms(4))])
      for (const axis of axesOf(point)) {
        const place = { point, temperature: 0.3 };
        const moved = axis.at(place, 0.7);
        expect(axis.of(moved)).toBeCloseTo(0.7, 14);
        expect(isInPlane(place, moved, [axis])).toBe(true);
        expect(isInPlane(place, moved, [])).toBe(false);
        for (const other of axesOf(point))
          if (other.parameter !== axis.parameter) expect(other.of(moved)).toBe(other.of(place));
      }
  });

  it('hold a place for a run whose noise has no exact inverse', () => {
    const place = (deltaP: number): Place => ({ point: { ...spiked(3), deltaP }, temperature: 0 });
    const axes = [axisOf(spiked(3), 'invDeltaP'), axisOf(spiked(3), 'T')];
    expect(isInPlane(place(0.3), place(0.07), axes)).toBe(true);
  });
});
