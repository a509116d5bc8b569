/** Steepest ways down on the globe, from where the flow is. */
import type { ReactNode } from 'react';
import { useGlobe } from '../../plot/globe/globeContext';
import type { GlobePlace } from '../../physics/globe/polynomial';
import type { Vector } from '../../plot/globe/hemisphere';
import { dashes, lineLength } from '../../plot/lines';
import styles from './Globe.module.css';
import { headSize, headsOf } from './heads';

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
  const globe = useGlobe();
  const { em } = globe;
  return headsOf(way, globe, endsAtMark).map(({ px, py, angle, share }) => (
    <path
      key={share}
      data-head=""
      d={`M${headSize * em},0L${-0.35 * em},${0.35 * em}V${-0.35 * em}Z`}
      transform={`translate(${px},${py}) rotate(${angle})`}
      style={{ fill: colour, stroke: 'var(--surface)', strokeWidth: lineLength(1.5) }}
    />
  ));
}
