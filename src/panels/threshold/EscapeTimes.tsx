/** Escape times of opened sweeps against 1/Δ₂, a series for each m(0). */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { spreadLabels } from '../../plot/labels';
import { Curve, Dot, Label, Rule } from '../../plot/marks';
import type { OpenedEscape } from '../../state/openedSweep';
import { escapeView, type EscapeSeries } from './escapes';

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
  const { series, domain, times } = useMemo(() => escapeView(escapes, line), [escapes, line]);
  return (
    <Figure
      x={{ domain, label: '1/Δ₂' }}
      y={{ domain: times, kind: 'log', label: 'escape time (opened sweep)' }}
      marginRight={6}
      description="Escape times of an opened sweep against 1 over Delta 2, for each initial overlap."
    >
      <Rule x={line} colour="var(--threshold)" width={1.4} lineStyle="dashed" label={name} />
      {series.map((one) => (
        <Series key={one.initialOverlap} series={one} />
      ))}
      <StartLabels series={series} />
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
        <g key={invDelta2}>
          <Curve
            x={[invDelta2, invDelta2]}
            y={[Math.max(time - error, time / 10), time + error]}
            colour={colour}
            width={1.6}
          />
          <Dot x={invDelta2} y={time} colour={colour} radius={3.2} filled={false} />
        </g>
      ))}
    </g>
  );
}

/** m(0) beside the last point of each series. */
function StartLabels({ series }: { readonly series: readonly EscapeSeries[] }): ReactNode {
  const figure = useFigure();
  const places = spreadLabels(
    series.map(({ escapes }) => figure.y(escapes.at(-1)?.time ?? NaN)),
    figure.em,
    0.5 * figure.em,
    figure.height,
  );
  return series.map(({ initialOverlap, colour }, i) => (
    <Label
      key={initialOverlap}
      px={figure.width + 0.5 * figure.em}
      py={(places[i] ?? 0) + 0.3 * figure.em}
      colour={colour}
      strong
    >
      {`m₀ = ${formatNumber(initialOverlap, 2)}`}
    </Label>
  ));
}
