/**
 * Eigenvalue density of the Hessian, as in the paper's Fig. 4 left: at the energy under the cursor,
 * or where a run is at the time under the cursor.
 */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { Figure } from '../../plot/Figure';
import { useFigure } from '../../plot/figureContext';
import { formatNumber } from '../../plot/format';
import { Area, Arrow, Curve, Label, Rule } from '../../plot/marks';
import { selectCursorEnergy } from '../../state/selectors/landscape';
import {
  selectCurrentSamples,
  selectMovingPoint,
  selectShownHessian,
} from '../../state/selectors/movingHessian';
import type { MovingPoint } from '../../state/selectors/movingHessian';
import { useStore } from '../../state/useStore';
import { PanelFrame, ReadoutItem } from '../PanelFrame';
import type { Film } from '../player/PlayControl';
import { runColour } from '../runColours';
import { useCurrentColour } from '../useCurrentColour';
import styles from './HessianDensity.module.css';
import { FilmButtons } from './FilmButtons';
import { energyFilm, signalFilm } from './films';
import { HessianTools } from './HessianTools';
import { NegativeSide } from './NegativeSide';
import { sampleView } from './samples';
import type { SampleView } from './samples';
import { hessianTable } from './table';
import {
  comparedSpectra,
  densityView,
  growingView,
  movingView,
  shiftRange,
  widenedView,
} from './view';
import type { ComparedSpectrum, DensityView, ShiftRange } from './view';
import { hessianWords, movingWords, sampleWords } from './words';

export function HessianDensity(): ReactNode {
  const hessian = useStore(selectShownHessian);
  const energy = useStore(selectCursorEnergy);
  const source = useStore(({ view }) => view.hessianSource);
  const moving = useStore(selectMovingPoint);
  const followed = source === 'run' ? moving : null;
  const colour = useCurrentColour();
  const [film, setFilm] = useState<Film | null>(null);
  const own = useDensityView(hessian, film ?? (followed ? 'run' : null));
  const others = useComparedSpectra();
  const isWhole = followed !== null || film === energyFilm;
  const view = useMemo(() => (isWhole ? own : widenedView(own, others)), [isWhole, own, others]);
  const sample = useSample(hessian);
  const words = followed ? movingWords(hessian) : hessianWords(hessian);
  const picture = { hessian, view, colour, sample };
  return (
    <PanelFrame
      id="hessian"
      title="The Hessian"
      subtitle={
        <span className={styles.subtitle}>
          <Place energy={energy} followed={followed} />
          <FilmButtons onPlaying={setFilm} />
        </span>
      }
      tools={<HessianTools />}
      readout={<Readout hessian={hessian} moving={followed} />}
      words={sample ? `${words} ${sampleWords(sample)}` : words}
      table={() => hessianTable(view)}
      jobs={['spectrum']}
    >
      {isWhole ? (
        <>
          <WholeFigure {...picture} words={words} />
          <CornerFigure {...picture} window={view.edgeWindow} top={view.edgeTop} />
        </>
      ) : (
        <>
          <EdgeFigure {...picture} words={words} others={others} />
          <CornerFigure {...picture} window={view.wholeWindow} top={view.wholeTop} />
        </>
      )}
      <BbpGauge theta={hessian.theta} />
    </PanelFrame>
  );
}

/** Whose Hessian it is. */
function Place({
  energy,
  followed,
}: {
  readonly energy: number;
  readonly followed: MovingPoint | null;
}): ReactNode {
  const source = useStore(({ view }) => view.hessianSource);
  return followed ? (
    <span>
      where run {followed.slot} is: <span className="sym">t</span> ={' '}
      {formatNumber(followed.time, 3)}, <span className="sym">ε</span> ={' '}
      {formatNumber(followed.energy, 4)}, <span className="sym">m</span> ={' '}
      {formatNumber(followed.overlap, 2)}
    </span>
  ) : (
    <span>
      at <span className="sym">ε</span> = {formatNumber(energy, 6)}, m = 0
      {source === 'run' ? ': no run at this point yet' : ''}
    </span>
  );
}

/** The shifts of all energies from 0 down. */
const energyShifts: ShiftRange = { lo: 0, hi: 2 };

