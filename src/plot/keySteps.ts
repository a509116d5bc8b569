/** How far keys move what stands in a figure. */

/** An arrow's step as a share of the figure's width or height. */
export const arrowStep = 0.01;

/** Steps of a Page key, and of an arrow with Shift. */
export const coarseSteps = 10;

/** Steps of an arrow: one, ten with Shift, a tenth with Alt. */
export function stepsOfArrow({
  shiftKey,
  altKey,
}: Pick<KeyboardEvent, 'shiftKey' | 'altKey'>): number {
  if (shiftKey) return coarseSteps;
  return altKey ? 0.1 : 1;
}
