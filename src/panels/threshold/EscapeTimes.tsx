/** Escape times of opened sweeps against 1/Δ₂, a series for each m(0). */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { EndLabels } from '../../plot/EndLabels';
import { ErrorDot } from '../../plot/ErrorDot';
import { Figure } from '../../plot/Figure';
import { formatNumber } from '../../plot/format';
import { Curve } from '../../plot/marks';
import { NamedRule } from '../../plot/NamedRule';
import type { OpenedEscape } from '../../state/openedSweep';
import { escapeView, type EscapeSeries } from './escapes';
import { useNotation } from '../notation/useNotation';

export function EscapeTimes({
  escapes,
  line,
  name,
}: {
  readonly escapes: readonly OpenedEscape[];
  /** 1/Δ₂ of eq. (5), or of the formula for a temperature; and its name. */
  readonly line: number;
  readonly name: string;
}): ReactNode {
  const { matrix } = useNotation();
  const { series, domain, times } = useMemo(() => escapeView(escapes, line), [escapes, line]);
  return (
    <Figure
      x={{ domain, ...matrix.axis, label: matrix.symbol }}
      y={{ domain: times, kind: 'log', label: 'escape time (opened sweep)' }}
      marginRight={6}
      description="Escape times of an opened sweep against 1 over Delta 2, for each initial overlap."
    >
      {series.map((one) => (
        <Series key={one.initialOverlap} series={one} />
      ))}
      <NamedRule
        x={line}
        name={name}
        colour="var(--threshold)"
        curves={series.map((one) => ({
          x: one.escapes.map(({ invDelta2 }) => invDelta2),
          y: one.escapes.map(({ time }) => time),
        }))}
      />
      <EndLabels
        ends={series.map((one) => ({
          text: `m(0) = ${formatNumber(one.initialOverlap, 2)}`,
          colour: one.colour,
          y: one.escapes.at(-1)?.time,
        }))}
      />
    </Figure>
  );
}

function Series({
  series: { initialOverlap, colour, escapes },
}: {
  readonly series: EscapeSeries;
}): ReactNode {
  return (
    <g data-testid="opened-escapes">
      <Curve
        label={`escapes-${initialOverlap}`}
        x={escapes.map(({ invDelta2 }) => invDelta2)}
        y={escapes.map(({ time }) => time)}
        colour={colour}
        width={1.4}
      />
      {escapes.map(({ invDelta2, time, error }) => (
        <ErrorDot
          key={invDelta2}
          x={invDelta2}
          y={time}
          low={Math.max(time - error, time / 10)}
          high={time + error}
          colour={colour}
          radius={3.2}
          filled={false}
        />
      ))}
    </g>
  );
}
