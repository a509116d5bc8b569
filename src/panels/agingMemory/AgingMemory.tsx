/** C(t, 0): whether the flow forgets where it began. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { Area, Curve } from '../../plot/marks';
import { valueAt } from '../../state/runs/valueAt';
import type { Aging } from '../../state/selectors/aging';
import { selectCursorTime } from '../../state/selectors/landscape';
import { useStore } from '../../state/useStore';
import { AgingFrame } from '../aging/AgingFrame';
import { useAging } from '../aging/useAging';
import { agingTimes } from '../agingApproach/view';
import { LegendKey } from '../LegendKey';
import { Digits } from '../Digits';
import { NoEstimate } from '../aging/NoEstimate';
import { ReadoutItem } from '../ReadoutItem';
import { TimeCursor } from '../TimeCursor';
import { memoryCurves, memoryDomain } from './view';
import { memoryWords } from './words';

const lineStyles = { correlationZero: 'full', correlationHalf: 'dashed' } as const;
const lineWidth = 2.4;

export function AgingMemory(): ReactNode {
  const look = useAging();
  const { aging, colour } = look;
  const words = aging === null ? '' : memoryWords(aging);
  return (
    <AgingFrame
      look={look}
      legend={
        <>
          <LegendKey {...keyOf('correlationZero', colour)} name={'with the start: C(t,\u00a00)'} />
          <LegendKey
            {...keyOf('correlationHalf', colour)}
            name={'with half as long ago: C(t,\u00a0t/2)'}
          />
          <span>&nbsp;· bands: errors</span>
        </>
      }
      readout={aging === null ? null : <Readout aging={aging} />}
      words={words}
    >
      {aging === null ? null : <Picture aging={aging} colour={colour} words={words} />}
    </AgingFrame>
  );
}

function keyOf(curve: keyof typeof lineStyles, colour: string) {
  return { line: lineStyles[curve], width: lineWidth, colour };
}

function Picture({
  aging,
  colour,
  words,
}: {
  readonly aging: Aging;
  readonly colour: string;
  readonly words: string;
}): ReactNode {
  const curves = useMemo(() => memoryCurves(aging), [aging]);
  const domain = agingTimes(aging);
  const time = useStore(selectCursorTime);
  return (
    <Figure
      x={{ domain, kind: 'log', label: 'time t (gradient-flow units)' }}
      y={{ domain: memoryDomain(aging), kind: 'log', label: 'correlation C' }}
      description={`Correlation with earlier times. ${words}`}
    >
      {curves.map(({ key, time: at, value, low, high }) => (
        <g key={key}>
          <Area x={at} low={low} high={high} fill={colour} opacity={0.2} />
          <Curve
            label={key}
            x={at}
            y={value}
            colour={colour}
            lineStyle={lineStyles[key]}
            width={lineWidth}
          />
        </g>
      ))}
      <TimeCursor name="Time cursor, memory" time={time} end={domain[1]} />
    </Figure>
  );
}

function Readout({ aging: { samples, errors } }: { readonly aging: Aging }): ReactNode {
  const cursor = useStore(selectCursorTime);
  const at = cursor ?? samples.time.at(-1) ?? NaN;
  const item = (key: 'correlationZero' | 'correlationHalf'): ReactNode => {
    const value = valueAt(samples.time, samples[key], at);
    if (value === null) return <NoEstimate />;
    return (
      <Digits value={value} error={valueAt(samples.time, errors[key], at)} all={4} asked="time" />
    );
  };
  return (
    <>
      <ReadoutItem name={<span className="sym">t</span>}>
        <Digits value={at} all={4} asked="time" />
      </ReadoutItem>
      <ReadoutItem name="C(t, 0)">{item('correlationZero')}</ReadoutItem>
      <ReadoutItem name="C(t, t/2)">{item('correlationHalf')}</ReadoutItem>
    </>
  );
}
