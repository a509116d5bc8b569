import type { StudyCell, StudyResults } from '../studies/results';

/** Of all studies the cells that are wanted, one for each Δ_p: of two the one that knows more. */
export function atEachPlace<Cell extends StudyCell<{ readonly deltaP: number }>>(
  studies: StudyResults<Cell>,
  isWanted: (cell: Cell) => boolean,
): readonly Cell[] {
  const cells = Object.values(studies)
    .flatMap((result) => result.cells)
    .filter(isWanted)
    .sort((a, b) => a.decided - b.decided);
  return [...new Map(cells.map((cell) => [cell.request.deltaP, cell])).values()];
}
