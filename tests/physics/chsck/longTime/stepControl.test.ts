import { describe, expect, it } from 'vitest';
import { LagMap } from '../../../../src/physics/chsck/longTime/scheme/coordinates';
import { fieldLaw } from '../../../../src/physics/chsck/longTime/scheme/fields';
import { LagGrid } from '../../../../src/physics/chsck/longTime/grid/lagGrid';
import { LagHistory } from '../../../../src/physics/chsck/longTime/scheme/history';
import type { CreateKernel } from '../../../../src/physics/chsck/longTime/kernel/kernel';
import { coarse, type Preset } from '../../../../src/physics/chsck/longTime/scheme/presets';
import { RowSystem } from '../../../../src/physics/chsck/longTime/scheme/rowSystem';
import { StepControl } from '../../../../src/physics/chsck/longTime/scheme/stepControl';
import { createMixture, spikedMixture } from '../../../../src/physics/mixture';

const cubic = createMixture([{ degree: 3, weight: 1 }]);
const preset: Preset = { ...coarse, stepTolerance: 1e-6, maxStep: 10, maxGrowth: 1e3 };
const h = 0.05;

/** No integrals are asked for: only what is predicted and by how much it was wrong. */
const noKernel: CreateKernel = () => ({
  memory: {
    responseMemory: new Float64Array(0),
    correlationMemory: new Float64Array(0),
    // eslint-disable-next-line require-yield
    *prepare() {
      return;
    },
    // eslint-disable-next-line require-yield
    *integrate() {
      return;
    },
    // eslint-disable-next-line require-yield
    *differentiate() {
      return;
    },
  },
  factors: {
    matrix: new Float64Array(0),
    // eslint-disable-next-line require-yield
    *factor() {
      return true;
    },
    solve: () => undefined,
  },
});

interface Place {
  /** x of the row to be solved, after `rows` rows that are h apart. */
  readonly x: number;
  readonly rows?: number;
  readonly unit?: number;
  readonly mixture?: typeof cubic;
  readonly preset?: Preset;
  /** What the columns of the rows are, by x. */
  readonly values?: (x: number) => number;
}

function place({
  x,
  rows = 6,
  unit = 0.5,
  mixture = cubic,
  preset: used = preset,
  values = () => 0.5,
}: Place) {
  const grid = new LagGrid(2, 6);
  const history = new LagHistory(grid, new LagMap(unit));
  for (let row = rows; row > 0; row--) {
    const at = x - row * h;
    const column = grid.u.map(() => values(at));
    history.push(at, {
      scaledResponse: column,
      correlation: column,
      mu: values(at),
      logOverlap: values(at),
    });
  }
  const system = new RowSystem(grid, fieldLaw(mixture), history, used, noKernel);
  const control = new StepControl(system, used, h);
  for (const portions = system.place(x); !portions.next().done;);
  control.predict();
  return { system, control };
}

/** The share of the step tolerance that is allowed, read off the step chosen after an error of `off`. */
function shareAllowed(where: Place, order: number, off = 1e-6): number {
  const { system, control } = place(where);
  system.values.logOverlap += off;
  expect(control.accept()).toBe(true);
  const error = (0.9 / (control.step / h)) ** (order + 1);
  return off / (order + 2) / (where.preset ?? preset).stepTolerance / error;
}

describe('the prediction of the next row', () => {
  it.each([
    { x: 6, degree: 3 },
    { x: 1, degree: 4 },
  ])(
    'is the polynomial through as many rows as the formula has: degree $degree at x = $x',
    ({ x, degree }) => {
      const { system } = place({ x, values: (at) => (at - x + 0.3) ** degree });
      const expected = 0.3 ** degree;
      expect(system.values.mu).toBeCloseTo(expected, 12);
      expect(system.values.logOverlap).toBeCloseTo(expected, 12);
      expect(system.values.scaledResponse[3]).toBeCloseTo(expected, 12);
      expect(system.values.correlation[3]).toBeCloseTo(expected, 12);
      const further = place({ x, values: (at) => (at - x + 0.3) ** (degree + 1) });
      expect(Math.abs(further.system.values.mu - 0.3 ** (degree + 1))).toBeGreaterThan(1e-7);
    },
  );

  it('has the known values on the diagonal', () => {
    const { system } = place({ x: 6 });
    const { time, unit } = system.frame;
    expect(system.values.correlation[0]).toBe(1);
    expect(system.values.scaledResponse[0]).toBeCloseTo((time + unit) / (time + 2 * unit), 14);
  });
});

