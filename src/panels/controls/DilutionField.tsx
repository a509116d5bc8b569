/** How much of a tensor that no memory holds is kept: what the point demands, or as many as given. */
import type { ReactNode } from 'react';
import { flowPart } from '../../state/settings/launch';
import { rangeOf } from '../../state/settings/setting';
import { selectChosenDegree } from '../../state/runs/plan';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Tied } from '../../ui/Tied';
import styles from './Launch.module.css';
import { OptionalNumber } from './OptionalNumber';
import { dilutionWords } from './words';

const { min, max } = rangeOf(flowPart.asked.settings.degree);

export function DilutionField(): ReactNode {
  const { actions } = useApp();
  const degree = useStore(({ view }) => flowPart.asked.of(view).degree);
  const chosen = useStore(selectChosenDegree);
  const text = useStore(({ view }) => dilutionWords(view.point, flowPart.asked.of(view))?.text);
  const better = useStore(
    ({ view }) => dilutionWords(view.point, flowPart.asked.of(view))?.better ?? null,
  );
  const setDegree = (value: number | null): void => {
    actions.change(flowPart.asked, { degree: value });
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
      <p className={better === null ? styles.note : styles.problem}>
        <Tied text={text ?? ''} />
      </p>
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
