/** Energy and spectrum on their way to the threshold, and with which powers of time. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { isThermal } from '../../physics/thermal/schedule';
import { Figure } from '../../plot/Figure';
import { Area, Curve, Rule } from '../../plot/marks';
import { RuleName, wordings } from '../../plot/RuleName';
import { valueAt } from '../../state/runs/valueAt';
import type { Aging, ApproachColumn } from '../../state/selectors/aging';
import { selectCursorTime } from '../../state/selectors/landscape';
import { selectAgingRequest } from '../../state/selectors/aging';
import { useStore } from '../../state/useStore';
import styles from '../aging/aging.module.css';
import { AgingFrame } from '../aging/AgingFrame';
import { useApproach } from '../aging/useAging';
import { LegendKey } from '../LegendKey';
import { Digits } from '../Digits';
import { NoEstimate } from '../aging/NoEstimate';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';
import { TimeCursor } from '../TimeCursor';
import {
  agingTimes,
  approachCurves,
  distanceDomain,
  lastExponent,
  type ApproachCurve,
} from './view';
import { approachTitle, approachWords, distanceKeys, distanceNames } from './words';

const lineStyles = { edge: 'full', excess: 'dashed' } as const;
const lineWidth = 2.2;
/** The exponent of both in the pure tensor. */
const pureTensor = -2 / 3;
const pureTensorNames = wordings('−2/3, pure tensor');
const exponentDomain = [-1.2, 0.2] as const;

export function AgingApproach(): ReactNode {
  const look = useApproach();
  const { aging } = look;
  const words = aging === null ? '' : approachWords(aging);
  const asked = useStore(selectAgingRequest);
  const isCold = !isThermal(aging?.request ?? asked ?? {});
  const keys = distanceKeys(isCold);
  return (
    <AgingFrame
      look={look}
      title={aging === null ? undefined : approachTitle(aging)}
      legend={
        <>
          <LegendKey {...keyOf('edge', look.colour)} name={keys.edge} />
          <LegendKey {...keyOf('excess', look.colour)} name={keys.excess} />
          <span>
            &nbsp;· below: their <Term of="localExponent">local exponents</Term>, bands: errors
          </span>
        </>
      }
      readout={aging === null ? null : <Readout aging={aging} />}
      words={words}
    >
      {aging === null ? null : <Pictures aging={aging} colour={look.colour} words={words} />}
    </AgingFrame>
  );
}

function keyOf(curve: keyof typeof lineStyles, colour: string) {
  return { line: lineStyles[curve], width: lineWidth, colour };
}

function Pictures({
  aging,
  colour,
  words,
}: {
  readonly aging: Aging;
  readonly colour: string;
  readonly words: string;
}): ReactNode {
  const curves = useMemo(() => approachCurves(aging), [aging]);
  const domain = agingTimes(aging);
  const time = useStore(selectCursorTime);
  const x = { domain, kind: 'log' } as const;
  const isCold = !isThermal(aging.request);
  return (
    <div className={`${styles.stack} ${styles.approach}`} data-stacked>
      <Figure
        x={{ ...x, hideTickLabels: true }}
        y={{ domain: distanceDomain(curves, domain), kind: 'log', label: 'distance' }}
        description={`Distance from the ${isCold ? 'threshold' : 'limits at T'} against time. ${words}`}
      >
        <Curves curves={curves} colour={colour} what="value" />
        <TimeCursor name="Time cursor, distance" time={time} end={domain[1]} />
      </Figure>
      <Figure
        x={{ ...x, label: 'time t (gradient-flow units)' }}
        y={{ domain: exponentDomain, label: 'local exponent' }}
        description={`Local exponents against time. ${words}`}
      >
        {isCold ? <Rule y={pureTensor} colour="var(--text-muted)" lineStyle="dotted" /> : null}
        <Curves curves={curves} colour={colour} what="exponent" />
        {isCold ? (
          <RuleName
            y={pureTensor}
            texts={pureTensorNames}
            colour="var(--text-muted)"
            curves={curves.map(({ time: at, exponent }) => ({ x: at, y: exponent }))}
            bands={curves.map(({ time: at, exponentBand }) => ({ x: at, ...exponentBand }))}
          />
        ) : null}
        <TimeCursor name="Time cursor, exponent" time={time} end={domain[1]} />
      </Figure>
    </div>
  );
}

function Curves({
  curves,
  colour,
  what,
}: {
  readonly curves: readonly ApproachCurve[];
  readonly colour: string;
  readonly what: 'value' | 'exponent';
}): ReactNode {
  return curves.map((curve) => {
    const band = what === 'value' ? curve.band : curve.exponentBand;
    return (
      <g key={curve.name}>
        <Area x={curve.time} low={band.low} high={band.high} fill={colour} opacity={0.18} />
        <Curve
          label={`${curve.name}-${what}`}
          x={curve.time}
          y={curve[what]}
          colour={colour}
          lineStyle={lineStyles[curve.name]}
          width={lineWidth}
        />
      </g>
    );
  });
}

function Readout({ aging }: { readonly aging: Aging }): ReactNode {
  const { approach } = aging;
  const isCold = !isThermal(aging.request);
  const names = distanceNames(isCold);
  const cursor = useStore(selectCursorTime);
  const last = lastExponent(aging);
  const at = cursor ?? approach.time[last] ?? NaN;
  const item = (column: ApproachColumn, error: ApproachColumn): ReactNode => {
    // Exponents end before the run does: between a number and none there is nothing.
    const time = approach.time.subarray(0, column.endsWith('Exponent') ? last + 1 : undefined);
    const value = valueAt(time, approach[column], at);
    if (value === null || Number.isNaN(value)) return <NoEstimate />;
    return <Digits value={value} error={valueAt(time, approach[error], at)} all={4} asked="time" />;
  };
  return (
    <>
      <span className={styles.time}>
        <ReadoutItem name={<span className="sym">t</span>}>
          <Digits value={at} all={4} asked="time" />
        </ReadoutItem>
      </span>
      <ReadoutItem name={isCold ? 'edge' : names.edge}>{item('edge', 'edgeError')}</ReadoutItem>
      <ReadoutItem name="exponent">{item('edgeExponent', 'edgeExponentError')}</ReadoutItem>
      <ReadoutItem name={names.excess}>{item('excess', 'excessError')}</ReadoutItem>
      <ReadoutItem name="exponent">{item('excessExponent', 'excessExponentError')}</ReadoutItem>
    </>
  );
}
