/** What the diagram over any two parameters draws, in data units. */
import type { PlaneLine } from '../../../physics/plane/conditions';
import type { PlaneLines } from '../../../state/selectors/planeLines';
import { furtherLineSpecs, langevinSpec } from '../further';
import { hotNames } from '../thermalBands';
import { labelledLines, regionLooks, type DrawnLine, type LineEnd, type RegionLook } from '../view';

export interface PlaneLineSpec {
  readonly key: PlaneLine;
  readonly label: string;
  readonly short?: string | undefined;
  readonly lineStyle: DrawnLine['lineStyle'];
  readonly width: number;
  readonly colour: string;
}

/** How each line is drawn. @param temperature T of the plane; null where it is an axis. */
export function lineSpec(key: PlaneLine, temperature: number | null): PlaneLineSpec {
  const main = labelledLines.find((line) => line.key === key);
  if (main !== undefined) return { ...main, key, colour: 'var(--text)' };
  const look = { width: 1.7, colour: 'var(--further-line)' };
  if (key === 'langevin')
    return temperature === null
      ? { key, label: 'Langevin', lineStyle: 'dashed', width: 2.6, colour: 'var(--text)' }
      : { ...langevinSpec(temperature), ...look };
  const further = furtherLineSpecs.find((line) => line.key === key);
  if (further !== undefined) return { ...further, key, ...look };
  return { key, label: 'aging begins', short: 'aging', lineStyle: 'full', ...look };
}

/** Every line that passes through the window, its pieces parted by gaps. */
export function drawnPieces(
  { curves }: PlaneLines,
  temperature: number | null,
): readonly DrawnLine[] {
  return curves
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ key, pieces }) => {
      const parted = (axis: 'x' | 'y'): Float64Array =>
        Float64Array.from(pieces.flatMap((piece) => [...piece[axis], NaN]).slice(0, -1));
      const spec = lineSpec(key, temperature);
      return { ...spec, strong: spec.width > 2, x: parted('x'), y: parted('y') };
    });
}

/** Along a line, for its name. */
const namePlaces = 16;

/** The names of lines stand where these leave the window to the right, else beside the line, at the end that is furthest there if there is room. */
export function pieceEnds(lines: readonly DrawnLine[]): readonly LineEnd[] {
  return lines.flatMap((line): LineEnd[] => {
    const furthest = line.x.reduce(
      (best, x, i) => (x > (line.x[best] ?? -Infinity) ? i : best),
      line.x.findIndex(Number.isFinite),
    );
    const [x = NaN, y = NaN] = [line.x[furthest], line.y[furthest]];
    const others = Array.from({ length: namePlaces }, (_, n) => {
      const i = Math.round(((n + 0.5) / namePlaces) * (line.x.length - 1));
      return { x: line.x[i] ?? NaN, y: line.y[i] ?? NaN };
    }).filter((at) => Number.isFinite(at.x + at.y));
    return Number.isFinite(x + y) ? [{ line, end: { x, y }, others }] : [];
  });
}

/** Regions from the outermost in, by how many areas hold them. @param isHot they are of Langevin dynamics. */
export function regionsOf(isHot: boolean): readonly RegionLook[] {
  return isHot ? regionLooks.map((look) => ({ ...look, ...hotNames[look.key] })) : regionLooks;
}
