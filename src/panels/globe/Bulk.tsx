/** What the globe does not show: the curvatures of all other directions. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Globe } from '../../physics/globe/globe';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { Area, Arrow, Curve, Label, Rule } from '../../plot/marks';
import { densityView } from '../hessianDensity/view';
import { storyStep } from '../../state/settings/story';
import { surfing } from '../../state/settings/surf';
import type { AppState } from '../../state/store';
import { useStore } from '../../state/useStore';
import { Explained } from '../terms/Explained';
import styles from './Globe.module.css';

/** In units of s: room beside the bulk, and the height of the picture over the top of the semicircle. */
const [room, headroom] = [0.5, 1.75];

export function Bulk({
  globe: { mu, frame },
  scale,
  words,
}: {
  readonly globe: Globe;
  /** s = sqrt(Q''(1)). */
  readonly scale: number;
  readonly words: string;
}): ReactNode {
  const view = useMemo(() => densityView({ shift: mu / scale, scale }), [mu, scale]);
  const stands = useStore(isSpectrumBeside);
  const lowest = Math.min(0, mu - 2 * scale, frame.lowestEigenvalue) - room * scale;
  const top = headroom / (Math.PI * scale);
  return (
    <div className={styles.beside} data-part="beside">
      <p className={styles.outside}>
        <Explained text={words} />
      </p>
      {stands ? null : (
        <div className={styles.bulk}>
          <Figure
            compact
            x={{ domain: [lowest, mu + (2 + room) * scale] }}
            y={{ domain: [0, top] }}
            description={`Density of the curvatures. ${words}`}
          >
            <Area x={view.lambda} low={view.zeros} high={view.density} fill="var(--bulk-fill)" />
            <Curve label="globe-bulk" x={view.lambda} y={view.density} colour="var(--bulk-line)" />
            <Rule x={0} colour="var(--text)" width={1.2} />
            <Arrow
              x={frame.lowestEigenvalue}
              height={0.45 * top}
              colour="var(--outlier)"
              width={2.4}
            />
            <Names isIsolated={frame.mode === 'isolated'} />
          </Figure>
        </div>
      )}
    </div>
  );
}

/** In the surf the panel of the Hessian stands beside the globe. */
function isSpectrumBeside({ view }: AppState): boolean {
  return surfing.of(view) && view.page === 'surf' && storyStep.of(view) === null;
}

function Names({ isIsolated }: { readonly isIsolated: boolean }): ReactNode {
  const { em, width } = useFigure();
  return (
    <>
      <Label px={width - 0.4 * em} py={em} anchor="end" colour="var(--bulk-line)">
        all curvatures
      </Label>
      <Label px={width - 0.4 * em} py={2.1 * em} anchor="end" colour="var(--outlier)">
        {isIsolated ? '↑ way down' : '↑ the lowest'}
      </Label>
    </>
  );
}
