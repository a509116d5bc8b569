/** Response against correlation: the fluctuation-dissipation relation, and how aging breaks it. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { CursorLayer } from '../../plot/CursorLayer';
import { Figure } from '../../plot/Figure';
import { formatNumber } from '../../plot/format';
import { faint } from '../../plot/lines';
import { Curve, Dot } from '../../plot/marks';
import { valueAt } from '../../state/runs/valueAt';
import type { Aging, AgingCurve } from '../../state/selectors/aging';
import { selectCursorTime } from '../../state/selectors/landscape';
import { useApp, useStore } from '../../state/useStore';
import styles from '../aging/aging.module.css';
import { AgingFrame } from '../aging/AgingFrame';
import { useAging } from '../aging/useAging';
import { WaitingTime } from '../aging/WaitingTime';
import { chosenLast, lagCurves, responseDomain, type LagCurve } from '../agingCorrelation/view';
import { LegendKey } from '../LegendKey';
import { Digits } from '../Digits';
import { NoEstimate } from '../aging/NoEstimate';
import { ReadoutItem } from '../ReadoutItem';
import { responseWords } from './words';
import { agingPart, limitCurve, outlineOf, timeAtCorrelation } from './view';

/** As legend keys have them. */
const theoryLook = { line: 'dashed', width: 1.8, colour: 'var(--threshold)' } as const;
const measuredLook = { line: 'dotted', width: 3, colour: 'var(--danger)' } as const;

export function AgingResponse(): ReactNode {
  const look = useAging();
  const { aging, chosen } = look;
  const words = aging === null ? '' : responseWords(aging, chosen);
  return (
    <AgingFrame
      look={look}
      legend={
        <>
          τ grows to the left&nbsp;· faint to strong: t<sub>w</sub> = 1, 10, 100…&nbsp;·
          <LegendKey {...theoryLook} name="theory, slope −X" />
          <LegendKey {...measuredLook} name="measured" />
        </>
      }
      readout={aging === null ? null : <Readout aging={aging} chosen={chosen} />}
      words={words}
    >
      {aging === null || chosen === null ? null : (
        <div className={styles.chosen}>
          <WaitingTime
            curves={aging.curves}
            chosen={chosen}
            name="Waiting time, response against correlation"
          />
          <div className={styles.relation}>
            <Picture aging={aging} chosen={chosen} colour={look.colour} words={words} />
          </div>
        </div>
      )}
    </AgingFrame>
  );
}

interface PictureProps {
  readonly aging: Aging;
  readonly chosen: AgingCurve;
  readonly colour: string;
  readonly words: string;
}

function Picture({ aging, chosen, colour, words }: PictureProps): ReactNode {
  const curves = useMemo(() => lagCurves(aging, chosen, 'lag'), [aging, chosen]);
  const limit = useMemo(() => limitCurve(aging.theory.relation), [aging]);
  const chord = useMemo(() => {
    const { ratio } = chosen;
    return ratio === null
      ? null
      : {
          x: [ratio.from.correlation, ratio.to.correlation],
          y: [ratio.from.response, ratio.to.response],
        };
  }, [chosen]);
  return (
    <Figure
      x={{ domain: [0, 1.02], label: 'correlation C' }}
      y={{ domain: responseDomain(aging), label: 'response χ' }}
      description={`Response against correlation. ${words}`}
    >
      <Curve
        label="limit"
        x={limit.correlation}
        y={limit.response}
        colour={theoryLook.colour}
        lineStyle={theoryLook.line}
        width={theoryLook.width}
      />
      {chosenLast(curves).map((one) => (
        <Relation key={one.curve.waitingTime} {...one} colour={colour} />
      ))}
      {chord === null ? null : (
        <Curve
          {...chord}
          label="measured"
          colour={measuredLook.colour}
          lineStyle={measuredLook.line}
          width={measuredLook.width}
        />
      )}
      <CorrelationCursor chosen={chosen} colour={colour} />
    </Figure>
  );
}

function Relation({
  curve,
  isChosen,
  opacity,
  colour,
}: LagCurve & { readonly colour: string }): ReactNode {
  const { x, y } = useMemo(() => agingPart(curve), [curve]);
  const outline = useMemo(() => (isChosen ? outlineOf(curve) : null), [curve, isChosen]);
  return (
    <>
      {outline === null
        ? null
        : [outline.low, outline.high].map((edge, i) => (
            <Curve
              key={i}
              x={edge.correlation}
              y={edge.response}
              colour={colour}
              width={1}
              opacity={faint}
            />
          ))}
      <Curve
        label={`relation-${curve.waitingTime}`}
        x={x}
        y={y}
        colour={isChosen ? colour : 'var(--text)'}
        width={isChosen ? 3 : 1.5}
        opacity={isChosen ? 1 : opacity}
      />
    </>
  );
}

/** The linked cursor of time along the chosen curve: at a correlation it is the time when C has fallen to it. */
function CorrelationCursor({
  chosen,
  colour,
}: {
  readonly chosen: AgingCurve;
  readonly colour: string;
}): ReactNode {
  const { actions } = useApp();
  const time = useStore(selectCursorTime);
  const { lag, correlation, integratedResponse } = chosen.values;
  const tau = time === null ? null : time - chosen.waitingTime;
  const at = tau === null ? null : valueAt(lag, correlation, tau);
  const chi = tau === null ? null : valueAt(lag, integratedResponse, tau);
  const value = at ?? correlation.at(-1) ?? 0;
  return (
    <>
      {at === null || chi === null ? null : <Dot x={at} y={chi} colour={colour} radius={5} />}
      <CursorLayer
        name="Correlation cursor"
        value={value}
        valueText={`C = ${formatNumber(value, 3)}`}
        onHover={(c) => {
          actions.setHover({ time: c === null ? null : timeAtCorrelation(chosen, c) });
        }}
        onPin={(c) => {
          actions.pinTime(c === null ? null : timeAtCorrelation(chosen, c));
        }}
      />
    </>
  );
}

function Readout({
  aging,
  chosen,
}: {
  readonly aging: Aging;
  readonly chosen: AgingCurve | null;
}): ReactNode {
  const measured = chosen?.ratio ?? null;
  return (
    <>
      <ReadoutItem
        name={
          <>
            t<sub>w</sub>
          </>
        }
      >
        {chosen === null ? '–' : <Digits value={chosen.waitingTime} all={4} asked="time" />}
      </ReadoutItem>
      <ReadoutItem name="X measured">
        {measured === null ? (
          <NoEstimate />
        ) : (
          <Digits value={measured.value} error={measured.error} all={4} asked="time" />
        )}
      </ReadoutItem>
      <ReadoutItem name="X, late">
        <Digits value={aging.theory.relation.ratio} all={5} asked="time" />
      </ReadoutItem>
      <ReadoutItem name="1/X">
        <Digits value={1 / aging.theory.relation.ratio} all={5} asked="time" />
      </ReadoutItem>
    </>
  );
}