describe('the step', () => {
  it('is chosen so that the next error is what is allowed', () => {
    expect(shareAllowed({ x: 6 }, 3)).toBeCloseTo(1, 10);
    expect(shareAllowed({ x: 6 }, 3, 3e-6)).toBeCloseTo(1, 10);
  });

  it('is judged by the worst of all unknowns, mu in its own unit', () => {
    const stepAfter = (change: (system: RowSystem) => void): number => {
      const { system, control } = place({ x: 6 });
      change(system);
      control.accept();
      return control.step;
    };
    const expected = stepAfter(({ values }) => (values.logOverlap += 2e-6));
    expect(stepAfter(({ values }) => (values.mu += 2e-6 / 0.5))).toBeCloseTo(expected, 12);
    expect(stepAfter(({ values }) => (values.mu -= 2e-6 / 0.5))).toBeCloseTo(expected, 12);
    const ofColumn =
      (column: 'scaledResponse' | 'correlation') =>
      (system: RowSystem): void => {
        const values = system.values[column];
        values[values.length - 1] = (values.at(-1) ?? NaN) + 2e-6;
        values[1] = (values[1] ?? NaN) - 1e-6;
      };
    expect(stepAfter(ofColumn('scaledResponse'))).toBeCloseTo(expected, 12);
    expect(stepAfter(ofColumn('correlation'))).toBeCloseTo(expected, 12);
  });

  it('is allowed a small share of the error at t = 0, all of it from x = 5 on', () => {
    const early = preset.earliestShare;
    expect(shareAllowed({ x: 0.31 }, 4, 1e-8)).toBeCloseTo(
      early + (1 - early) * (0.31 / 5) ** 4,
      8,
    );
    expect(shareAllowed({ x: 2 }, 4, 1e-7)).toBeCloseTo(early + (1 - early) * (2 / 5) ** 4, 8);
    expect(shareAllowed({ x: 5.1 }, 3)).toBeCloseTo(1, 8);
    expect(shareAllowed({ x: 8 }, 3)).toBeCloseTo(1, 8);
  });

  it('is allowed less where energies are large: by the power 3/2 of their scale beyond 2', () => {
    const off = 1e-7;
    expect(shareAllowed({ x: 6, unit: 1 }, 3, off)).toBeCloseTo(1, 8);
    expect(shareAllowed({ x: 6, unit: 1 / 8 }, 3, off)).toBeCloseTo(1 / 8, 8);
    expect(shareAllowed({ x: 6, unit: 1 / 18 }, 3, off)).toBeCloseTo(1 / 27, 8);
  });

  it('is allowed more once noise, which grows with t, would hide less; a hundred times at most', () => {
    const x = (time: number): number => Math.log1p(time);
    const off = 1e-5;
    expect(shareAllowed({ x: x(9e6) }, 3, off)).toBeCloseTo(1, 6);
    expect(shareAllowed({ x: x(3e7) }, 3, off)).toBeCloseTo(3, 4);
    expect(shareAllowed({ x: x(1e12) }, 3, off)).toBeCloseTo(100, 3);
    // The sharper the kernels, the earlier: by the fifth power of 3/n.
    const sextic = createMixture([{ degree: 6, weight: 1 }]);
    expect(shareAllowed({ x: x(1e6), mixture: sextic }, 3, off)).toBeCloseTo(3.2, 4);
    expect(shareAllowed({ x: x(2e5), mixture: sextic }, 3, off)).toBeCloseTo(1, 6);
    // n is the mean degree of the mixture, 2 for a matrix alone: never later than for the cubic one.
    const nearlyMatrix = spikedMixture({ p: 3, deltaP: 1e3, invDelta2: 1 });
    expect(shareAllowed({ x: x(9e6), mixture: nearlyMatrix }, 3, off)).toBeCloseTo(1, 6);
    expect(shareAllowed({ x: x(3e7), mixture: nearlyMatrix }, 3, off)).toBeCloseTo(3, 4);
  });

  it('grows and shrinks within limits, and is never longer than the preset allows', () => {
    const limited = { ...preset, maxGrowth: 1.5 };
    const { control } = place({ x: 6, preset: limited });
    expect(control.accept()).toBe(true);
    expect(control.step).toBeCloseTo(1.5 * h, 12);
    const short = place({ x: 6, preset: { ...preset, maxStep: 1.2 * h } });
    short.control.accept();
    expect(short.control.step).toBeCloseTo(1.2 * h, 12);
    const wrong = place({ x: 6 });
    wrong.system.values.mu += 1;
    expect(wrong.control.accept()).toBe(false);
    expect(wrong.control.step).toBeCloseTo(0.3 * h, 12);
  });

  it('is refused beyond three times the error allowed, and does not grow right after', () => {
    const three = 3 * 5 * 1e-6;
    const good = place({ x: 6 });
    good.system.values.logOverlap += 0.99 * three;
    expect(good.control.accept()).toBe(true);
    const { system, control } = place({ x: 6 });
    system.values.logOverlap += 1.01 * three;
    expect(control.accept()).toBe(false);
    const { step } = control;
    control.predict();
    expect(control.accept()).toBe(true);
    expect(control.step).toBe(step);
    control.accept();
    expect(control.step).toBeGreaterThan(step);
  });

  it('is shortened after a row that could not be solved, and does not grow right after', () => {
    const { control } = place({ x: 6 });
    control.fail();
    expect(control.step).toBeCloseTo(0.4 * h, 14);
    control.predict();
    control.accept();
    expect(control.step).toBeCloseTo(0.4 * h, 14);
  });

  it('is not judged before there are more rows than the formula looks back on', () => {
    for (const rows of [1, 2, 3]) {
      const { system, control } = place({ x: 6, rows });
      system.values.mu += 1;
      expect(control.accept()).toBe(true);
      expect(control.step).toBeGreaterThan(h);
    }
    const { system, control } = place({ x: 6, rows: 4 });
    system.values.mu += 1;
    expect(control.accept()).toBe(false);
  });
});
