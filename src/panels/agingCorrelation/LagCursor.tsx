/** The linked cursor of time over a picture of lags: t is the age of the chosen curve and the lag. */
import type { ReactNode } from 'react';
import { CursorLayer } from '../../plot/CursorLayer';
import { formatNumber } from '../../plot/format';
import { Rule } from '../../plot/marks';
import type { AgingCurve } from '../../state/selectors/aging';
import type { LagAxis } from '../../state/settings/aging';
import { useApp } from '../../state/useStore';
import { inAxis, lagOf } from './view';

interface LagCursorProps {
  readonly name: string;
  readonly chosen: AgingCurve;
  readonly axis: LagAxis;
  /** t; null where there is no cursor. */
  readonly time: number | null;
  /** Where it starts from without one, in units of the axis. */
  readonly end: number;
}

export function LagCursor({ name, chosen, axis, time, end }: LagCursorProps): ReactNode {
  const { actions } = useApp();
  const { waitingTime } = chosen;
  const lag = time === null || time <= waitingTime ? null : time - waitingTime;
  const value = lag === null ? end : inAxis(lag, chosen, axis);
  const timeAt = (x: number): number => waitingTime + lagOf(x, chosen, axis);
  return (
    <>
      {lag === null ? null : <Rule x={value} colour="var(--text-muted)" width={1} />}
      <CursorLayer
        name={name}
        value={value}
        valueText={`τ = ${formatNumber(lagOf(value, chosen, axis), 4)} after t_w = ${formatNumber(waitingTime, 3)}`}
        onHover={(x) => {
          actions.setHover({ time: x === null ? null : timeAt(x) });
        }}
        onPin={(x) => {
          actions.pinTime(x === null ? null : timeAt(x));
        }}
      />
    </>
  );
}
