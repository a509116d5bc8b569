/** A sample of a line or an area in a legend, which no end of a line parts from the first word of its name. */
import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import styles from './LegendKey.module.css';
import { Explained } from './terms/Explained';

/** Characters of a name that no end of a line parts, as in "outlier 0". */
const longestTogether = 12;

export const LegendKey = memo(function LegendKey({
  sample = '',
  look,
  style,
  name,
}: {
  /** Drawn as text; empty where the look is all there is. */
  readonly sample?: string;
  /** Class of the sample. */
  readonly look: string | undefined;
  readonly style?: CSSProperties;
  readonly name: string;
}): ReactNode {
  const [first = '', ...others] = name.length > longestTogether ? name.split(' ') : [name];
  return (
    // An element of its own, since keys come and go.
    <span className={styles.key}>
      <span className={styles.together}>
        <span className={look} style={style}>
          {sample}
        </span>{' '}
        <Explained text={first} />
      </span>
      <span>
        <Explained text={others.map((word) => ` ${word}`).join('')} />
      </span>{' '}
    </span>
  );
});
