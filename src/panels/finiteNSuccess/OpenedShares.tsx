/** Fractions of opened sweeps: hollow, each with its 95 % interval. */
import type { ReactNode } from 'react';
import { ErrorDot } from '../../plot/ErrorDot';
import { formatNumber } from '../../plot/format';
import type { OpenedSeries } from './view';

export function OpenedShares({ opened }: { readonly opened: readonly OpenedSeries[] }): ReactNode {
  return opened.map(({ dimension, horizon, colour, points }) => (
    <g key={`${dimension} ${horizon}`} data-opened={dimension}>
      {points.map((point) => (
        <ErrorDot
          key={point.invDelta2}
          x={point.invDelta2}
          y={point.found.value}
          low={point.found.lo}
          high={point.found.hi}
          colour={colour}
          radius={4.5}
          filled={false}
          width={1}
          opacity={0.7}
          title={`opened: N = ${dimension}, until t = ${formatNumber(horizon)}, ${point.cell.decided} instances`}
        />
      ))}
    </g>
  ));
}
