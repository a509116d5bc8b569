/** What is drawn and tabled of the escape times of opened sweeps. */
import type { OpenedEscape } from '../../state/openedSweep';
import { numberColumn } from '../columns';
import type { NumberColumn } from '../panelData';

export interface EscapeSeries {
  readonly initialOverlap: number;
  readonly colour: string;
  readonly escapes: readonly OpenedEscape[];
}

export interface EscapeView {
  readonly series: readonly EscapeSeries[];
  /** Of 1/Δ₂. */
  readonly domain: readonly [number, number];
  readonly times: readonly [number, number];
}

const colours = [
  'var(--run-1)',
  'var(--run-2)',
  'var(--run-3)',
  'var(--run-4)',
  'var(--run-5)',
  'var(--run-7)',
] as const;
/** Room left and right, as a share of the extent. */
const margin = 0.08;

/** @param escapes not empty, in the order of 1/Δ₂. */
export function escapeView(escapes: readonly OpenedEscape[], line: number): EscapeView {
  const starts = [...new Set(escapes.map(({ initialOverlap }) => initialOverlap))];
  const controls = [line, ...escapes.map(({ invDelta2 }) => invDelta2)];
  const [lo, hi] = [Math.min(...controls), Math.max(...controls)];
  const room = margin * Math.max(hi - lo, 0.1 * hi);
  const times = escapes.map(({ time }) => time);
  return {
    series: starts.map((initialOverlap, i) => ({
      initialOverlap,
      colour: colours[i % colours.length] ?? 'var(--text)',
      escapes: escapes.filter((escape) => escape.initialOverlap === initialOverlap),
    })),
    domain: [lo - room, hi + room],
    times: [Math.min(...times) / 2, Math.max(...times) * 2],
  };
}

/** The columns of what was measured here, with the escapes in rows below and in columns of their own. */
export function withEscapes(
  columns: readonly NumberColumn[],
  escapes: readonly OpenedEscape[],
): readonly NumberColumn[] {
  if (escapes.length === 0) return columns;
  const above = Array.from(columns[0]?.values ?? [], () => NaN);
  const shared = columns.map((column): NumberColumn => {
    const { key } = column;
    const below = escapes.map((escape) =>
      key === 'deltaP' || key === 'invDelta2' ? escape[key] : NaN,
    );
    return { ...column, values: Float64Array.from([...column.values, ...below]) };
  });
  const own = (
    key: string,
    title: string,
    of: (escape: OpenedEscape) => number,
    digits: number,
  ): NumberColumn => numberColumn(key, title, [...above, ...escapes.map(of)], { digits });
  return [
    ...shared,
    own('openedStart', 'm₀ of the sweep', ({ initialOverlap }) => initialOverlap, 3),
    own('openedEscape', 'escapes at t', ({ time }) => time, 6),
    own('openedEscapeError', 'error', ({ error }) => error, 2),
  ];
}
