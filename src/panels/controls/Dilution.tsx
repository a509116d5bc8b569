/** How much of a tensor that no memory holds is kept: what the point demands, or as many as given. */
import type { ReactNode } from 'react';
import { chosenDegree } from '../../physics/flow/limits';
import { parameters } from '../../physics/parameters';
import { actions, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { SegmentedControl } from '../../ui/SegmentedControl';
import styles from './Launch.module.css';
import { dilutionWords } from './words';

const { min, max } = parameters.degree;

export function Dilution(): ReactNode {
  const degree = useStore(({ view }) => view.launch.degree);
  const chosen = useStore(({ view }) => chosenDegree(view.point));
  const text = useStore(({ view }) => dilutionWords(view.point, view.launch)?.text);
  const better = useStore(({ view }) => dilutionWords(view.point, view.launch)?.better ?? null);
  const setDegree = (value: number | null): void => {
    actions.setLaunch({ degree: value });
  };
  return (
    <div className={styles.start}>
      <SegmentedControl
        label="degree"
        value={degree === null ? 'chosen' : 'given'}
        options={[
          { value: 'chosen', label: `chosen: ${chosen}`, accessibleName: 'chosen for the point' },
          { value: 'given', label: 'c =', accessibleName: 'given' },
        ]}
        onChange={(kind) => {
          setDegree(kind === 'given' ? chosen : null);
        }}
      />
      {degree === null ? null : (
        <NumberField
          name="Mean degree c of the diluted couplings"
          value={degree}
          min={min}
          max={max}
          integer
          step={10}
          onCommit={setDegree}
        />
      )}
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
