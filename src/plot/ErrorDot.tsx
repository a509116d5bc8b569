/** A measured value with its error bar. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Curve, Dot, type DotProps } from './marks';

interface ErrorBarProps {
  readonly x: number;
  /** Ends of the bar, in data units. */
  readonly low: number;
  readonly high: number;
  readonly colour: string;
  /** In pixels. */
  readonly width?: number;
  readonly opacity?: number;
}

export function ErrorDot({
  low,
  high,
  width = 1.6,
  opacity = 1,
  ...dot
}: ErrorBarProps & DotProps): ReactNode {
  const { x, colour } = dot;
  return (
    <>
      <ErrorBar x={x} low={low} high={high} colour={colour} width={width} opacity={opacity} />
      <Dot {...dot} />
    </>
  );
}

/** The bar alone, of what a curve or an axis has the value of. */
export function ErrorBar({ x, low, high, ...look }: ErrorBarProps): ReactNode {
  const ends = useMemo(() => ({ x: [x, x], y: [low, high] }), [x, low, high]);
  return <Curve {...ends} {...look} />;
}
