/** The path of a run on the globe: its past as a line, what comes later dashed; fainter where it lies outside. */
import type { ReactNode } from 'react';
import type { GlobePath } from '../../physics/globe/globe';
import { useGlobe } from '../../plot/globe/globeContext';
import type { Vector } from '../../plot/globe/hemisphere';
import styles from './Globe.module.css';

/** What is less inside has no direction on the globe to speak of. */
const leastInside = 0.02;

export function PathLayer({
  path: { time, a, b, c, inside },
  now,
  colour,
}: {
  readonly path: GlobePath;
  readonly now: number;
  readonly colour: string;
}): ReactNode {
  const { line } = useGlobe();
  const placeAt = (i: number): Vector => {
    const length = Math.sqrt(inside[i] ?? NaN);
    return [(a[i] ?? NaN) / length, (b[i] ?? NaN) / length, (c[i] ?? NaN) / length];
  };
  return Array.from(time, (_, i) => {
    const share = Math.min(inside[i] ?? 0, inside[i + 1] ?? 0);
    if (i + 1 >= time.length || share < leastInside) return null;
    const d = line([placeAt(i), placeAt(i + 1)]);
    if (d === '') return null;
    const isLater = (time[i] ?? 0) >= now * (1 - 1e-9);
    return (
      <g key={i} data-path={isLater ? 'later' : 'past'} opacity={share}>
        <path className={styles.casing} d={d} />
        <path
          className={styles.way}
          d={d}
          style={{ stroke: colour }}
          strokeDasharray={isLater ? '5 4' : undefined}
        />
      </g>
    );
  });
}
