/** What can be laid over the phase diagram: further lines and one set of contours. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import { isUnderWay } from '../../state/runs/progress';
import { selectThreshold } from '../../state/selectors/threshold';
import { contour, furtherLines } from '../../state/settings/phaseDiagram';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { Switch } from '../../ui/Switch';
import { measuredWords } from '../threshold/words';
import { contourSpecs, furtherLineSpecs } from './further';
import styles from './PhaseDiagram.module.css';

export const LayersMenu = memo(function LayersMenu(): ReactNode {
  return (
    <Popover label="Lines ▾" size="small" accessibleName="Lines and contours" title="Further lines">
      <div className={styles.layers}>
        <FurtherLineSwitches />
        <ContourChoice />
        <Measurement />
      </div>
    </Popover>
  );
});

/** The crosses of Fig. 2; what they are measured from is a panel of its own. */
function Measurement(): ReactNode {
  const { actions } = useApp();
  const result = useStore(selectThreshold);
  const hasOpened = useStore(({ openedCrosses }) => openedCrosses.length > 0);
  const isMeasuring = result !== null && isUnderWay(result.status);
  return (
    <div className={styles.measurement}>
      {result?.status === 'done' ? null : (
        <Button
          size="small"
          onClick={() => {
            if (isMeasuring) actions.cancelStudy('threshold');
            else actions.runStudy('threshold');
          }}
        >
          {isMeasuring ? 'Stop measuring' : 'Measure the threshold here'}
        </Button>
      )}
      {hasOpened ? (
        <Button
          size="small"
          onClick={() => {
            actions.removeCrosses();
          }}
        >
          Put the opened crosses away
        </Button>
      ) : null}
      <span role="status">{result === null ? '' : measuredWords(result)}</span>
      <span>Rates, fits and errors: “The measured threshold” on the page Finite N.</span>
    </div>
  );
}

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
