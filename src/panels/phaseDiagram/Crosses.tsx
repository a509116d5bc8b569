/** Measured values on the phase diagram, with their errors: the crosses of the paper's Fig. 2, and where growth turns. */
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { selectDrawnCrosses } from '../../state/selectors/crosses';
import { useStore } from '../../state/useStore';
import { equation, errorIn } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';
import { withError } from '../threshold/words';
import { crossKinds } from './crossKinds';
import styles from './PhaseDiagram.module.css';

/** Half the width of the ends of an error bar, in pixels. */
const cap = 3;

export function Crosses(): ReactNode {
  const figure = useFigure();
  const crosses = useStore(selectDrawnCrosses);
  const { matrix, tensor } = useNotation();
  return (
    <g clipPath={figure.clip}>
      {crosses.map(({ kind, deltaP, value, error }, i) => {
        const { name, colour, mark } = crossKinds[kind];
        const [px, py] = [figure.x(deltaP), figure.y(value)];
        const [low, high] = [figure.y(value - error), figure.y(value + error)];
        const path = `M${px},${low} V${high} M${px - cap},${low} h${2 * cap} M${px - cap},${high} h${2 * cap} ${mark(px, py)}`;
        return (
          <g key={i} className={styles.cross} data-cross={deltaP} data-kind={kind}>
            <title>{`${name} at ${equation(tensor, deltaP, 4)}: ${matrix.symbol} = ${withError(errorIn(matrix, { value, error }))}`}</title>
            <path d={path} style={{ stroke: 'var(--surface)', strokeWidth: 5 }} />
            <path d={path} style={{ stroke: colour, strokeWidth: 2 }} />
          </g>
        );
      })}
    </g>
  );
}
