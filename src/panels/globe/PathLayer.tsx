/** The path of a run on the globe: its past as a line, what comes later dashed; fainter where it lies outside. */
import type { ReactNode } from 'react';
import { useGlobe } from '../../plot/globe/globeContext';
import { dashes } from '../../plot/lines';
import styles from './Globe.module.css';
import type { Course, PathPiece } from './path';
import { Heads } from './Ways';

export function PathLayer({
  pieces,
  courses,
  colour,
}: {
  readonly pieces: readonly PathPiece[];
  /** Its past and what comes later, each with its own arrows. */
  readonly courses: readonly Course[];
  readonly colour: string;
}): ReactNode {
  const { line } = useGlobe();
  const drawn = pieces
    .map((piece) => ({ ...piece, d: line(piece.places) }))
    .filter(({ d }) => d !== '');
  return (
    <>
      {drawn.map(({ index, share, d }) => (
        <g key={index} opacity={share}>
          <path className={styles.casing} d={d} data-casing="" />
        </g>
      ))}
      {drawn.map(({ index, share, isLater, d }) => (
        <path
          key={index}
          className={styles.way}
          d={d}
          style={{ stroke: colour }}
          opacity={share}
          strokeDasharray={isLater ? dashes(5, 4) : undefined}
          data-path={isLater ? 'later' : 'past'}
        />
      ))}
      {courses.map(({ places }, i) => (
        <Heads key={i} way={places} colour={colour} endsAtMark />
      ))}
    </>
  );
}
