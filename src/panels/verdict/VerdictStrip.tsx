/** The answer at the current point, across the top of the page. */
import type { ReactNode } from 'react';
import type { FlowProspect } from '../../physics/flowProspect';
import { useStore } from '../../state/useStore';
import { Tied } from '../Tied';
import styles from './VerdictStrip.module.css';
import { verdictAt } from './words';

const marks: Readonly<Record<FlowProspect, string>> = {
  escapes: '✓',
  marginal: '–',
  grows: '✕',
  fades: '✕',
  ages: '✕',
};

export function VerdictStrip(): ReactNode {
  const point = useStore(({ view }) => view.point);
  const initialOverlap = useStore(({ view }) => view.launch.initialOverlap);
  const { region, prospect, headline, why, caveat } = verdictAt(point, initialOverlap);
  return (
    <section className={styles.strip} data-region={region} aria-label="Answer at this point">
      <span className={styles.mark} aria-hidden="true">
        {marks[prospect]}
      </span>
      <p className={styles.headline} data-testid="verdict">
        {headline}
      </p>
      <p className={styles.why}>
        <span>
          <Tied text={why} />
        </span>
        {caveat === '' ? null : (
          <strong>
            <Tied text={` ${caveat}`} />
          </strong>
        )}
      </p>
    </section>
  );
}
