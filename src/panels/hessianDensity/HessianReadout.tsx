/** How far the isolated eigenvalue has come, in fixed places, so that nothing moves while it does. */
import type { ReactNode } from 'react';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { outlierDistance } from '../../physics/hessian/outlier';
import { formatFixed } from '../../plot/format';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';
import styles from './HessianDensity.module.css';

export function HessianReadout({ hessian }: { readonly hessian: Hessian }): ReactNode {
  const { theta, outlier, outlierOverlap } = hessian;
  const distance = outlierDistance(theta);
  return (
    <div className={styles.readout}>
      <span className={styles.theta}>
        <ReadoutItem name={<Term of="theta" />}>{formatFixed(theta, 3)}</ReadoutItem>
        <Gauge theta={theta} />
      </span>
      <ReadoutItem name="isolated λ">
        {outlier === null ? 'none' : formatFixed(outlier, 4)}
      </ReadoutItem>
      <span data-testid="distance" data-distance={distance ?? 0}>
        {distance === null ? (
          'inside the bulk'
        ) : (
          <ReadoutItem name="from the bulk">
            <span>{`${distance < 1e-4 ? '< ' : ''}${formatFixed(Math.max(1e-4, distance), 4)}`}</span>{' '}
            <span className="sym">s</span>
          </ReadoutItem>
        )}
      </span>
      <ReadoutItem
        name={
          <>
            1 − 1/<span className="sym">θ</span>²
          </>
        }
      >
        {outlierOverlap === null ? '–' : formatFixed(outlierOverlap, 3)}
      </ReadoutItem>
    </div>
  );
}

/** θ against its critical value 1, which stands in the middle. */
function Gauge({ theta }: { readonly theta: number }): ReactNode {
  const share = Math.min(1, Math.max(0, theta / 2));
  return (
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
  );
}
