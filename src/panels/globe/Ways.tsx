/** Steepest ways down on the globe, from where the flow is. */
import type { ReactNode } from 'react';
import { useGlobe } from '../../plot/globe/globeContext';
import type { GlobePlace } from '../../physics/globe/polynomial';
import type { PixelPoint } from '../../plot/course';
import type { Vector } from '../../plot/globe/hemisphere';
import { dashes, lineLength } from '../../plot/lines';
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
        <path className={styles.casing} d={path} data-casing="" />
        <path
          className={styles.way}
          d={path}
          style={{ stroke: colour }}
          data-path="way"
          strokeDasharray={i === 0 ? undefined : dashes(2, 6)}
        />
        {i === 0 ? <Heads way={way} colour={colour} /> : null}
      </g>
    );
  });
}

/** Shares of a line's length at which an arrow says which way it goes; on a short one there is one. */
const headsAt = { long: [0.4, 0.75], short: [0.8], between: [0.5] } as const;
/** In em; between two marks an arrow has no room in less than the last. */
const [leastWay, shortWay, leastBetween] = [1, 4, 2.4];

/** Arrows along a line, from its first place to its last. */
export function Heads({
  way,
  colour,
  endsAtMark = false,
}: {
  readonly way: readonly Vector[];
  readonly colour: string;
  readonly endsAtMark?: boolean;
}): ReactNode {
  const { project, em } = useGlobe();
  const places = way.map(project);
  const lengths = places.map((place, i) => apart(places[i - 1] ?? place, place));
  const length = lengths.reduce((sum, step) => sum + step, 0);
  if (length < (endsAtMark ? leastBetween : leastWay) * em) return null;
  const kind = length >= shortWay * em ? 'long' : endsAtMark ? 'between' : 'short';
  return headsAt[kind].map((share) => {
    let left = share * length;
    const i = lengths.findIndex((step) => (left -= step) <= 0);
    const [a, b] = [places[i - 1], places[i]];
    if (!a || !b?.isInFront) return null;
    const angle = (Math.atan2(b.py - a.py, b.px - a.px) * 180) / Math.PI;
    return (
      <path
        key={share}
        d={`M${0.45 * em},0L${-0.35 * em},${0.35 * em}V${-0.35 * em}Z`}
        transform={`translate(${b.px},${b.py}) rotate(${angle})`}
        style={{ fill: colour, stroke: 'var(--surface)', strokeWidth: lineLength(1.5) }}
      />
    );
  });
}

function apart(a: PixelPoint, b: PixelPoint): number {
  return Math.hypot(a.px - b.px, a.py - b.py);
}