/** While the spectrum moves the windows stand still, and show all that it comes through. */
function useDensityView(hessian: Hessian, moves: Film | 'run' | null): DensityView {
  const samples = useStore(selectCurrentSamples);
  const point = useStore(({ view }) => view.point);
  const range = useMemo(() => {
    if (moves === energyFilm) return energyShifts;
    return moves === 'run' && samples
      ? shiftRange(samples.samples.column('mu'), hessian.scale)
      : null;
  }, [moves, samples, hessian.scale]);
  return useMemo(() => {
    if (moves === signalFilm) return growingView(hessian, point);
    return range ? movingView(hessian, range) : densityView(hessian);
  }, [hessian, moves, point, range]);
}

/** Other runs' threshold states, while no other energy is looked at. */
function useComparedSpectra(): readonly ComparedSpectrum[] {
  const runs = useStore(({ view }) => view.runs);
  const point = useStore(({ view }) => view.point);
  const isAtThreshold = useStore(({ view, hover }) => (hover.energy ?? view.energy) === null);
  return useMemo(
    () => (isAtThreshold ? comparedSpectra(runs, point) : []),
    [isAtThreshold, runs, point],
  );
}

/** The sample last computed for this size and seed, as the present Hessian shifts and scales it. */
function useSample(hessian: Hessian): SampleView | null {
  const finished = useStore(({ latest, view }) => {
    const sample = latest.spectrum.finished;
    const isWanted =
      sample?.request.dimension === view.spectrumDimension &&
      sample.request.seed === view.spectrumSeed;
    return isWanted ? sample : null;
  });
  return useMemo(
    () => (finished ? sampleView(finished.request, finished.summary, hessian) : null),
    [finished, hessian],
  );
}

interface PartProps {
  readonly hessian: Hessian;
  readonly view: DensityView;
  readonly colour: string;
  readonly sample: SampleView | null;
}

function Density({ view, colour, sample }: Omit<PartProps, 'hessian'>): ReactNode {
  return (
    <>
      <Area x={view.lambda} low={view.zeros} high={view.density} fill={colour} opacity={0.22} />
      <Curve label="bulk" x={view.lambda} y={view.density} colour={colour} width={2} />
      {sample ? (
        <>
          <Curve label="sample" x={sample.x} y={sample.y} colour="var(--text)" width={1.2} />
          <Rug values={sample.eigenvalues} />
        </>
      ) : null}
    </>
  );
}

interface SpectrumFigureProps extends PartProps {
  readonly words: string;
}

/** Around zero, where the isolated eigenvalue leaves the bulk. */
function EdgeFigure(
  props: SpectrumFigureProps & { readonly others: readonly ComparedSpectrum[] },
): ReactNode {
  const { view, words } = props;
  return (
    <Spectrum
      {...props}
      window={view.edgeWindow}
      top={view.edgeTop}
      description={`Eigenvalue density near zero. ${words}`}
    />
  );
}

/** Thin beside the current point's. */
function Compared({
  slot,
  hessian: { outlier, outlierOverlap },
  view,
  top,
}: ComparedSpectrum & { readonly top: number }): ReactNode {
  const colour = runColour(slot);
  return (
    <g data-testid={`compared-${slot}`}>
      <Curve x={view.lambda} y={view.density} colour={colour} width={1.3} />
      {outlier === null ? null : (
        <Arrow x={outlier} height={arrowHeight(outlierOverlap, top)} colour={colour} width={1.8} />
      )}
    </g>
  );
}

/** The higher, the more the eigenvector points to the signal. */
function arrowHeight(overlap: number | null, top: number): number {
  return (0.12 + 0.4 * (overlap ?? 0)) * top;
}

/** Everything, for a bulk that moves from around zero to the right. */
function WholeFigure(props: SpectrumFigureProps): ReactNode {
  const { view, words } = props;
  return (
    <Spectrum
      {...props}
      window={view.wholeWindow}
      top={view.wholeTop}
      description={`The whole eigenvalue density. ${words}`}
    />
  );
}

interface SpectrumProps extends PartProps {
  readonly window: readonly [number, number];
  readonly top: number;
  readonly description: string;
  /** Drawn behind the spectrum. */
  readonly others?: readonly ComparedSpectrum[];
}

