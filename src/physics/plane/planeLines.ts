/** Lines and regions of the phase diagram over any two parameters of a model (docs/physics.md#lines). */
import { axisPlaces, type Axis } from '../axis';
import type { Computation } from '../computation';
import { mixtureAt, type Mixture } from '../mixture';
import { zeroSet, type Course, type ZeroSet } from '../numerics/zeroSet';
import { axisOf, type AxisKey, type Place } from './axes';
import { conditions, regionConditions, type PlaneLine, type PlaneRegion } from './conditions';

/** A side of the rectangle that is drawn. */
export interface PlaneSide extends Axis {
  readonly key: AxisKey;
}

export interface PlaneProblem extends Place {
  readonly x: PlaneSide;
  readonly y: PlaneSide;
  readonly wanted: readonly PlaneLine[];
}

export interface PlaneCurve {
  readonly key: PlaneLine;
  /** Its pieces within the rectangle; none where it does not pass. */
  readonly pieces: readonly Course[];
}

export interface PlaneArea {
  readonly key: PlaneRegion;
  /** Closed, by the rule of even and odd. */
  readonly rings: readonly Course[];
}

export interface PlanePicture {
  readonly curves: readonly PlaneCurve[];
  /** Each lies within those before it; what is left over is `impossible`. */
  readonly areas: readonly PlaneArea[];
  /** At each place of the grid, row by row from the lowest y on, how many areas hold it. */
  readonly depths: Uint8Array<ArrayBuffer>;
}

/** Regions from the outermost. */
const regionNames = ['hard', 'gradient-flow-fails', 'surfing', 'trivial'] as const;

/**
 * The lines that are wanted, and the regions: of gradient flow, or with a temperature of the dynamics there.
 * @throws RangeError if the model has no such parameter, or a side no places.
 */
export function* computePlaneLines(problem: PlaneProblem): Computation<never, PlanePicture> {
  const { x, y, wanted } = problem;
  const grid = { x: axisPlaces(x), y: axisPlaces(y) };
  const stateAt = stateOn(problem);
  const states = Array.from(grid.y, (py) => Array.from(grid.x, (px) => stateAt(px, py)));
  const isHot = problem.temperature > 0 || [x.key, y.key].includes('T');
  const regions = regionConditions(isHot ? 'langevin' : 'gradientFlow');
  const needed = [...new Set([...wanted, ...Object.values(regions).flat()])];
  const known = new Map<PlaneLine, Float64Array<ArrayBuffer>>();
  for (const [n, line] of needed.entries()) {
    const values: number[] = [];
    for (const [r, row] of states.entries()) {
      values.push(...row.map(({ mixture, temperature }) => conditions[line](mixture, temperature)));
      yield { fraction: (0.8 * (n + (r + 1) / states.length)) / needed.length };
    }
    known.set(line, Float64Array.from(values));
  }
  const valuesOf = (lines: readonly PlaneLine[]): Float64Array<ArrayBuffer> =>
    Float64Array.from({ length: x.count * y.count }, (_, i) =>
      Math.min(...lines.map((line) => known.get(line)?.[i] ?? NaN)),
    );
  const traced = (lines: readonly PlaneLine[]): ZeroSet => {
    const of = (px: number, py: number): number => {
      const { mixture, temperature } = stateAt(px, py);
      return Math.min(...lines.map((line) => conditions[line](mixture, temperature)));
    };
    return zeroSet({ ...grid, of, values: valuesOf(lines) });
  };
  const curves: PlaneCurve[] = [];
  for (const key of wanted) {
    curves.push({ key, pieces: traced([key]).lines });
    yield { fraction: 0.8 + (0.1 * curves.length) / wanted.length };
  }
  const areas: PlaneArea[] = [];
  const depths = new Uint8Array(x.count * y.count);
  for (const key of regionNames) {
    areas.push({ key, rings: traced(regions[key]).area });
    valuesOf(regions[key]).forEach((value, i) => {
      if (value >= 0) depths[i] += 1;
    });
    yield { fraction: 0.9 + (0.1 * areas.length) / regionNames.length };
  }
  return { curves, areas, depths };
}

interface State {
  readonly mixture: Mixture;
  readonly temperature: number;
}

/** What conditions are asked of, by its place in the plane. */
function stateOn(problem: PlaneProblem): (px: number, py: number) => State {
  const { point, x, y } = problem;
  const [across, up] = [axisOf(point, x.key), axisOf(point, y.key)];
  return (px, py) => {
    const place = across.at(up.at(problem, py), px);
    return { mixture: mixtureAt(place.point), temperature: place.temperature };
  };
}
