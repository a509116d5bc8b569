/** Measured values on the phase diagram, with their errors: the crosses of the paper's Fig. 2, and where growth turns. */
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import type { PlanePoint } from '../../plot/PlaneControl';
import { lineLength } from '../../plot/lines';
import type { Cross } from '../../state/selectors/crosses';
import { equation, errorIn } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';
import { withError } from '../withError';
import { crossKinds } from './crossKinds';
import styles from './PhaseDiagram.module.css';

/** Half the width of the ends of an error bar, in pixels. */
const cap = 3;

export interface CrossMark extends Cross {
  readonly at: PlanePoint;
  /** Both ends of its error bar. */
  readonly ends: readonly [PlanePoint, PlanePoint];
}

export function Crosses({ crosses }: { readonly crosses: readonly CrossMark[] }): ReactNode {
  const figure = useFigure();
  const { matrix, tensor } = useNotation();
  return (
    <g clipPath={figure.clip}>
      {crosses.map(({ kind, deltaP, value, error, at, ends }, i) => {
        const { name, colour, mark } = crossKinds[kind];
        const pixelOf = ({ x, y }: PlanePoint) => [figure.x(x), figure.y(y)] as const;
        const [px, py] = pixelOf(at);
        const path = `${errorBar(pixelOf(ends[0]), pixelOf(ends[1]))} ${mark(px, py)}`;
        return (
          <g key={i} className={styles.cross} data-cross={deltaP} data-kind={kind}>
            <title>{`${name} at ${equation(tensor, deltaP, 4)}: ${matrix.symbol} = ${withError(errorIn(matrix, { value, error }))}`}</title>
            <path d={path} style={{ stroke: 'var(--surface)', strokeWidth: lineLength(5) }} />
            <path d={path} style={{ stroke: colour, strokeWidth: lineLength(2) }} />
          </g>
        );
      })}
    </g>
  );
}

/** Along one of the axes, with a cap at each end across it. */
function errorBar(
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): string {
  return fromY === toY
    ? `M${fromX},${fromY} H${toX} M${fromX},${fromY - cap} v${2 * cap} M${toX},${toY - cap} v${2 * cap}`
    : `M${fromX},${fromY} V${toY} M${fromX - cap},${fromY} h${2 * cap} M${toX - cap},${toY} h${2 * cap}`;
}
