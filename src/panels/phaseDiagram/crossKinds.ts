/** The kinds of measured values that the phase diagram marks: told apart by shape, and by the colour of the line beside which each stands. */
import type { Cross } from '../../state/selectors/crosses';

interface CrossKind {
  readonly name: string;
  readonly legend: string;
  /** Heading of its column. */
  readonly column: string;
  readonly colour: string;
  /** The mark about its place in pixels, as a path, without the error bar. */
  readonly mark: (px: number, py: number) => string;
}

/** Half the width of a mark, in pixels. */
const arm = 4.5;

export const crossKinds: Readonly<Record<Cross['kind'], CrossKind>> = {
  threshold: {
    name: 'measured threshold',
    legend: '× measured threshold',
    column: 'measured threshold',
    colour: 'var(--text)',
    mark: (px, py) =>
      `M${px - arm},${py - arm} l${2 * arm},${2 * arm} M${px - arm},${py + arm} l${2 * arm},${-2 * arm}`,
  },
  growthSign: {
    name: 'measured change from fading to growth',
    legend: '□ measured: above it m grows below the line of gradient flow',
    column: 'measured sign of growth',
    colour: 'var(--further-line)',
    mark: (px, py) => `M${px - arm},${py - arm} h${2 * arm} v${2 * arm} h${-2 * arm} Z`,
  },
};
