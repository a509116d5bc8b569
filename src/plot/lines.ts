/** Widths and dashes of lines, in pixels where letters have their usual size: on a projector of 4K lines grow with them. */

/** As a CSS length; what a pixel is then is said by the page (src/app/theme.css). */
export function lineLength(pixels: number): string {
  return `calc(${pixels} * var(--line))`;
}

/** Dashes and the gaps between them. */
export function dashes(...pixels: readonly number[]): string {
  return pixels.map(lineLength).join(' ');
}

/** Of a curve that stands back behind others: each colour of a curve still has a contrast of 3 to its ground. */
export const faint = 0.74;
