/** Which two parameters of the model are the axes. */
import type { ReactNode } from 'react';
import { chosenAxes, selectAxes, selectAxesChoice } from '../../state/selectors/plane';
import { phaseAxes, planeZoom, type AxesChoice } from '../../state/settings/phaseAxes';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import styles from './PhaseDiagram.module.css';

const sides = [
  { side: 'x', label: 'Axis across' },
  { side: 'y', label: 'Axis up' },
] as const;

export function AxesMenu(): ReactNode {
  const { actions } = useApp();
  const axes = useStore(selectAxes);
  const x = useStore((state) => selectAxesChoice(state).x);
  const y = useStore((state) => selectAxesChoice(state).y);
  const choice = { x, y };
  const choose = (chosen: AxesChoice): void => {
    actions.act('the axes', () => {
      actions.set(phaseAxes, chosen);
      actions.set(planeZoom, null);
    });
  };
  return (
    <fieldset className={styles.axes}>
      <legend>Axes</legend>
      {sides.map(({ side, label }) => (
        <label key={side}>
          {label}
          <select
            value={choice[side]}
            onChange={({ target }) => {
              choose(chosenAxes(axes, choice, side, target.value));
            }}
          >
            {axes.map(({ key, symbol, name }) => (
              <option key={key} value={key}>
                {`${symbol}, ${name}`}
              </option>
            ))}
          </select>
        </label>
      ))}
      <Button
        size="small"
        onClick={() => {
          choose({ x: y, y: x });
        }}
      >
        Swap the axes
      </Button>
    </fieldset>
  );
}
