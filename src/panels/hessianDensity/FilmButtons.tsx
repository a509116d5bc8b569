/** The films of the Hessian panel, one button each. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { PlayControl } from '../player/PlayControl';
import { energyFilm, signalFilm } from './films';
import styles from './HessianDensity.module.css';
import { selectModel } from '../../state/selectors/landscape';
import { useStore } from '../../state/useStore';

export const FilmButtons = memo(function FilmButtons(): ReactNode {
  // Without a matrix that holds the signal there is no θ to raise.
  const hasLine = useStore((state) => selectModel(state).flowLine !== null);
  return (
    <span className={styles.films}>
      <PlayControl film={energyFilm} />
      {hasLine ? <PlayControl film={signalFilm} /> : null}
    </span>
  );
});
