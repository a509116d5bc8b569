/** Eigenvalue density of the Hessian at the energy under the cursor, as in the paper's Fig. 4 left. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Area, Arrow, Curve, Label, Rule } from '../../plot/marks';
import { selectCursorEnergy, selectHessian } from '../../state/selectors/landscape';
import { useStore } from '../../state/useStore';
import { PanelFrame, ReadoutItem } from '../PanelFrame';
import { useCurrentColour } from '../useCurrentColour';
import styles from './HessianDensity.module.css';
import { hessianTable } from './table';
import { densityView } from './view';
import type { DensityView } from './view';
import { hessianWords } from './words';

export function HessianDensity(): ReactNode {
  const hessian = useStore(selectHessian);
  const energy = useStore(selectCursorEnergy);
  const colour = useCurrentColour();
  const view = useMemo(() => densityView(hessian), [hessian]);
  const words = hessianWords(hessian);
  return (
    <PanelFrame
      id="hessian"
      title="Curvature there: the Hessian"
      subtitle={
        <>
          at <span className="sym">ε</span> = {formatNumber(energy, 6)}, m = 0
        </>
      }
      readout={<Readout hessian={hessian} />}
      words={words}
      table={() => hessianTable(view)}
    >
      <EdgeFigure hessian={hessian} view={view} words={words} colour={colour} />
      <WholeInset hessian={hessian} view={view} colour={colour} />
      <BbpGauge theta={hessian.theta} />
    </PanelFrame>
  );
}

interface PartProps {
  readonly hessian: Hessian;
  readonly view: DensityView;
  readonly colour: string;
}

function Density({ view, colour }: Omit<PartProps, 'hessian'>): ReactNode {
  return (
    <>
      <Area x={view.lambda} low={view.zeros} high={view.density} fill={colour} opacity={0.22} />
      <Curve label="bulk" x={view.lambda} y={view.density} colour={colour} width={2} />
    </>
  );
}

function EdgeFigure({
  hessian,
  view,
  words,
  colour,
}: PartProps & { readonly words: string }): ReactNode {
  return (
    <Figure
      x={{
        domain: view.edgeWindow,
        label: (
          <>
            eigenvalue <tspan className="sym">λ</tspan> of the Hessian
          </>
        ),
      }}
      y={{
        domain: [0, view.edgeTop],
        label: (
          <>
            density <tspan className="sym">ρ</tspan>(<tspan className="sym">λ</tspan>)
          </>
        ),
      }}
      description={`Eigenvalue density near zero. ${words}`}
    >
      <NegativeSide />
      <Density view={view} colour={colour} />
      <Rule x={0} colour="var(--text)" width={1.5} />
      <Outlier hessian={hessian} top={view.edgeTop} />
    </Figure>
  );
}

/** Left of zero the landscape falls. */
function NegativeSide(): ReactNode {
  const figure = useFigure();
  const zero = Math.min(figure.width, Math.max(0, figure.x(0)));
  return (
    <>
      <rect width={zero} height={figure.height} style={{ fill: 'var(--outlier)', opacity: 0.07 }} />
      {zero > 4 * figure.em ? (
        <Label
          px={zero - 0.5 * figure.em}
          py={figure.height - 0.6 * figure.em}
          anchor="end"
          colour="var(--text-muted)"
        >
          ← descent
        </Label>
      ) : null}
    </>
  );
}

function Outlier({ hessian, top }: { readonly hessian: Hessian; readonly top: number }): ReactNode {
  const figure = useFigure();
  const { outlier, outlierOverlap } = hessian;
  if (outlier === null || outlierOverlap === null) return null;
  const height = (0.12 + 0.4 * outlierOverlap) * top;
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
        isolated eigenvalue {formatNumber(outlier, 3)}
      </Label>
    </g>
  );
}

/** The whole spectrum in a corner. */
function WholeInset({ hessian, view, colour }: PartProps): ReactNode {
  return (
    <div className={styles.inset} aria-hidden="true">
      <Figure
        compact
        x={{ domain: view.wholeWindow }}
        y={{ domain: [0, view.wholeTop] }}
        description="The whole spectrum"
      >
        <Density view={view} colour={colour} />
        <Rule x={0} colour="var(--text)" width={1} />
        {hessian.outlier === null ? null : (
          <Arrow x={hessian.outlier} height={0.5 * view.wholeTop} colour="var(--outlier)" />
        )}
      </Figure>
    </div>
  );
}

/** θ against its critical value 1. */
function BbpGauge({ theta }: { readonly theta: number }): ReactNode {
  const share = Math.min(1, theta / 2);
  return (
    <div className={styles.gauge}>
      <span>
        <span className="sym">θ</span> = {formatNumber(theta, 4)}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.bar}
          style={{
            width: `${100 * share}%`,
            background: theta > 1 ? 'var(--outlier)' : 'var(--bulk-line)',
          }}
        />
        <span className={styles.critical} />
      </span>
      <span className={styles.gaugeNote}>
        {theta > 1 ? 'BBP: out of the bulk' : 'inside the bulk'}
      </span>
    </div>
  );
}

function Readout({ hessian }: { readonly hessian: Hessian }): ReactNode {
  const { shift, bulk, outlier, growthRate } = hessian;
  return (
    <>
      <ReadoutItem name={<span className="sym">t</span>}>{formatNumber(shift, 5)}</ReadoutItem>
      <ReadoutItem name="bulk from">
        {formatNumber(Math.abs(bulk.lo) < 1e-12 ? 0 : bulk.lo, 3)}
      </ReadoutItem>
      <ReadoutItem name="isolated">
        {outlier === null ? 'none' : formatNumber(outlier, 4)}
      </ReadoutItem>
      {growthRate === null ? null : (
        <ReadoutItem name="growth rate Λ">{formatNumber(growthRate, 4)}</ReadoutItem>
      )}
    </>
  );
}
