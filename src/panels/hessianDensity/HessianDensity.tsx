/**
 * Eigenvalue density of the Hessian, as in the paper's Fig. 4 left: at the energy under the cursor,
 * or where a run is at the time under the cursor.
 */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import { selectCursorEnergy, selectThresholdSide } from '../../state/selectors/landscape';
import { hessianSource } from '../../state/settings/hessian';
import { temperatureOf } from '../../state/settings/launch';
import {
  selectFollowedPoint,
  selectMovingSignal,
  selectShownHessian,
} from '../../state/selectors/movingHessian';
import type { MovingPoint } from '../../state/selectors/movingHessian';
import { useStore } from '../../state/useStore';
import { Digits, SteadyDigits } from '../Digits';
import { PanelFrame } from '../PanelFrame';
import { runName } from '../runColours';
import { Term } from '../terms/Term';
import { useCurrentColour } from '../useCurrentColour';
import { OneLine, Tied } from '../../ui/Tied';
import styles from './HessianDensity.module.css';
import { FilmButtons } from './FilmButtons';
import { HessianTools } from './HessianTools';
import { HessianReadout } from './HessianReadout';
import { inUnits, shownSample } from './samples';
import { Spectrum } from './Spectrum';
import { selectComparedPlaces, selectMilestones } from './view';
import { hessianWords, movingWords, sampleWords } from './words';
import { useNotation } from '../notation/useNotation';

export function HessianDensity(): ReactNode {
  const hessian = useStore(selectShownHessian);
  const energy = useStore(selectCursorEnergy);
  const source = useStore(({ view }) => hessianSource.of(view));
  const followed = useStore(selectFollowedPoint);
  const colour = useCurrentColour();
  const sample = useStore((state) => shownSample(state, hessian));
  const side = useStore(selectThresholdSide);
  const signal = useStore(selectMovingSignal);
  const temperature = useStore(({ view }) => temperatureOf(view));
  const words = followed
    ? movingWords(hessian, followed.temperature)
    : hessianWords(hessian, side, temperature);
  return (
    <PanelFrame
      subtitle={
        <span className={styles.subtitle}>
          <Place energy={energy} followed={followed} />
          {source === 'energy' ? <FilmButtons /> : null}
        </span>
      }
      tools={<HessianTools />}
      readout={<HessianReadout hessian={hessian} />}
      words={sample ? `${words} ${sampleWords(sample)}` : words}
    >
      <Spectrum
        hessian={hessian}
        colour={colour}
        sample={useMemo(
          () => (sample ? inUnits(sample, hessian.scale) : null),
          [sample, hessian.scale],
        )}
        others={useStore(selectComparedPlaces)}
        milestones={useStore((state) => selectMilestones(state, hessian.shift))}
        furthest={followed && signal ? (signal.mu - followed.endTemperature) / hessian.scale : 0}
        words={words}
      />
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
  const source = useStore(({ view }) => hessianSource.of(view));
  const { energy: quantity } = useNotation();
  return followed ? (
    <span>
      <span>{`where ${runName(followed.slot)} is:`}</span>{' '}
      <span translate="no">
        <OneLine>
          <span className="sym">t</span> = <span>{`${formatNumber(followed.time, 3)},`}</span>
        </OneLine>{' '}
        <OneLine>
          <span className="sym">ε</span> ={' '}
          <SteadyDigits value={quantity.shown(followed.energy)} decimals={3} asked="time" />
          <span>{`${quantity.suffix},`}</span>
        </OneLine>{' '}
        <OneLine>
          <span className="sym">m</span> = <span>{formatNumber(followed.overlap, 2)}</span>
        </OneLine>
        <span>
          {followed.temperature > 0 ? (
            <Tied text={`, T = ${formatNumber(followed.temperature)}`} />
          ) : null}
        </span>
      </span>
    </span>
  ) : (
    <span>
      <span>at</span>{' '}
      <span translate="no">
        <OneLine>
          <Term of="overlap" /> = 0,
        </OneLine>{' '}
        <OneLine>
          <Term of="energy" /> ={' '}
          <Digits value={energy} quantity={quantity} all={6} asked="energy" />
        </OneLine>
      </span>
      <span>{source === 'run' ? ': nothing to follow of a run here' : ''}</span>
    </span>
  );
}
