/** A sample of a line or an area in a legend, which no end of a line parts from the first word of its name. */
import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { LineSample, type LineStyle } from '../plot/marks';
import { afterFirst } from '../ui/Tied';
import styles from './LegendKey.module.css';
import { Explained } from './terms/Explained';

/** Characters of a name that no end of a line parts, as in "spurious minima". */
const longestTogether = 18;

type LegendKeyProps = {
  /** Begins with a word: a line before a symbol is a minus sign. */
  readonly name: string;
  /** What it is the key of is not in the picture now: it keeps its room, and is not seen. */
  readonly isAbsent?: boolean;
} & (
  | {
      /** Drawn as text; empty where the look is all there is. */
      readonly sample?: string;
      /** Class of the sample. */
      readonly look: string | undefined;
      readonly style?: CSSProperties;
    }
  | {
      /** Of the line in the picture, as which its sample looks; where lines have several colours it has that of the words. */
      readonly line: LineStyle;
      readonly width?: number;
      readonly colour?: string | undefined;
    }
);

export const LegendKey = memo(function LegendKey(props: LegendKeyProps): ReactNode {
  const { isAbsent = false } = props;
  // No line ends with an article.
  const name = props.name.replace(/\b(the|an?) /g, '$1\u00a0');
  const [first, rest] = name.length > longestTogether ? afterFirst(name) : [name, ''];
  return (
    // An element of its own, since keys come and go. A line may end before it, and not after it where a dot follows.
    <span className={styles.key} data-key data-absent={isAbsent || undefined}>
      {' '}
      <span className={styles.together}>
        {'line' in props ? (
          <LineSample lineStyle={props.line} width={props.width} colour={props.colour} />
        ) : (
          <span className={props.look} style={props.style}>
            {props.sample}
          </span>
        )}{' '}
        <Explained text={first} />
      </span>
      <span>
        <Explained text={rest} />
      </span>
    </span>
  );
});
