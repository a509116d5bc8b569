/** Fractions of opened sweeps: hollow, each with its 95 % interval. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import { Curve, Dot } from '../../plot/marks';
import type { OpenedSeries, SuccessPoint } from './view';

export function OpenedShares({ opened }: { readonly opened: readonly OpenedSeries[] }): ReactNode {
  return opened.map(({ dimension, horizon, colour, points }) => (
    <g key={`${dimension} ${horizon}`} data-opened={dimension}>
      {points.map((point) => (
        <Share
          key={point.invDelta2}
          point={point}
          colour={colour}
          title={`opened: N = ${dimension}, until t = ${formatNumber(horizon)}, ${point.cell.decided} instances`}
        />
      ))}
    </g>
  ));
}

function Share({
  point: { invDelta2, found },
  colour,
  title,
}: {
  readonly point: SuccessPoint;
  readonly colour: string;
  readonly title: string;
}): ReactNode {
  const bar = useMemo(
    () => ({ x: [invDelta2, invDelta2], y: [found.lo, found.hi] }),
    [invDelta2, found],
  );
  return (
    <>
      <Curve {...bar} colour={colour} width={1} opacity={0.7} />
      <Dot
        x={invDelta2}
        y={found.value}
        colour={colour}
        radius={4.5}
        filled={false}
        title={title}
      />
    </>
  );
}
