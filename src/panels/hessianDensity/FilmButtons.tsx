/** The films of the Hessian panel, one button each. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { PlayControl, type Film } from '../player/PlayControl';
import { energyFilm, signalFilm } from './films';
import styles from './HessianDensity.module.css';

export const FilmButtons = memo(function FilmButtons({
  onPlaying,
}: {
  /** Told what begins to play, and null when it stops. */
  readonly onPlaying: (film: Film | null) => void;
}): ReactNode {
  return (
    <span className={styles.films}>
      <PlayControl film={energyFilm} onPlaying={onPlaying} />
      <PlayControl film={signalFilm} onPlaying={onPlaying} />
    </span>
  );
});
