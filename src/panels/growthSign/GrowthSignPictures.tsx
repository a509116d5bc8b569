/** Exponents of m against 1/Δ₂ at several times, and where they vanish against time. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Figure } from '../../plot/Figure';
import { EndLabels } from '../../plot/EndLabels';
import { ErrorDot } from '../../plot/ErrorDot';
import { formatNumber } from '../../plot/format';
import { Area, Curve, Rule } from '../../plot/marks';
import { barsOf, NamedRule } from '../../plot/NamedRule';
import styles from './GrowthSign.module.css';
import type { GrowthSignView } from './view';
import { useNotation } from '../notation/useNotation';

interface PicturesProps {
  readonly view: GrowthSignView;
  /** 1/Δ₂ of the conjecture; null where it says nothing. */
  readonly line: number | null;
  readonly words: string;
}

export function GrowthSignPictures(props: PicturesProps): ReactNode {
  return (
    <div className={styles.pictures}>
      <Exponents {...props} />
      <Places {...props} />
    </div>
  );
}

function Exponents({ view, line, words }: PicturesProps): ReactNode {
  const { series, sign, domain, exponents } = view;
  const { matrix } = useNotation();
  const band = useMemo(
    () =>
      sign && {
        x: [sign.value - sign.error, sign.value + sign.error],
        low: [exponents[0], exponents[0]],
        high: [exponents[1], exponents[1]],
      },
    [sign, exponents],
  );
  return (
    <Figure
      x={{ domain, ...matrix.axis, label: `matrix ${matrix.name} ${matrix.symbol}` }}
      y={{ domain: exponents, label: 'exponent d ln m/d ln t' }}
      marginRight={5}
      description={`Exponents of the overlap against 1 over Delta 2 at several times. ${words}`}
    >
      {band ? <Area {...band} fill="var(--further-line)" opacity={0.14} /> : null}
      <Rule y={0} colour="var(--axis)" width={1} />
      {series.map(({ time, colour, curve, points }) => (
        <g key={time}>
          {curve ? (
            <Curve label={`exponent-${time}`} {...curve} colour={colour} width={1.6} />
          ) : null}
          {points.map(({ invDelta2, value, error }) => (
            <Measured key={invDelta2} x={invDelta2} y={value} error={error} colour={colour} />
          ))}
        </g>
      ))}
      {line === null ? null : (
        <NamedRule
          x={line}
          {...conjecture}
          curves={series.flatMap(({ curve, points }) => [
            ...(curve ? [curve] : []),
            ...barsOf(
              points.map(({ invDelta2, value, error }) => ({ x: invDelta2, y: value, error })),
            ),
          ])}
          bands={band ? [band] : []}
        />
      )}
      <EndLabels
        ends={series.map(({ time, colour, points }) => ({
          text: `t = ${formatNumber(time, 2)}`,
          colour,
          y: points.at(-1)?.value,
        }))}
      />
    </Figure>
  );
}

function Places({ view, line, words }: PicturesProps): ReactNode {
  const { sign, law, domain, times, series } = view;
  const { matrix } = useNotation();
  const band = useMemo(
    () =>
      sign && {
        x: [...times],
        low: [sign.value - sign.error, sign.value - sign.error],
        high: [sign.value + sign.error, sign.value + sign.error],
      },
    [sign, times],
  );
  return (
    <Figure
      x={{ domain: times, kind: 'log', label: 'time t' }}
      y={{ domain, ...matrix.axis, label: `${matrix.symbol} where it vanishes` }}
      description={`Where the exponent vanishes, against time. ${words}`}
    >
      {band ? <Area {...band} fill="var(--further-line)" opacity={0.14} /> : null}
      {sign ? <Rule y={sign.value} colour="var(--further-line)" width={1.4} /> : null}
      {law ? (
        <Curve
          label="growth-sign-law"
          x={law.time}
          y={law.invDelta2}
          colour="var(--text)"
          width={1.4}
          lineStyle="dotted"
        />
      ) : null}
      {sign?.places.map(({ time, control, error }, i) => (
        <Measured
          key={time}
          x={time}
          y={control}
          error={error}
          colour={series[i]?.colour ?? 'var(--text)'}
        />
      ))}
      {line === null ? null : (
        <NamedRule
          y={line}
          {...conjecture}
          curves={[
            ...(law ? [{ x: law.time, y: law.invDelta2 }] : []),
            ...barsOf(
              (sign?.places ?? []).map(({ time, control, error }) => ({
                x: time,
                y: control,
                error,
              })),
            ),
          ]}
          bands={band ? [band] : []}
        />
      )}
    </Figure>
  );
}

const conjecture = { name: 'conjecture', colour: 'var(--threshold)' } as const;

function Measured({
  error,
  ...place
}: {
  readonly x: number;
  readonly y: number;
  readonly error: number;
  readonly colour: string;
}): ReactNode {
  const { y } = place;
  return (
    <g data-testid="growth-sign-point">
      <ErrorDot {...place} low={y - error} high={y + error} radius={3.2} />
    </g>
  );
}
