/** κ(ε): where the spectrum of the Hessian is centred at the dominant stationary points. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { formatNumber, powerOfTen } from '../../plot/format';
import { Curve, Dot, Rule } from '../../plot/marks';
import { RuleName, wordings } from '../../plot/RuleName';
import {
  selectComplexityCurve,
  selectCursorComplexity,
  selectEnergyWindow,
  selectThresholdEnergy,
  selectFlowThreshold,
  selectTheta,
} from '../../state/selectors/landscape';
import { energyWindow } from '../../state/settings/energyWindow';
import { useStore } from '../../state/useStore';
import { lineStyleOf } from '../complexity/view';
import { typicalShortName } from '../complexity/words';
import { EnergyCursor, energyAxis } from '../energyAxis';
import { EnergyWindowControl } from '../EnergyWindowControl';
import { PanelFrame } from '../PanelFrame';
import { tensorOnly } from '../spikedOnly';
import { Digits } from '../Digits';
import { ReadoutItem } from '../ReadoutItem';
import { Annealed } from '../terms/Annealed';
import { Term } from '../terms/Term';
import { useCurrentColour } from '../useCurrentColour';
import { shiftDomain } from './view';
import { shiftWords } from './words';
import { equation } from '../notation/quantities';
import { useNotation } from '../notation/useNotation';

export const ShiftCurve = tensorOnly(OfTensor);

const bulkAtZero = wordings('κ = 2: the bulk touches zero', 'κ = 2');
const isolatedAtZero = wordings(
  'κ = θ + 1/θ: the isolated eigenvalue touches zero',
  'κ = θ + 1/θ: isolated at zero',
  'κ = θ + 1/θ',
);

function OfTensor(): ReactNode {
  const cursor = useStore(selectCursorComplexity);
  const theta = useStore(selectTheta);
  const threshold = useStore(selectFlowThreshold);
  const words = shiftWords(cursor, theta, threshold, useNotation().energy);
  return (
    <PanelFrame
      subtitle={
        <>
          <span className="sym">m</span> = 0<Annealed />
          &nbsp;· full: minima, dashed: one way down, dotted:&nbsp;many
        </>
      }
      tools={<EnergyWindowControl />}
      readout={<Readout />}
      words={words}
    >
      <ShiftFigure words={words} />
    </PanelFrame>
  );
}

function ShiftFigure({ words }: { readonly words: string }): ReactNode {
  const curve = useStore((state) => selectComplexityCurve(state, energyWindow.of(state.view)));
  const close = useStore(({ view }) => energyWindow.of(view) === 'threshold');
  const window = useStore((state) => selectEnergyWindow(state, energyWindow.of(state.view)));
  const cursor = useStore(selectCursorComplexity);
  const theta = useStore(selectTheta);
  const threshold = useStore(selectThresholdEnergy);
  const colour = useCurrentColour();
  const { energy: quantity } = useNotation();
  // Close to the threshold shifts differ in the fourth digit: there they are counted from 2.
  const origin = close ? 2 : 0;
  const shift = useMemo(() => curve.shift.map((t) => t - origin), [curve, origin]);
  const outlierAtZero = theta > 1 ? theta + 1 / theta - origin : null;
  const domain = shiftDomain(shift, 2 - origin, outlierAtZero);
  // What the names of the rules keep off.
  const drawn = [
    { x: curve.energy, y: shift },
    { x: [cursor.energy, cursor.energy], y: domain },
  ];
  const ruleAt = (y: number | null) => ({ x: [window.lo, window.hi], y: [y ?? NaN, y ?? NaN] });
  const unit = close ? 10 ** Math.floor(Math.log10(domain[1] - domain[0])) : 1;
  return (
    <Figure
      x={energyAxis(window, quantity, close ? threshold : undefined)}
      y={{
        domain,
        unit,
        label: (
          <>
            shift <tspan className="sym">κ</tspan>
            <tspan>{close ? ` − 2, in ${powerOfTen(Math.log10(unit))}` : ''}</tspan>
          </>
        ),
      }}
      description={`Shift against energy. ${words}`}
    >
      <Rule y={2 - origin} colour="var(--threshold)" lineStyle="dotted" />
      {outlierAtZero === null ? null : (
        <Rule y={outlierAtZero} colour="var(--outlier)" lineStyle="dashed" />
      )}
      {curve.segments.map(({ kind, from, to }) => (
        <Curve
          key={`${kind}-${from}`}
          label={`shift-${kind}`}
          x={curve.energy.subarray(from, to + 1)}
          y={shift.subarray(from, to + 1)}
          colour={colour}
          lineStyle={lineStyleOf[kind]}
          width={2.6}
        />
      ))}
      <RuleName
        y={2 - origin}
        texts={bulkAtZero}
        colour="var(--threshold)"
        curves={[...drawn, ruleAt(outlierAtZero)]}
      />
      {outlierAtZero === null ? null : (
        <RuleName
          y={outlierAtZero}
          texts={isolatedAtZero}
          colour="var(--outlier)"
          curves={[...drawn, ruleAt(2 - origin)]}
        />
      )}
      <EnergyCursor
        name="Energy cursor, shift"
        value={cursor.energy}
        valueText={`${equation(quantity, cursor.energy, 7)}: κ = ${formatNumber(cursor.shift, 5)}`}
      >
        <Dot x={cursor.energy} y={cursor.shift - origin} colour={colour} />
      </EnergyCursor>
    </Figure>
  );
}

function Readout(): ReactNode {
  const cursor = useStore(selectCursorComplexity);
  const { energy, shift } = cursor;
  const { energy: quantity } = useNotation();
  return (
    <>
      <ReadoutItem name={<Term of="energy" />}>
        <Digits value={energy} quantity={quantity} all={7} asked="energy" />
      </ReadoutItem>
      <ReadoutItem name={<Term of="shift" />}>
        <Digits value={shift} all={6} asked="energy" />
      </ReadoutItem>
      <ReadoutItem name="typical">{typicalShortName(cursor)}</ReadoutItem>
    </>
  );
}
