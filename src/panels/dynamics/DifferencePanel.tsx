/** In place of the curves: one run minus another against time, with the error of the difference. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { formatEstimate, powerOfTen } from '../../plot/format';
import { Area, Curve, Rule } from '../../plot/marks';
import { comparedRuns } from '../../state/settings/notebook';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { LegendKey } from '../LegendKey';
import { PanelFrame } from '../PanelFrame';
import { ReadoutItem } from '../ReadoutItem';
import { runColour } from '../runColours';
import { TimeCursor } from '../TimeCursor';
import { timeScale } from '../timeScale';
import { useRunViews } from '../useRunViews';
import {
  confirmedOf,
  differenceAt,
  differenceDomain,
  differenceOf,
  differenceTitle,
  differenceWords,
  engineNames,
  type Difference,
  type DifferenceCurve,
} from './difference';
import styles from './Dynamics.module.css';
import { lookOf, provisionalOpacity } from './looks';
import { TimeItem } from './TimeItem';
import { TimeAxisControl } from './TimeAxisControl';

/** Of the numbers of runs. */
const subscripts = '₀₁₂₃₄₅₆₇₈';

export function DifferencePanel(): ReactNode {
  const { actions } = useApp();
  const runs = useRunViews();
  const compared = useStore(({ view }) => comparedRuns.of(view));
  const difference = useMemo(() => differenceOf(runs, compared), [runs, compared]);
  const time = useStore(({ view, hover }) => hover.time ?? view.time);
  if (difference === null) return null;
  const words = differenceWords(difference, time);
  return (
    <PanelFrame
      subtitle={
        <>
          {difference.curves.map((curve) => (
            <LegendKey
              key={curve.engines.join()}
              line={lookOf[curve.engines[0]].lineStyle}
              width={lookOf[curve.engines[0]].width}
              colour={runColour(difference.of.run.slot)}
              name={`${differenceTitle(difference)}, ${engineNames(difference, curve)}, with its error`}
            />
          ))}
        </>
      }
      tools={
        <>
          <Button
            size="small"
            onClick={() => {
              actions.set(comparedRuns, null);
            }}
          >
            Curves again
          </Button>
          <TimeAxisControl />
        </>
      }
      readout={<Values difference={difference} time={time} />}
      words={words}
      isEmpty={difference.curves.length === 0}
    >
      <div className={styles.stack} data-stacked>
        <DifferenceFigure difference={difference} quantity="energy" time={time} words={words} />
        <DifferenceFigure difference={difference} quantity="overlap" time={time} words={words} />
      </div>
    </PanelFrame>
  );
}

interface FigureProps {
  readonly difference: Difference;
  readonly quantity: 'energy' | 'overlap';
  readonly time: number | null;
  readonly words: string;
}

function DifferenceFigure({ difference, quantity, time, words }: FigureProps): ReactNode {
  const { of, minus, curves } = difference;
  const scale = useStore(({ view }) => timeScale.of(view));
  const domain = differenceDomain(curves, quantity);
  const ends = curves.flatMap((curve) => curve.time.at(-1) ?? []);
  const starts = curves.flatMap((curve) => curve.time[0] ?? []);
  const x = [scale === 'log' ? Math.min(0.1, ...starts) : 0, Math.max(0.2, ...ends)] as const;
  const exponent = Math.floor(Math.log10(Math.max(...domain.map(Math.abs))));
  const unit = exponent < -1 ? 10 ** exponent : 1;
  const [name, symbol] =
    quantity === 'energy' ? (['energy', 'ε'] as const) : (['overlap', 'm'] as const);
  const isLast = quantity === 'overlap';
  const own = (slot: number): ReactNode => (
    <tspan>
      <tspan className="sym">{symbol}</tspan>
      {subscripts[slot]}
    </tspan>
  );
  const label = (
    <>
      {own(of.run.slot)}
      {' − '}
      {own(minus.run.slot)}
      {unit === 1 ? '' : ` / ${powerOfTen(exponent)}`}
    </>
  );
  return (
    <div className={styles[quantity]}>
      <Figure
        x={{
          domain: x,
          kind: scale,
          ...(isLast
            ? {
                label: (
                  <>
                    time <tspan className="sym">t</tspan> (gradient-flow units)
                  </>
                ),
              }
            : { hideTickLabels: true }),
        }}
        y={{ domain, unit, label }}
        description={`Difference of the ${name} of two runs against time. ${words}`}
      >
        <Rule y={0} colour="var(--text-muted)" width={1} />
        {curves.map((curve) => (
          <DrawnDifference
            key={curve.engines.join()}
            curve={curve}
            quantity={quantity}
            colour={runColour(of.run.slot)}
          />
        ))}
        <TimeCursor time={time} name={`Time cursor, difference of the ${name}`} end={x[1]} />
      </Figure>
    </div>
  );
}

function DrawnDifference({
  curve,
  quantity,
  colour,
}: {
  readonly curve: DifferenceCurve;
  readonly quantity: 'energy' | 'overlap';
  readonly colour: string;
}): ReactNode {
  const { time, [quantity]: values, engines } = curve;
  const errors = curve[`${quantity}Error`];
  const known = confirmedOf(errors);
  const rest = Math.max(0, known - 1);
  const label = `difference-${engines[0]}-${quantity}`;
  return (
    <>
      <Area
        x={time.subarray(0, known)}
        low={values.subarray(0, known).map((value, i) => value - (errors[i] ?? 0))}
        high={values.subarray(0, known).map((value, i) => value + (errors[i] ?? 0))}
        fill={colour}
        opacity={0.25}
      />
      <Curve
        label={label}
        x={time.subarray(0, known)}
        y={values.subarray(0, known)}
        colour={colour}
        {...lookOf[engines[0]]}
      />
      {known === time.length ? null : (
        <Curve
          label={`${label}-rest`}
          x={time.subarray(rest)}
          y={values.subarray(rest)}
          colour={colour}
          opacity={provisionalOpacity}
          {...lookOf[engines[0]]}
        />
      )}
    </>
  );
}

function Values({
  difference,
  time,
}: {
  readonly difference: Difference;
  readonly time: number | null;
}): ReactNode {
  return (
    <div className={styles.roomy}>
      <TimeItem time={time} end="at the end" />
      {difference.curves.map((curve) => {
        const at = time ?? curve.time.at(-1) ?? 0;
        const text = (key: 'energy' | 'overlap'): string => {
          const read = differenceAt(curve, key, at);
          return read === null ? '–' : formatEstimate(read.value, read.error, 3);
        };
        return (
          <ReadoutItem key={curve.engines.join()} name={engineNames(difference, curve)}>
            <Minus symbol="ε" difference={difference} /> <span>{`${text('energy')},`}</span>{' '}
            <Minus symbol="m" difference={difference} /> <span>{text('overlap')}</span>
          </ReadoutItem>
        );
      })}
    </div>
  );
}

/** What the values are of: "ε₃ − ε₂". */
function Minus({
  symbol,
  difference: { of, minus },
}: {
  readonly symbol: string;
  readonly difference: Difference;
}): ReactNode {
  return (
    <span>
      <span className="sym">{symbol}</span>
      <span>{`${subscripts[of.run.slot] ?? ''} − `}</span>
      <span className="sym">{symbol}</span>
      <span>{subscripts[minus.run.slot]}</span>
    </span>
  );
}
