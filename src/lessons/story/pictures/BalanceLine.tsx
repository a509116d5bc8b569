/** Measured thresholds of gradient flow, and a line through them that the reader turns. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../../plot/Figure';
import { useFigure } from '../../../plot/figureContext';
import { formatNumber } from '../../../plot/format';
import { Curve } from '../../../plot/marks';
import { balanceExponent } from '../../../state/settings/story';
import { useStore } from '../../../state/useStore';
import { Tied } from '../../../ui/Tied';
import styles from '../Story.module.css';
import { filled } from '../../words/filled';
import { useWords } from '../../words/useWords';
import { balanceLine, balanceMisfit } from './balance';
import { measuredThresholds } from './measuredThresholds';

const domain = { x: [0.2, 10], y: [0.8, 4] } as const;
/** Places of the line, evenly spread over the logarithmic axis. */
const places = Float64Array.from({ length: 81 }, (_, i) => 0.2 * 50 ** (i / 80));
/** Half the width of a cross, in pixels. */
const arm = 6;

export function BalanceLine(): ReactNode {
  const { ui } = useWords().story;
  const exponent = useStore(({ view }) => balanceExponent.of(view));
  const line = useMemo(() => places.map((deltaP) => balanceLine(deltaP, exponent)), [exponent]);
  const said = filled(ui.misfit, { misfit: formatNumber(balanceMisfit(exponent), 2) });
  return (
    <figure className={styles.balance} data-picture="balance">
      <figcaption>
        <Tied text={ui.crosses} />
      </figcaption>
      <div className={styles.plot}>
        <Figure
          x={{ domain: domain.x, kind: 'log', label: `${ui.tensorNoise} Δ₃` }}
          y={{ domain: domain.y, label: '1/Δ₂' }}
          description={`${ui.crosses}. ${said}`}
        >
          <Curve x={places} y={line} colour="var(--accent)" width={3} label="balance" />
          <Crosses />
        </Figure>
      </div>
      <p data-part="misfit">{said}</p>
    </figure>
  );
}

function Crosses(): ReactNode {
  const { x, y } = useFigure();
  return measuredThresholds.map(({ deltaP, invDelta2, error }) => {
    const [px, py] = [x(deltaP), y(invDelta2)];
    return (
      <path
        key={deltaP}
        className={styles.cross}
        d={`M${px},${y(invDelta2 - error)} V${y(invDelta2 + error)} M${px - arm},${py - arm} l${2 * arm},${2 * arm} M${px - arm},${py + arm} l${2 * arm},${-2 * arm}`}
      />
    );
  });
}
