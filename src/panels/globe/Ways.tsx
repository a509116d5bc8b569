/** Steepest ways down on the globe, from where the flow is. */
import type { ReactNode } from 'react';
import { useGlobe } from '../../plot/globe/globeContext';
import type { GlobePlace } from '../../physics/globe/polynomial';
import styles from './Globe.module.css';

export function Ways({
  ways,
  colour,
}: {
  /** The first is the one to the signal's side. */
  readonly ways: readonly (readonly GlobePlace[])[];
  readonly colour: string;
}): ReactNode {
  const { line } = useGlobe();
  return ways.map((way, i) => {
    const path = line(way);
    return (
      <g key={i} data-way={i === 0 ? 'signal' : 'other'} opacity={i === 0 ? 1 : 0.55}>
        <path className={styles.casing} d={path} />
        <path
          className={styles.way}
          d={path}
          style={{ stroke: colour }}
          strokeDasharray={i === 0 ? undefined : '2 6'}
        />
        {i === 0 ? <Heads way={way} colour={colour} /> : null}
      </g>
    );
  });
}

/** Shares of a way at which an arrow says which way it goes; on a short one only towards its end. */
const headsAt = { long: [0.4, 0.75], short: [0.8] } as const;
/** In em. */
const [leastWay, shortWay] = [1, 4];

function Heads({
  way,
  colour,
}: {
  readonly way: readonly GlobePlace[];
  readonly colour: string;
}): ReactNode {
  const { project, em } = useGlobe();
  const [start, end] = [way[0], way.at(-1)].map((place) => (place ? project(place) : null));
  const length = start && end ? Math.hypot(end.px - start.px, end.py - start.py) : 0;
  if (length < leastWay * em) return null;
  return headsAt[length < shortWay * em ? 'short' : 'long'].map((share) => {
    const i = Math.floor(share * (way.length - 1));
    const [from, to] = [way[i], way[i + 1]];
    if (from === undefined || to === undefined) return null;
    const [a, b] = [project(from), project(to)];
    if (!b.isInFront) return null;
    const angle = (Math.atan2(b.py - a.py, b.px - a.px) * 180) / Math.PI;
    return (
      <path
        key={share}
        d={`M${0.45 * em},0L${-0.35 * em},${0.35 * em}V${-0.35 * em}Z`}
        transform={`translate(${b.px},${b.py}) rotate(${angle})`}
        style={{ fill: colour, stroke: 'var(--surface)', strokeWidth: 1.5 }}
      />
    );
  });
}
