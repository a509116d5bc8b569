/** Annealed complexity against energy at m = 0, as in the paper's Fig. 3. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ComplexityCurve } from '../../physics/complexity/complexityCurve';
import { Figure } from '../../plot/Figure';
import { powerOfTen } from '../../plot/format';
import { Area, Curve, Dot, LevelSymbol, Rule } from '../../plot/marks';
import { RuleName } from '../../plot/RuleName';
import {
  selectEnergyWindow,
  selectModel,
  selectThresholdEnergy,
  selectCursorComplexity,
  selectComplexityCurve,
} from '../../state/selectors/landscape';
import { energyWindow } from '../../state/settings/energyWindow';
import { temperatureOf } from '../../state/settings/launch';
import { selectFollowedPoint } from '../../state/selectors/movingHessian';
import { useStore } from '../../state/useStore';
import { EnergyCursor, energyAxis } from '../energyAxis';
import { EnergyWindowControl } from '../EnergyWindowControl';
import { PanelFrame } from '../PanelFrame';
import { Digits } from '../Digits';
import { ReadoutItem } from '../ReadoutItem';
import { Detail, useDetails } from '../Detail';
import { Explained } from '../terms/Explained';
import { Term } from '../terms/Term';
import { useCurrentColour } from '../useCurrentColour';
import { LegendKey } from '../LegendKey';
import styles from './Complexity.module.css';
import { tensorOnly } from '../spikedOnly';
import { FlowMark } from './FlowMark';
import { lineStyleOf, sigmaDomain, sigmaUnit } from './view';
import { complexityWords, plainComplexityWords, typicalName, typicalShortName } from './words';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

export const Complexity = tensorOnly(Curves);

function Curves(): ReactNode {
  const window = useStore(({ view }) => energyWindow.of(view));
  const curve = useStore((state) => selectComplexityCurve(state, energyWindow.of(state.view)));
  const isDetailed = useDetails();
  const model = useStore(selectModel);
  const temperature = useStore(({ view }) => temperatureOf(view));
  const { energy } = useNotation();
  const words = (isDetailed ? complexityWords : plainComplexityWords)(
    model,
    curve.landmarks,
    temperature,
    energy,
  );
  return (
    <PanelFrame
      subtitle={
        <>
          <LegendKey look={styles.full} name="minima" />
          <LegendKey look={styles.dashed} name="one way down" />
          <LegendKey look={styles.dotted} name="many ways" />
          <FlowKey window={window} />
          <Detail>
            <span>
              {' '}
              <wbr />
            </span>
            <span className={styles.counted}>
              <Explained text="annealed, m = 0" />
            </span>
          </Detail>
        </>
      }
      tools={<EnergyWindowControl />}
      readout={<Readout />}
      words={words}
    >
      <CurveFigure curve={curve} window={window} words={words} />
      {window === 'threshold' ? <Overview /> : null}
    </PanelFrame>
  );
}

/** What the wedge on the axis is, while there is one; it points to where the flow is. */
function FlowKey({ window }: { readonly window: 'threshold' | 'overview' }): ReactNode {
  const followed = useStore(selectFollowedPoint);
  const { lo, hi } = useStore((state) => selectEnergyWindow(state, window));
  const colour = useCurrentColour();
  if (followed === null) return null;
  const sample = followed.energy < lo ? '◀' : followed.energy > hi ? '▶' : '▼';
  return <LegendKey look={styles.wedge} style={{ color: colour }} sample={sample} name="flow" />;
}

