/** Where on the axis of energies the flow is that the panels follow. */
import type { ReactNode } from 'react';
import { useFigure } from '../../plot/figureContext';
import { lineLength } from '../../plot/lines';
import { selectFollowedPoint } from '../../state/selectors/movingHessian';
import { useStore } from '../../state/useStore';

/** A wedge on the axis; at its end, pointing outwards, while the flow is beyond. */
export function FlowMark({ colour }: { readonly colour: string }): ReactNode {
  const { x, em, width, height } = useFigure();
  const followed = useStore(selectFollowedPoint);
  if (followed === null) return null;
  const at = x(followed.energy);
  const px = Math.min(width, Math.max(0, at));
  const size = 0.55 * em;
  const turn = at > width ? 90 : at < 0 ? -90 : 180;
  return (
    <path
      data-testid="flow-mark"
      data-energy={followed.energy}
      d={`M0,${-size} L${0.8 * size},${size} H${-0.8 * size} Z`}
      transform={`translate(${px - Math.sign(at - px) * size},${height - size}) rotate(${turn})`}
      style={{ fill: colour, stroke: 'var(--surface)', strokeWidth: lineLength(1.5) }}
    />
  );
}
