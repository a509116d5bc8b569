/** A curve with a rim of the background, so that it stays legible over a heat map. */
import type { ReactNode } from 'react';
import { Curve } from './marks';
import type { CurveProps } from './marks';

export function HaloCurve(props: CurveProps): ReactNode {
  const { x, y, width = 2 } = props;
  return (
    <>
      <Curve x={x} y={y} colour="var(--surface)" width={width + 2.5} opacity={0.75} />
      <Curve {...props} />
    </>
  );
}
