/** The N at which half of the starts are predicted to have found the signal in time, against 1/Δ₂. */
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { Curve, Rule } from '../../plot/marks';
import { formatNumber } from '../../plot/format';
import { sizesDomain, type SuccessView } from './view';
import { useNotation } from '../notation/useNotation';

export function HalfSizes({
  view,
  horizon,
}: {
  readonly view: SuccessView;
  readonly horizon: number;
}): ReactNode {
  const { places, prediction, series, line, domain } = view;
  const { matrix } = useNotation();
  return (
    <Figure
      x={{ domain, ...matrix.axis, label: matrix.symbol }}
      y={{
        domain: sizesDomain,
        label: `N found by half until t = ${formatNumber(horizon, 4)}`,
        kind: 'log',
      }}
      description="Predicted size of the systems of which half find the signal in time, against 1 over Delta 2."
    >
      {series.map(({ dimension, colour }) => (
        <Rule key={dimension} y={dimension} colour={colour} width={1} lineStyle="dotted" />
      ))}
      <Rule x={line} colour="var(--threshold)" width={1} lineStyle="dashed" />
      {prediction !== null && (
        <Curve
          label="half-size"
          x={places}
          y={prediction.halfSizes}
          colour="var(--text)"
          width={1.8}
        />
      )}
    </Figure>
  );
}
