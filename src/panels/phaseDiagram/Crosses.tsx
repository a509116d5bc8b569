/** Measured values on the phase diagram, with their errors: the crosses of the paper's Fig. 2, and where growth turns. */
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { selectDrawnCrosses, type Cross } from '../../state/selectors/crosses';
import { useStore } from '../../state/useStore';
import { withError } from '../threshold/words';
import styles from './PhaseDiagram.module.css';

/** Half the width of a mark, and of the ends of its error bar, in pixels. */
const [arm, cap] = [4.5, 3];

interface Look {
  readonly name: string;
  readonly colour: string;
  /** About the place in pixels, without the error bar. */
  readonly mark: (px: number, py: number) => string;
}

/** Told apart by shape, and by the colour of the line that each stands beside. */
const looks: Readonly<Record<Cross['kind'], Look>> = {
  threshold: {
    name: 'measured threshold',
    colour: 'var(--text)',
    mark: (px, py) =>
      `M${px - arm},${py - arm} l${2 * arm},${2 * arm} M${px - arm},${py + arm} l${2 * arm},${-2 * arm}`,
  },
  growthSign: {
    name: 'measured change from fading to growth',
    colour: 'var(--further-line)',
    mark: (px, py) => `M${px - arm},${py - arm} h${2 * arm} v${2 * arm} h${-2 * arm} Z`,
  },
};

export function Crosses(): ReactNode {
  const figure = useFigure();
  const crosses = useStore(selectDrawnCrosses);
  return (
    <g clipPath={figure.clip}>
      {crosses.map(({ kind, deltaP, value, error }, i) => {
        const { name, colour, mark } = looks[kind];
        const [px, py] = [figure.x(deltaP), figure.y(value)];
        const [low, high] = [figure.y(value - error), figure.y(value + error)];
        const path = `M${px},${low} V${high} M${px - cap},${low} h${2 * cap} M${px - cap},${high} h${2 * cap} ${mark(px, py)}`;
        return (
          <g key={i} className={styles.cross} data-cross={deltaP} data-kind={kind}>
            <title>{`${name} at Δp = ${formatNumber(deltaP, 4)}: 1/Δ₂ = ${withError({ value, error })}`}</title>
            <path d={path} style={{ stroke: 'var(--surface)', strokeWidth: 5 }} />
            <path d={path} style={{ stroke: colour, strokeWidth: 2 }} />
          </g>
        );
      })}
    </g>
  );
}
