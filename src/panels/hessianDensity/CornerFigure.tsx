/** A second window on the spectrum, small in the corner of the first. */
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { Arrow, Rule } from '../../plot/marks';
import { Density, type PartProps } from './Density';
import styles from './HessianDensity.module.css';
import type { SpectrumProps } from './SpectrumFigure';

export function CornerFigure({
  hessian,
  view,
  colour,
  sample,
  window,
  top,
}: PartProps & Pick<SpectrumProps, 'window' | 'top'>): ReactNode {
  return (
    <div className={styles.inset} aria-hidden="true">
      <Figure
        compact
        x={{ domain: window }}
        y={{ domain: [0, top] }}
        description="The spectrum in another window"
      >
        <Density view={view} colour={colour} sample={sample} />
        <Rule x={0} colour="var(--text)" width={1} />
        {hessian.outlier === null ? null : (
          <Arrow x={hessian.outlier} height={0.5 * top} colour="var(--outlier)" />
        )}
      </Figure>
    </div>
  );
}
