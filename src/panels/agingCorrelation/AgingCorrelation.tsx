/** C and chi at two times: what a system of a given age still remembers, and how it answers. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { Area, Curve, Dot, Rule } from '../../plot/marks';
import { RuleName, wordings } from '../../plot/RuleName';
import { valueAt } from '../../state/runs/valueAt';
import type { Aging, AgingCurve } from '../../state/selectors/aging';
import { selectCursorTime } from '../../state/selectors/landscape';
import { lagAxis, type LagAxis } from '../../state/settings/aging';
import { useStore } from '../../state/useStore';
import { stationaryName } from '../aging/words';
import { SettingControl } from '../SettingControl';
import styles from '../aging/aging.module.css';
import { AgingFrame } from '../aging/AgingFrame';
import { useAging } from '../aging/useAging';
import { WaitingTime } from '../aging/WaitingTime';
import { Digits } from '../Digits';
import { NoEstimate } from '../aging/NoEstimate';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';
import { LagCursor } from './LagCursor';
import { chosenLast, inAxis, lagCurves, lagDomain, responseDomain, type LagCurve } from './view';
import { correlationWords } from './words';

export function AgingCorrelation(): ReactNode {
  const look = useAging();
  const axis = useStore(({ view }) => lagAxis.of(view));
  const { aging, chosen } = look;
  const words = aging === null ? '' : correlationWords(aging, axis);
  return (
    <AgingFrame
      look={look}
      legend={
        <>
          faint to strong: t<sub>w</sub> = 1, 10, 100…&nbsp;· ● where the slow part begins
        </>
      }
      tools={<SettingControl setting={lagAxis} label="Axis of lags" options={axes} />}
      readout={chosen === null ? null : <Readout chosen={chosen} />}
      words={words}
    >
      {aging === null || chosen === null ? null : (
        <div className={styles.chosen}>
          <WaitingTime curves={aging.curves} chosen={chosen} name="Waiting time" />
          <Pictures aging={aging} chosen={chosen} axis={axis} colour={look.colour} words={words} />
        </div>
      )}
    </AgingFrame>
  );
}

const axes = [
  { value: 'lag', label: 'τ' },
  {
    value: 'ratio',
    label: (
      <>
        τ/t<sub>w</sub>
      </>
    ),
    accessibleName: 'τ over t_w',
  },
] as const;

interface PicturesProps {
  readonly aging: Aging;
  readonly chosen: AgingCurve;
  readonly axis: LagAxis;
  readonly colour: string;
  readonly words: string;
}

function Pictures({ aging, chosen, axis, colour, words }: PicturesProps): ReactNode {
  const curves = useMemo(() => lagCurves(aging, chosen, axis), [aging, chosen, axis]);
  const domain = lagDomain(curves, axis);
  const time = useStore(selectCursorTime);
  const x = { domain, kind: 'log' } as const;
  const cursor = { chosen, axis, time, end: domain[1] };
  return (
    <div className={styles.stack} data-stacked>
      <Figure
        x={{ ...x, hideTickLabels: true }}
        y={{ domain: [0, 1.04], label: 'correlation C' }}
        description={`Correlation against the lag. ${words}`}
      >
        <Curves curves={curves} colour={colour} of="correlation" />
        <SlowStart chosen={chosen} axis={axis} colour={colour} of="correlation" />
        <LagCursor name="Lag cursor, correlation" {...cursor} />
      </Figure>
      <Figure
        x={{ ...x, label: axis === 'lag' ? 'lag τ (gradient-flow units)' : 'lag over age, τ/t_w' }}
        y={{ domain: responseDomain(aging), label: 'response χ' }}
        description={`Integrated response against the lag. ${words}`}
      >
        <Rule y={aging.theory.relation.stationary} colour="var(--text-muted)" lineStyle="dotted" />
        <Curves curves={curves} colour={colour} of="integratedResponse" />
        <RuleName
          y={aging.theory.relation.stationary}
          texts={wordings(`${stationaryName(aging)}, the fast part`, stationaryName(aging))}
          colour="var(--text-muted)"
          curves={curves.map(({ x: lag, curve }) => ({
            x: lag,
            y: curve.values.integratedResponse,
          }))}
          bands={curves
            .filter(({ isChosen }) => isChosen)
            .map(({ x: lag, bands }) => ({ x: lag, ...bands.integratedResponse }))}
        />
        <SlowStart chosen={chosen} axis={axis} colour={colour} of="integratedResponse" />
        <LagCursor name="Lag cursor, response" {...cursor} />
      </Figure>
    </div>
  );
}

function Curves({
  curves,
  colour,
  of,
}: {
  readonly curves: readonly LagCurve[];
  readonly colour: string;
  readonly of: 'correlation' | 'integratedResponse';
}): ReactNode {
  return chosenLast(curves).map(({ curve, x, isChosen, opacity, bands }) => (
    <g key={curve.waitingTime}>
      {isChosen ? (
        <Area x={x} low={bands[of].low} high={bands[of].high} fill={colour} opacity={0.25} />
      ) : null}
      <Curve
        label={`${of}-${curve.waitingTime}`}
        x={x}
        y={curve.values[of]}
        colour={isChosen ? colour : 'var(--text)'}
        width={isChosen ? 3 : 1.5}
        opacity={isChosen ? 1 : opacity}
      />
    </g>
  ));
}

function SlowStart({
  chosen,
  axis,
  colour,
  of,
}: {
  readonly chosen: AgingCurve;
  readonly axis: LagAxis;
  readonly colour: string;
  readonly of: 'correlation' | 'integratedResponse';
}): ReactNode {
  const { slowFrom, values } = chosen;
  const y = slowFrom === null ? null : valueAt(values.lag, values[of], slowFrom);
  return slowFrom === null || y === null ? null : (
    <Dot x={inAxis(slowFrom, chosen, axis)} y={y} colour={colour} title="the slow part begins" />
  );
}

function Readout({ chosen }: { readonly chosen: AgingCurve }): ReactNode {
  const time = useStore(selectCursorTime);
  const { waitingTime, values, errors } = chosen;
  const lag = time === null ? (values.lag.at(-1) ?? 0) : time - waitingTime;
  const item = (key: 'correlation' | 'integratedResponse'): ReactNode => {
    const value = valueAt(values.lag, values[key], lag);
    if (value === null) return <NoEstimate />;
    return (
      <Digits value={value} error={valueAt(values.lag, errors[key], lag)} all={4} asked="time" />
    );
  };
  return (
    <>
      <ReadoutItem
        name={
          <>
            t<sub>w</sub>
          </>
        }
      >
        <Digits value={waitingTime} all={4} asked="time" />
      </ReadoutItem>
      <ReadoutItem name="τ">
        {lag > 0 ? <Digits value={lag} all={4} asked="time" /> : '–'}
      </ReadoutItem>
      <ReadoutItem name={<Term of="correlation">C</Term>}>{item('correlation')}</ReadoutItem>
      <ReadoutItem name={<Term of="integratedResponse" />}>
        {item('integratedResponse')}
      </ReadoutItem>
    </>
  );
}
