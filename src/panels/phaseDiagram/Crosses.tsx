/** Measured thresholds on the phase diagram, with their errors: the crosses of the paper's Fig. 2. */
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { selectCrosses } from '../../state/selectors/threshold';
import { temperatureOf } from '../../state/settings/launch';
import { useStore } from '../../state/useStore';
import { withError } from '../threshold/words';
import styles from './PhaseDiagram.module.css';

/** Half the width of a cross, and of the ends of its error bar, in pixels. */
const [arm, cap] = [4.5, 3];

export function Crosses(): ReactNode {
  const figure = useFigure();
  const measured = useStore(selectCrosses);
  const opened = useStore(({ openedCrosses }) => openedCrosses);
  const p = useStore(({ view }) => view.point.p);
  const temperature = useStore(({ view }) => temperatureOf(view));
  const crosses = [
    ...opened.filter((cross) => cross.p === p && cross.temperature === temperature),
    ...measured.flatMap(({ request: { deltaP }, fits }) =>
      fits ? [{ deltaP, value: fits.byRate.value, error: fits.byRate.error }] : [],
    ),
  ];
  return (
    <g clipPath={figure.clip}>
      {crosses.map(({ deltaP, value, error }, i) => {
        const [px, py] = [figure.x(deltaP), figure.y(value)];
        const [low, high] = [figure.y(value - error), figure.y(value + error)];
        const path = `M${px},${low} V${high} M${px - cap},${low} h${2 * cap} M${px - cap},${high} h${2 * cap} M${px - arm},${py - arm} l${2 * arm},${2 * arm} M${px - arm},${py + arm} l${2 * arm},${-2 * arm}`;
        return (
          <g key={i} className={styles.cross} data-cross={deltaP}>
            <title>{`measured threshold at Δp = ${formatNumber(deltaP, 4)}: 1/Δ₂ = ${withError({ value, error })}`}</title>
            <path d={path} style={{ stroke: 'var(--surface)', strokeWidth: 5 }} />
            <path d={path} style={{ stroke: 'var(--text)', strokeWidth: 2 }} />
          </g>
        );
      })}
    </g>
  );
}
