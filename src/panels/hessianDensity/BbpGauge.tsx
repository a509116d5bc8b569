/** A gauge in the corner of the spectrum. */
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import styles from './HessianDensity.module.css';

/** θ against its critical value 1. */
export function BbpGauge({ theta }: { readonly theta: number }): ReactNode {
  const share = Math.min(1, theta / 2);
  return (
    <div className={styles.gauge}>
      <span translate="no">
        <span className="sym">θ</span> = {formatNumber(theta, 4)}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.bar}
          style={{
            width: `${100 * share}%`,
            background: theta > 1 ? 'var(--outlier)' : 'var(--bulk-line)',
          }}
        />
        <span className={styles.critical} />
      </span>
      <span className={styles.gaugeNote}>
        {theta > 1 ? 'BBP: out of the bulk' : 'inside the bulk'}
      </span>
    </div>
  );
}