function CurveFigure({
  curve,
  window,
  words,
}: {
  readonly curve: ComplexityCurve;
  readonly window: 'threshold' | 'overview';
  readonly words: string;
}): ReactNode {
  const colour = useCurrentColour();
  const cursor = useStore(selectCursorComplexity);
  const threshold = useStore(selectThresholdEnergy);
  const isCold = useStore(({ view }) => temperatureOf(view)) === 0;
  const energies = useStore((state) => selectEnergyWindow(state, window));
  const { energy: quantity } = useNotation();
  const y = sigmaDomain(curve.sigma);
  const unit = sigmaUnit(y);
  return (
    <Figure
      x={energyAxis(energies, quantity, window === 'threshold' ? threshold : undefined)}
      y={{
        domain: y,
        unit,
        label: `complexity Σ${unit === 1 ? '' : ` / ${powerOfTen(Math.log10(unit))}`}`,
      }}
      description={words}
    >
      <Rule y={0} colour="var(--axis)" width={1} />
      <MinimaArea curve={curve} />
      <Rule x={threshold} colour="var(--threshold)" lineStyle="dotted" />
      <Branches curve={curve} colour={colour} />
      <RuleName
        x={threshold}
        texts={isCold ? flowNames : gradientFlowNames}
        colour="var(--threshold)"
        curves={useMemo(
          () => [
            { x: curve.energy, y: curve.sigma },
            { x: curve.minima.energy, y: curve.minima.sigma },
          ],
          [curve],
        )}
      />
      <FlowMark colour={colour} />
      <EnergyCursor
        name="Energy cursor"
        value={cursor.energy}
        valueText={`${equation(quantity, cursor.energy, 7)}: ${typicalName(cursor)}`}
      >
        <Dot x={cursor.energy} y={cursor.sigma} colour={colour} />
        {cursor.sigmaMinima === null ? null : (
          <Dot x={cursor.energy} y={cursor.sigmaMinima} colour="var(--curve-minima)" radius={3} />
        )}
      </EnergyCursor>
    </Figure>
  );
}

const thresholdNames = (...wordings: readonly string[]) =>
  wordings.map((rest) => ({
    key: `εₜₕ${rest}`,
    content: <LevelSymbol index="ₜₕ" rest={rest} />,
  }));
const flowNames = thresholdNames(': the flow arrives here', ': the flow arrives', '');
const gradientFlowNames = thresholdNames(': gradient flow arrives here', ': gradient flow', '');

function Branches({
  curve,
  colour,
}: {
  readonly curve: ComplexityCurve;
  readonly colour: string;
}): ReactNode {
  return (
    <>
      <Curve
        label="minima"
        x={curve.minima.energy}
        y={curve.minima.sigma}
        colour="var(--curve-minima)"
        width={1.6}
      />
      {curve.segments.map(({ kind, from, to }) => (
        <Curve
          key={`${kind}-${from}`}
          label={kind}
          x={curve.energy.subarray(from, to + 1)}
          y={curve.sigma.subarray(from, to + 1)}
          colour={colour}
          lineStyle={lineStyleOf[kind]}
          width={2.6}
        />
      ))}
    </>
  );
}

/** Where minima are exponentially many. */
function MinimaArea({ curve }: { readonly curve: ComplexityCurve }): ReactNode {
  const { energy, sigma } = curve.minima;
  const positive = sigma.map((value) => Math.max(0, value));
  return (
    <Area
      x={energy}
      low={new Float64Array(energy.length)}
      high={positive}
      fill="var(--curve-minima)"
      opacity={0.13}
    />
  );
}

/** The whole curve in a corner, so that nobody mistakes the window for all there is. */
function Overview(): ReactNode {
  const curve = useStore((state) => selectComplexityCurve(state, 'overview'));
  const colour = useCurrentColour();
  const shown = useStore((state) => selectEnergyWindow(state, 'threshold'));
  const all = useStore((state) => selectEnergyWindow(state, 'overview'));
  const domain = sigmaDomain(curve.sigma);
  return (
    <div className={styles.inset} aria-hidden="true">
      <Figure compact x={{ domain: [all.lo, all.hi] }} y={{ domain }} description="The whole curve">
        <Branches curve={curve} colour={colour} />
        <FlowMark colour={colour} />
        <Rule x={(shown.lo + shown.hi) / 2} colour="var(--threshold)" width={3} />
      </Figure>
    </div>
  );
}

function Readout(): ReactNode {
  const cursor = useStore(selectCursorComplexity);
  const { energy, sigma, sigmaMinima } = cursor;
  const { energy: quantity } = useNotation();
  return (
    <>
      <ReadoutItem name={<Term of="energy" />}>
        <Digits value={energy} quantity={quantity} all={7} asked="energy" />
      </ReadoutItem>
      <ReadoutItem name="Σ">
        <Digits value={sigma} all={4} asked="energy" />
      </ReadoutItem>
      <Detail>
        <ReadoutItem name={<Term of="minimaComplexity" />}>
          {sigmaMinima === null ? 'none' : <Digits value={sigmaMinima} all={4} asked="energy" />}
        </ReadoutItem>
      </Detail>
      <ReadoutItem name="typical">{typicalShortName(cursor)}</ReadoutItem>
    </>
  );
}
