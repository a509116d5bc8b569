/**
 * Eigenvalue density of the Hessian, as in the paper's Fig. 4 left: at the energy under the cursor,
 * or where a run is at the time under the cursor.
 */
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Hessian } from '../../physics/hessian/hessianAt';
import { formatNumber } from '../../plot/format';
import { selectCursorEnergy, selectThresholdSide } from '../../state/selectors/landscape';
import {
  selectCurrentSamples,
  selectMovingPoint,
  selectShownHessian,
} from '../../state/selectors/movingHessian';
import type { MovingPoint } from '../../state/selectors/movingHessian';
import { useStore } from '../../state/useStore';
import { PanelFrame, ReadoutItem } from '../PanelFrame';
import type { Film } from '../player/PlayControl';
import { runName } from '../runColours';
import { useCurrentColour } from '../useCurrentColour';
import { BbpGauge } from './BbpGauge';
import { CornerFigure } from './CornerFigure';
import styles from './HessianDensity.module.css';
import { FilmButtons } from './FilmButtons';
import { energyFilm, signalFilm } from './films';
import { HessianTools } from './HessianTools';
import { sampleView } from './samples';
import type { SampleView } from './samples';
import { EdgeFigure, WholeFigure } from './SpectrumFigure';
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
  const side = useStore(selectThresholdSide);
  const words = followed ? movingWords(hessian) : hessianWords(hessian, side);
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
      <span>{`where ${runName(followed.slot)} is:`}</span>{' '}
      <span translate="no">
        <span className="sym">t</span> = {formatNumber(followed.time, 3)},{' '}
        <span className="sym">ε</span> = {formatNumber(followed.energy, 4)},{' '}
        <span className="sym">m</span> = {formatNumber(followed.overlap, 2)}
      </span>
    </span>
  ) : (
    <span>
      <span>at</span>{' '}
      <span translate="no">
        <span className="sym">ε</span> = {formatNumber(energy, 6)}, m = 0
      </span>
      <span>{source === 'run' ? ': nothing to follow of a run here' : ''}</span>
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
