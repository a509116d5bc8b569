/** The films of the Hessian panel, one button each. */
import { memo, useCallback } from 'react';
import type { ReactNode } from 'react';
import { PlayControl } from '../player/PlayControl';
import { energyFilm, signalFilm } from './films';
import styles from './HessianDensity.module.css';

export type PlayedFilm = 'energy' | 'signal';

export const FilmButtons = memo(function FilmButtons({
  onPlaying,
}: {
  /** Told what begins to play, and null when it stops. */
  readonly onPlaying: (playing: PlayedFilm | null) => void;
}): ReactNode {
  const onEnergy = useCallback(
    (isPlaying: boolean) => {
      onPlaying(isPlaying ? 'energy' : null);
    },
    [onPlaying],
  );
  const onSignal = useCallback(
    (isPlaying: boolean) => {
      onPlaying(isPlaying ? 'signal' : null);
    },
    [onPlaying],
  );
  return (
    <span className={styles.films}>
      <PlayControl
        film={energyFilm}
        label="ε"
        names={{
          play: 'Play: the energy falls to the ground energy',
          pause: 'Pause the energy',
          step: 'Step down in energy',
        }}
        onPlaying={onEnergy}
      />
      <PlayControl
        film={signalFilm}
        label="θ"
        names={{
          play: 'Play: 1/Δ₂ rises through the transition at θ = 1',
          pause: 'Pause 1/Δ₂',
          step: 'Step up in 1/Δ₂',
        }}
        onPlaying={onSignal}
      />
    </span>
  );
});
