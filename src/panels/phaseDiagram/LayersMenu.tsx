/** What can be laid over the phase diagram: further lines and one set of contours. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { contour, furtherLines } from '../../state/settings/phaseDiagram';
import { useApp, useStore } from '../../state/useStore';
import { Popover } from '../../ui/Popover';
import { Switch } from '../../ui/Switch';
import { contourSpecs, furtherLineSpecs } from './further';
import styles from './PhaseDiagram.module.css';

export const LayersMenu = memo(function LayersMenu(): ReactNode {
  return (
    <Popover label="Lines ▾" size="small" accessibleName="Lines and contours" title="Further lines">
      <div className={styles.layers}>
        <FurtherLineSwitches />
        <ContourChoice />
      </div>
    </Popover>
  );
});

function FurtherLineSwitches(): ReactNode {
  const { actions } = useApp();
  const shown = useStore(({ view }) => furtherLines.of(view));
  return furtherLineSpecs.map(({ key, meaning }) => (
    <Switch
      key={key}
      label={meaning}
      checked={shown.includes(key)}
      onChange={(on) => {
        actions.set(furtherLines, on ? [...shown, key] : shown.filter((name) => name !== key));
      }}
    />
  ));
}

function ContourChoice(): ReactNode {
  const { actions } = useApp();
  const chosen = useStore(({ view }) => contour.of(view));
  return (
    <fieldset className={styles.contours}>
      <legend>Contours</legend>
      {[{ key: 'none' as const, name: 'none' }, ...contourSpecs].map(({ key, name }) => (
        <label key={key}>
          <input
            type="radio"
            name="contour"
            checked={key === chosen}
            onChange={() => {
              actions.set(contour, key);
            }}
          />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
