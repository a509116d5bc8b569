/** The films of the Hessian panel, one button each. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { PlayControl } from '../player/PlayControl';
import { energyFilm, signalFilm } from './films';
import styles from './HessianDensity.module.css';

export const FilmButtons = memo(function FilmButtons(): ReactNode {
  return (
    <span className={styles.films}>
      <PlayControl film={energyFilm} />
      <PlayControl film={signalFilm} />
    </span>
  );
});
