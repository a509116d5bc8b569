/** The spectrum with axes: around zero, or all of it. */
import type { ReactNode } from 'react';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Arrow, Curve, Label, Rule } from '../../plot/marks';
import { runColour } from '../runColours';
import { Density, type PartProps } from './Density';
import { NegativeSide } from './NegativeSide';
import type { ComparedSpectrum } from './view';

interface SpectrumFigureProps extends PartProps {
  readonly words: string;
}

/** Around zero, where the isolated eigenvalue leaves the bulk. */
export function EdgeFigure(
  props: SpectrumFigureProps & { readonly others: readonly ComparedSpectrum[] },
): ReactNode {
  const { view, words } = props;
  return (
    <Spectrum
      {...props}
      window={view.edgeWindow}
      top={view.edgeTop}
      description={`Eigenvalue density near zero. ${words}`}
    />
  );
}

/** Thin beside the current point's. */
function Compared({
  slot,
  hessian: { outlier, outlierOverlap },
  view,
  top,
}: ComparedSpectrum & { readonly top: number }): ReactNode {
  const colour = runColour(slot);
  return (
    <g data-testid={`compared-${slot}`}>
      <Curve x={view.lambda} y={view.density} colour={colour} width={1.3} />
      {outlier === null ? null : (
        <Arrow x={outlier} height={arrowHeight(outlierOverlap, top)} colour={colour} width={1.8} />
      )}
    </g>
  );
}

/** The higher, the more the eigenvector points to the signal. */
function arrowHeight(overlap: number | null, top: number): number {
  return (0.12 + 0.4 * (overlap ?? 0)) * top;
}

/** Everything, for a bulk that moves from around zero to the right. */
export function WholeFigure(props: SpectrumFigureProps): ReactNode {
  const { view, words } = props;
  return (
    <Spectrum
      {...props}
      window={view.wholeWindow}
      top={view.wholeTop}
      description={`The whole eigenvalue density. ${words}`}
    />
  );
}

export interface SpectrumProps extends PartProps {
  readonly window: readonly [number, number];
  readonly top: number;
  readonly description: string;
  /** Drawn behind the spectrum. */
  readonly others?: readonly ComparedSpectrum[];
}

function Spectrum({
  hessian,
  view,
  colour,
  sample,
  window,
  top,
  description,
  others = [],
}: SpectrumProps): ReactNode {
  return (
    <Figure
      x={{
        domain: window,
        label: (
          <>
            eigenvalue <tspan className="sym">λ</tspan> of the Hessian
          </>
        ),
      }}
      y={{
        domain: [0, top],
        label: (
          <>
            density <tspan className="sym">ρ</tspan>(<tspan className="sym">λ</tspan>)
          </>
        ),
      }}
      description={description}
    >
      <NegativeSide outliers={[hessian.outlier, ...others.map((other) => other.hessian.outlier)]} />
      {others.map((other) => (
        <Compared key={other.slot} {...other} top={top} />
      ))}
      <Density view={view} colour={colour} sample={sample} />
      <Rule x={0} colour="var(--text)" width={1.5} />
      <Outlier hessian={hessian} top={top} />
    </Figure>
  );
}

function Outlier({ hessian, top }: { readonly hessian: Hessian; readonly top: number }): ReactNode {
  const figure = useFigure();
  const { outlier, outlierOverlap } = hessian;
  if (outlier === null || outlierOverlap === null) return null;
  const height = arrowHeight(outlierOverlap, top);
  const px = figure.x(outlier);
  const onRight = px < 0.5 * figure.width;
  return (
    <g data-testid="outlier" data-lambda={outlier}>
      <Arrow x={outlier} height={height} colour="var(--outlier)" />
      <Label
        px={px + (onRight ? 0.1 : -0.1) * figure.em}
        py={figure.y(height) - 0.6 * figure.em}
        anchor={onRight ? 'start' : 'end'}
        colour="var(--outlier)"
        strong
      >
        {`isolated eigenvalue ${formatNumber(outlier, 3)}`}
      </Label>
    </g>
  );
}
