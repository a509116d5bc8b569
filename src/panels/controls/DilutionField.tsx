/** How much of a tensor that no memory holds is kept: what the point demands, or as many as given. */
import type { ReactNode } from 'react';
import { launchSettings } from '../../state/settings/launch';
import { rangeOf } from '../../state/settings/setting';
import { selectChosenDegree } from '../../state/runs/plan';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import styles from './Launch.module.css';
import { OptionalNumber } from './OptionalNumber';
import { dilutionWords } from './words';

const { min, max } = rangeOf(launchSettings.settings.degree);

export function DilutionField(): ReactNode {
  const { actions } = useApp();
  const degree = useStore(({ view }) => launchSettings.of(view).degree);
  const chosen = useStore(selectChosenDegree);
  const text = useStore(({ view }) => dilutionWords(view.point, launchSettings.of(view))?.text);
  const better = useStore(
    ({ view }) => dilutionWords(view.point, launchSettings.of(view))?.better ?? null,
  );
  const setDegree = (value: number | null): void => {
    actions.change(launchSettings, { degree: value });
  };
  return (
    <div className={styles.start}>
      <OptionalNumber
        label="degree"
        name="Mean degree c of the diluted couplings"
        value={degree}
        initial={chosen}
        left={{ label: `chosen: ${chosen}`, accessibleName: 'chosen for the point' }}
        given={{ label: 'c =', accessibleName: 'given' }}
        min={min}
        max={max}
        integer
        step={10}
        onChange={setDegree}
      />
      <p className={better === null ? styles.note : styles.problem}>{text}</p>
      {better === null ? null : (
        <Button
          onClick={() => {
            setDegree(null);
          }}
        >{`Take c = ${better}`}</Button>
      )}
    </div>
  );
}
