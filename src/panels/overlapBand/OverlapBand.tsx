/** Minima against their overlap with the signal, at whatever energy they are most numerous. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CursorLayer } from '../../plot/CursorLayer';
import { Figure } from '../../plot/Figure';
import { formatNumber, powerOfTen } from '../../plot/format';
import { Area, Curve, Dot, Rule } from '../../plot/marks';
import { selectSignalState } from '../../state/selectors/landscape';
import {
  selectOverlapBand,
  selectQuenchedCurve,
  type BandOfMinima as Band,
} from '../../state/selectors/overlapPlane';
import { useStore } from '../../state/useStore';
import { Detail } from '../Detail';
import { Digits } from '../Digits';
import { LegendKey } from '../LegendKey';
import { PanelFrame } from '../PanelFrame';
import { tensorOnly } from '../spikedOnly';
import { ReadoutItem } from '../ReadoutItem';
import { Annealed } from '../terms/Annealed';
import { Term } from '../terms/Term';
import styles from './OverlapBand.module.css';
import { bandDomain, bandUnit } from './view';
import { bandWords } from './words';

export const OverlapBand = tensorOnly(OfTensor);

function OfTensor(): ReactNode {
  const band = useStore(selectOverlapBand);
  const signal = useStore(selectSignalState);
  const [overlap, setOverlap] = useState<number | null>(null);
  const words = bandWords(band, signal);
  return (
    <PanelFrame
      subtitle={
        <>
          <span className={styles.entry}>
            <span className={styles.minima} /> <span>minima</span>
            <Annealed />
          </span>{' '}
          <span className={styles.entry}>
            <span className={styles.annealed} /> <span>all points at {'κ\u00a0=\u00a02'}</span>
            <Annealed />
          </span>{' '}
          <LegendKey look={styles.quenched} name="the same, quenched (replica symmetric)" />
        </>
      }
      readout={<Readout band={band} overlap={overlap} />}
      words={words}
    >
      <BandFigure
        band={band}
        words={words}
        overlap={overlap}
        signal={signal?.overlap ?? null}
        onOverlap={setOverlap}
      />
    </PanelFrame>
  );
}

interface BandFigureProps {
  readonly band: Band;
  readonly words: string;
  readonly overlap: number | null;
  /** Overlap of the signal state; null where there is none. */
  readonly signal: number | null;
  readonly onOverlap: (overlap: number | null) => void;
}

function BandFigure({ band, words, overlap, signal, onOverlap }: BandFigureProps): ReactNode {
  const domain = bandDomain(band);
  const unit = bandUnit(domain);
  const { minima, marginal } = band;
  const zeros = new Float64Array(minima.overlap.length);
  return (
    <Figure
      x={{
        domain: [-1, 1],
        label: (
          <>
            overlap with the signal <tspan className="sym">m</tspan>
          </>
        ),
      }}
      y={{ domain, unit, label: `sup Σ over ε / ${powerOfTen(Math.log10(unit))}` }}
      description={`Complexity against overlap. ${words}`}
    >
      <Rule y={0} colour="var(--axis)" width={1} />
      <Area
        x={minima.overlap}
        low={zeros}
        high={minima.sigma.map((value) => Math.max(0, value))}
        fill="var(--curve-minima)"
        opacity={0.16}
      />
      <Curve
        label="marginal-annealed"
        x={minima.overlap}
        y={marginal}
        colour="var(--text)"
        lineStyle="dotted"
        width={1.6}
      />
      <Quenched />
      <Curve
        label="minima-overlap"
        x={minima.overlap}
        y={minima.sigma}
        colour="var(--curve-minima)"
        width={2.6}
      />
      {signal === null ? null : (
        <>
          <Rule
            x={signal}
            colour="var(--text-muted)"
            width={1}
            lineStyle="dash-dotted"
            label="signal"
          />
          <Dot x={signal} y={0} colour="var(--curve-minima)" radius={4} filled={false} />
        </>
      )}
      {overlap === null ? null : <Rule x={overlap} colour="var(--text-muted)" width={1} />}
      <CursorLayer
        name="Overlap cursor"
        value={overlap ?? 0}
        valueText={`m = ${formatNumber(overlap ?? 0, 3)}`}
        onHover={onOverlap}
        onPin={onOverlap}
      />
    </Figure>
  );
}

function Quenched(): ReactNode {
  const curve = useStore(selectQuenchedCurve);
  return curve === null ? null : (
    <Curve
      label="marginal-quenched"
      x={curve.overlap}
      y={curve.sigma}
      colour="var(--threshold)"
      lineStyle="dashed"
      width={1.8}
    />
  );
}

function Readout({
  band,
  overlap,
}: {
  readonly band: Band;
  /** Null while no pointer asks. */
  readonly overlap: number | null;
}): ReactNode {
  const { minima, marginal } = band;
  const found = minima.overlap.findIndex((m) => m >= (overlap ?? 0));
  const i = found < 0 ? minima.overlap.length - 1 : found;
  const isAsked = overlap !== null;
  return (
    <>
      <ReadoutItem name={<Term of="overlap" />}>
        <Digits value={minima.overlap[i] ?? 0} all={4} asked={isAsked} />
      </ReadoutItem>
      <Detail>
        <ReadoutItem name={<Term of="minimaComplexity" />}>
          <Digits value={minima.sigma[i] ?? 0} all={4} asked={isAsked} />
        </ReadoutItem>
      </Detail>
      <ReadoutItem name="at ε">
        <Digits value={minima.energy[i] ?? 0} all={6} asked={isAsked} />
      </ReadoutItem>
      <ReadoutItem name="all at κ = 2">
        <Digits value={marginal[i] ?? 0} all={4} asked={isAsked} />
      </ReadoutItem>
    </>
  );
}
