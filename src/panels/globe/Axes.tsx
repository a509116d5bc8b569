/** Great circles at right angles to the axes of the globe's frame: each joins the other two. */
import type { ReactNode } from 'react';
import plotStyles from '../../plot/globe/Globe.module.css';
import { useGlobe } from '../../plot/globe/globeContext';
import type { Vector } from '../../plot/globe/hemisphere';

const axes: readonly Vector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

export function Axes(): ReactNode {
  const { greatCircle } = useGlobe();
  return (
    <g data-testid="globe-axes">
      {axes.map((axis) => (
        <path key={axis.join()} className={plotStyles.axis} d={greatCircle(axis)} />
      ))}
    </g>
  );
}
