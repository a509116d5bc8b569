/** The side of a spectrum on which the landscape falls. */
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { Label } from '../../plot/marks';

/** The two neighbours among some positions that are furthest apart. */
function widestGap(positions: readonly number[]): readonly [number, number] {
  const sorted = [...positions].sort((a, b) => a - b);
  return sorted.slice(1).reduce<readonly [number, number]>(
    (widest, to, i) => {
      const from = sorted[i] ?? 0;
      return to - from > widest[1] - widest[0] ? [from, to] : widest;
    },
    [0, 0],
  );
}

/** Left of zero the landscape falls: said in words where marks leave room for them. */
export function NegativeSide({
  marks,
  named,
}: {
  /** Isolated eigenvalues that stand there. */
  readonly marks: readonly number[];
  readonly named: boolean;
}): ReactNode {
  const figure = useFigure();
  const zero = Math.min(figure.width, Math.max(0, figure.x(0)));
  const places = marks.map((value) => Math.min(zero, Math.max(0, figure.x(value))));
  const [from, to] = widestGap([0, ...places, zero]);
  return (
    <>
      <rect width={zero} height={figure.height} style={{ fill: 'var(--outlier)', opacity: 0.07 }} />
      {named && to - from > 5 * figure.em ? (
        <Label
          px={from + 0.6 * figure.em}
          py={figure.height - 0.6 * figure.em}
          colour="var(--text-muted)"
        >
          ← descent
        </Label>
      ) : null}
    </>
  );
}