function Spectrum({
  hessian,
  view,
  colour,
  sample,
  window,
  top,
  description,
  others = [],
}: SpectrumProps): ReactNode {
  return (
    <Figure
      x={{
        domain: window,
        label: (
          <>
            eigenvalue <tspan className="sym">λ</tspan> of the Hessian
          </>
        ),
      }}
      y={{
        domain: [0, top],
        label: (
          <>
            density <tspan className="sym">ρ</tspan>(<tspan className="sym">λ</tspan>)
          </>
        ),
      }}
      description={description}
    >
      <NegativeSide outliers={[hessian.outlier, ...others.map((other) => other.hessian.outlier)]} />
      {others.map((other) => (
        <Compared key={other.slot} {...other} top={top} />
      ))}
      <Density view={view} colour={colour} sample={sample} />
      <Rule x={0} colour="var(--text)" width={1.5} />
      <Outlier hessian={hessian} top={top} />
    </Figure>
  );
}

/** One tick per eigenvalue along the axis. */
function Rug({ values }: { readonly values: Float64Array }): ReactNode {
  const figure = useFigure();
  const height = 0.45 * figure.em;
  const path = Array.from(values, (value) => figure.x(value))
    .filter((px) => px >= 0 && px <= figure.width)
    .map((px) => `M${px.toFixed(1)},${figure.height}v${-height}`)
    .join('');
  return <path d={path} style={{ stroke: 'var(--text)', strokeWidth: 1, opacity: 0.75 }} />;
}

function Outlier({ hessian, top }: { readonly hessian: Hessian; readonly top: number }): ReactNode {
  const figure = useFigure();
  const { outlier, outlierOverlap } = hessian;
  if (outlier === null || outlierOverlap === null) return null;
  const height = arrowHeight(outlierOverlap, top);
  const px = figure.x(outlier);
  const onRight = px < 0.5 * figure.width;
  return (
    <g data-testid="outlier" data-lambda={outlier}>
      <Arrow x={outlier} height={height} colour="var(--outlier)" />
      <Label
        px={px + (onRight ? 0.1 : -0.1) * figure.em}
        py={figure.y(height) - 0.6 * figure.em}
        anchor={onRight ? 'start' : 'end'}
        colour="var(--outlier)"
        strong
      >
        isolated eigenvalue {formatNumber(outlier, 3)}
      </Label>
    </g>
  );
}

/** The other window in a corner. */
function CornerFigure({
  hessian,
  view,
  colour,
  sample,
  window,
  top,
}: PartProps & Pick<SpectrumProps, 'window' | 'top'>): ReactNode {
  return (
    <div className={styles.inset} aria-hidden="true">
      <Figure
        compact
        x={{ domain: window }}
        y={{ domain: [0, top] }}
        description="The spectrum in another window"
      >
        <Density view={view} colour={colour} sample={sample} />
        <Rule x={0} colour="var(--text)" width={1} />
        {hessian.outlier === null ? null : (
          <Arrow x={hessian.outlier} height={0.5 * top} colour="var(--outlier)" />
        )}
      </Figure>
    </div>
  );
}

/** θ against its critical value 1. */
function BbpGauge({ theta }: { readonly theta: number }): ReactNode {
  const share = Math.min(1, theta / 2);
  return (
    <div className={styles.gauge}>
      <span>
        <span className="sym">θ</span> = {formatNumber(theta, 4)}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.bar}
          style={{
            width: `${100 * share}%`,
            background: theta > 1 ? 'var(--outlier)' : 'var(--bulk-line)',
          }}
        />
        <span className={styles.critical} />
      </span>
      <span className={styles.gaugeNote}>
        {theta > 1 ? 'BBP: out of the bulk' : 'inside the bulk'}
      </span>
    </div>
  );
}

function Readout({
  hessian,
  moving,
}: {
  readonly hessian: Hessian;
  readonly moving: MovingPoint | null;
}): ReactNode {
  const { shift, bulk, outlier, growthRate } = hessian;
  return (
    <>
      {moving ? (
        <ReadoutItem name="centre μ(t)">{formatNumber(moving.mu, 4)}</ReadoutItem>
      ) : (
        <ReadoutItem name={<span className="sym">t</span>}>{formatNumber(shift, 5)}</ReadoutItem>
      )}
      <ReadoutItem name="bulk from">
        {formatNumber(Math.abs(bulk.lo) < 1e-12 ? 0 : bulk.lo, 3)}
      </ReadoutItem>
      <ReadoutItem name="isolated">
        {outlier === null ? 'none' : formatNumber(outlier, 4)}
      </ReadoutItem>
      {growthRate === null || moving ? null : (
        <ReadoutItem name="growth rate Λ">{formatNumber(growthRate, 4)}</ReadoutItem>
      )}
    </>
  );
}
