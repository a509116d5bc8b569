/** What the names in a diagram keep clear of besides its lines. */
import type { FigureFrame } from '../../plot/figureContext';
import { boxAround, type Box } from '../../plot/placement';
import type { PlanePoint } from '../../plot/PlaneControl';
import { markerBoxes, type RunMark } from './marks';

export interface Standing {
  readonly runs: readonly RunMark[];
  /** Other places that are marked. */
  readonly marks: readonly PlanePoint[];
  /** Where the current point stands along x. */
  readonly column: number;
}

export function marksBoxes({ runs, marks }: Standing, figure: FigureFrame): Box[] {
  const { em, x, y } = figure;
  return [
    ...markerBoxes(runs, figure, marks),
    ...marks.map((mark) => boxAround({ px: x(mark.x), py: y(mark.y) }, 0.4 * em)),
  ];
}

/** Where the current point is dragged up and down, with the guide that leads from it to the axis. */
export function columnBox({ column }: Standing, { em, x, height }: FigureFrame): Box {
  const px = x(column);
  return { left: px - 0.7 * em, right: px + 0.7 * em, top: 0, bottom: height };
}
