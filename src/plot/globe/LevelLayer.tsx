/** Lines of equal height on a globe. */
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { polyline } from '../path';
import styles from './Globe.module.css';
import { useGlobe } from './globeContext';
import type { Hemisphere } from './hemisphere';
import { levelLines } from './levels';

/** `shore`: where light and dark meet. `named`: one that is spoken of, on light ground; `sunk`: the same on dark. */
export interface Level {
  readonly value: number;
  readonly kind: 'plain' | 'shore' | 'named' | 'sunk';
}

export const LevelLayer = memo(function LevelLayer({
  seen,
  levels,
}: {
  readonly seen: Hemisphere;
  readonly levels: readonly Level[];
}): ReactNode {
  const scope = useGlobe();
  const paths = useMemo(() => {
    const lines = levelLines(
      seen,
      scope,
      levels.map(({ value }) => value),
    );
    return levels.map(({ value }) =>
      lines
        .filter(({ level }) => level === value)
        .map(({ x, y }) => polyline(x, y))
        .join(''),
    );
  }, [seen, scope, levels]);
  return (
    <g clipPath={scope.clip} data-testid="globe-levels">
      {levels.map(({ kind }, i) => (
        <path
          key={i}
          className={kind === 'plain' ? styles.level : `${styles.level} ${styles[kind]}`}
          d={paths[i]}
          data-level={kind}
        />
      ))}
    </g>
  );
});
