/** The Hessian of one finite instance where its flow stands, against the theory at that place. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { isThermal } from '../../physics/thermal/schedule';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Area, Arrow, Curve, Rule } from '../../plot/marks';
import { lineLength } from '../../plot/lines';
import { modelOf } from '../../state/selectors/landscape';
import { selectFiniteRun, selectFiniteSpectrum } from '../../state/selectors/finiteRun';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { EmptyPicture } from '../EmptyPicture';
import { Digits } from '../Digits';
import { PanelFrame } from '../PanelFrame';
import { ReadoutItem } from '../ReadoutItem';
import { Term } from '../terms/Term';
import { Tied } from '../../ui/Tied';
import { runColour } from '../runColours';
import styles from './FiniteNHessian.module.css';
import { spectrumView } from './view';
import type { Mode, SpectrumView } from './view';
import { missingSpectrumWords, spectrumWords } from './words';

export function FiniteNHessian(): ReactNode {
  const { actions } = useApp();
  const run = useStore(selectFiniteRun);
  const spectrum = useStore(selectFiniteSpectrum);
  const point = run?.run.point;
  const view = useMemo(
    () => (point && spectrum ? spectrumView(modelOf({ point }), spectrum) : null),
    [point, spectrum],
  );
  if (run?.run.flow == null || view === null)
    return (
      <PanelFrame
        subtitle="all eigenvalues of one instance"
        words={missingSpectrumWords(run)}
        isEmpty
      >
        <EmptyPicture words={run === null ? '' : 'No spectrum yet'}>
          {run === null ? (
            <Button variant="primary" onClick={() => actions.launchRun()}>
              Run here
            </Button>
          ) : null}
        </EmptyPicture>
      </PanelFrame>
    );
  const { slot, flow } = run.run;
  const words = spectrumWords(view);
  return (
    <PanelFrame
      subtitle={
        <Tied
          text={`run ${slot} at t = ${formatNumber(view.spectrum.time, 3)} · ${
            view.bars ? 'bars: this instance' : 'ticks: its lowest eigenvalues'
          } · line: N = ∞ at its ${isThermal(flow) ? 'μ − T' : 'μ'} and m · sticks: squared overlap with the signal${
            view.theory.outlier === null ? '' : ' · arrow: theory'
          }`}
        />
      }
      readout={<Readout view={view} />}
      words={words}
    >
      <div className={styles.pair}>
        <Spectrum view={view} part="whole" colour={runColour(slot)} words={words} />
        <Spectrum view={view} part="edge" colour={runColour(slot)} words={words} />
      </div>
    </PanelFrame>
  );
}

interface SpectrumProps {
  readonly view: SpectrumView;
  readonly part: 'whole' | 'edge';
  readonly colour: string;
  readonly words: string;
}

function Spectrum({ view, part, colour, words }: SpectrumProps): ReactNode {
  const { density, bars, theory, lowest } = view;
  const top = part === 'whole' ? view.wholeTop : view.edgeTop;
  const name = part === 'whole' ? 'eigenvalue λ' : 'λ at the edge';
  return (
    <Figure
      x={{ domain: view[part], label: name }}
      y={{ domain: [0, top], ...(part === 'whole' && { label: 'density' }) }}
      description={`Eigenvalues of the Hessian, ${part === 'whole' ? 'all' : 'at the lower edge'}. ${words}`}
    >
      {bars ? (
        <Area x={bars.x} low={zeros(bars.x.length)} high={bars.y} fill={colour} opacity={0.3} />
      ) : null}
      {bars ? (
        <Curve label={`bars-${part}`} x={bars.x} y={bars.y} colour={colour} width={1} />
      ) : null}
      <Curve
        label={`theory-${part}`}
        x={density.lambda}
        y={density.density}
        colour="var(--bulk-line)"
        width={2}
      />
      <Rule x={0} colour="var(--text)" width={1.2} />
      {part === 'edge' ? <Sticks modes={lowest} top={top} colour={colour} /> : null}
      {theory.outlier === null ? null : (
        <Arrow
          x={theory.outlier}
          height={(part === 'edge' ? (theory.outlierOverlap ?? 0) : 0.35) * top}
          colour="var(--outlier)"
        />
      )}
    </Figure>
  );
}

function zeros(length: number): Float64Array {
  return new Float64Array(length);
}

/** Each of the lowest modes: where it is, and how far its direction points to the signal. */
function Sticks({
  modes,
  top,
  colour,
}: {
  readonly modes: readonly Mode[];
  readonly top: number;
  readonly colour: string;
}): ReactNode {
  const figure = useFigure();
  return (
    <g clipPath={figure.clip} data-testid="modes">
      {modes.map(({ eigenvalue, signalOverlap }) => (
        <g key={eigenvalue} transform={`translate(${figure.x(eigenvalue)},0)`}>
          <line
            y1={figure.height}
            y2={figure.height - 0.5 * figure.em}
            style={{ stroke: 'var(--text)' }}
          />
          <line
            y1={figure.height}
            y2={figure.y(signalOverlap * top)}
            strokeWidth={lineLength(3)}
            style={{ stroke: colour }}
          />
        </g>
      ))}
    </g>
  );
}

function Readout({ view }: { readonly view: SpectrumView }): ReactNode {
  const { spectrum, theory, lowest } = view;
  return (
    <>
      <ReadoutItem name={<Term of="overlap" />}>
        <Digits value={spectrum.overlap} all={4} asked="time" />
      </ReadoutItem>
      <ReadoutItem name={<span className="sym">μ</span>}>
        <Digits value={spectrum.mu} all={5} asked="time" />
      </ReadoutItem>
      <ReadoutItem name={<span className="sym">θ(m)</span>}>
        <Digits value={theory.theta} all={4} asked="time" />
      </ReadoutItem>
      {lowest.slice(0, 3).map(({ eigenvalue, signalOverlap }, i) => (
        // No text that explains itself: λ₂ is the second eigenvalue here, and no signal-to-noise ratio.
        <ReadoutItem key={eigenvalue} name={<span>{`λ${'₁₂₃'.charAt(i)}`}</span>}>
          {`${formatNumber(eigenvalue, 3)} (${formatNumber(signalOverlap, 2)})`}
        </ReadoutItem>
      ))}
    </>
  );
}
