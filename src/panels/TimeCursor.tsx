/** The linked cursor of time over a figure: hover shows, click pins, Escape unpins. */
import type { ReactNode } from 'react';
import { CursorLayer } from '../plot/CursorLayer';
import { formatNumber } from '../plot/format';
import { Rule } from '../plot/marks';
import { useApp } from '../state/useStore';

export function TimeCursor({
  name,
  time,
  end,
}: {
  readonly name: string;
  /** Null where there is no cursor; it then starts from `end`. */
  readonly time: number | null;
  readonly end: number;
}): ReactNode {
  const { actions } = useApp();
  const value = time ?? end;
  return (
    <>
      {time === null ? null : <Rule x={time} colour="var(--text-muted)" width={1} />}
      <CursorLayer
        name={name}
        value={value}
        valueText={`t = ${formatNumber(value, 4)}`}
        onHover={(at) => {
          actions.setHover({ time: at });
        }}
        onPin={(at) => {
          actions.pinTime(at);
        }}
      />
    </>
  );
}
