/** How far the isolated eigenvalue has come, in fixed places, so that nothing moves while it does. */
import type { ReactNode } from 'react';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { outlierDistance } from '../../physics/hessian/outlier';
import { SteadyDigits } from '../Digits';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';
import styles from './HessianDensity.module.css';

export function HessianReadout({ hessian }: { readonly hessian: Hessian }): ReactNode {
  const { theta, outlier, outlierOverlap } = hessian;
  const distance = outlierDistance(theta);
  return (
    <div className={styles.readout}>
      <span className={styles.theta}>
        <ReadoutItem name={<Term of="theta" />}>
          <Sized value={theta} />
        </ReadoutItem>
        <Gauge theta={theta} />
      </span>
      <ReadoutItem name="isolated λ">
        {outlier === null ? 'none' : <Sized value={outlier} />}
      </ReadoutItem>
      <span data-testid="distance" data-distance={distance ?? 0}>
        {distance === null ? (
          'inside the bulk'
        ) : (
          <ReadoutItem name="from the bulk">
            <span className={styles.distance}>
              <span>
                {distance < 1e-4 ? '< ' : ''}
                <Sized value={Math.max(1e-4, distance)} />
              </span>{' '}
              <span>
                × <span className="sym">s</span>
              </span>
            </span>
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
        {outlierOverlap === null ? 'none' : <Sized value={outlierOverlap} decimals={3} />}
      </ReadoutItem>
    </div>
  );
}

/** As the cursor of the energy asks for it. */
function Sized({
  value,
  decimals = 4,
}: {
  readonly value: number;
  readonly decimals?: number;
}): ReactNode {
  return <SteadyDigits value={value} decimals={decimals} asked="energy" />;
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
