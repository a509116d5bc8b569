/** The time of which a readout tells: that of the cursor, or without one the end, and how to ask for another. */
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import { PointerWords } from '../../ui/PointerWords';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';

export function TimeItem({
  time,
  end,
}: {
  /** Null while there is no cursor. */
  readonly time: number | null;
  /** The time without a cursor: "at the end". */
  readonly end: string;
}): ReactNode {
  return (
    <ReadoutItem name={<Term of="time" />}>
      {time === null ? (
        <>
          {end} <PointerWords mouse="(hover for others, click pins)" finger="(tap for others)" />
        </>
      ) : (
        formatNumber(time, 4)
      )}
    </ReadoutItem>
  );
}
