/** The numbers of the runs at the ends of their curves. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { RunDiscs } from '../RunDiscs';
import { endRadius, placedEnds, type RunEnd } from './ends';

export const RunEnds = memo(function RunEnds({
  ends,
  column,
}: {
  readonly ends: readonly RunEnd[];
  readonly column: 'energy' | 'overlap';
}): ReactNode {
  const figure = useFigure();
  return <RunDiscs numbers={placedEnds(ends, column, figure)} radius={endRadius * figure.em} />;
});
