/** What a click of the phase diagram or “Run here” launches. */
import type { ReactNode } from 'react';
import { launchSettings } from '../../state/settings/launch';
import { needsDilution } from '../../state/runs/plan';
import { selectFlowUnavailable } from '../../state/selectors/runs';
import { useApp, useStore } from '../../state/useStore';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { SettingNumbers, type SettingNumber } from '../SettingNumbers';
import { DilutionField } from './DilutionField';
import { FlowStart } from './FlowStart';
import styles from './Launch.module.css';
import { flowSizeWords } from './words';

const { settings } = launchSettings;

const chsckNumbers: readonly SettingNumber[] = [
  {
    setting: settings.chsckHorizon,
    label: 'until t',
    name: 'End of the CHSCK run',
    scale: 'log',
  },
  {
    setting: settings.initialOverlap,
    label: 'm₀',
    name: 'Initial overlap m₀',
    scale: 'log',
  },
  {
    setting: settings.tolerance,
    label: 'tolerance',
    name: 'Tolerance',
    scale: 'log',
  },
];

const flowNumbers: readonly SettingNumber[] = [
  {
    setting: settings.dimension,
    label: 'N',
    name: 'Dimension N',
    step: 10,
  },
  {
    setting: settings.flowHorizon,
    label: 'until t',
    name: 'End of the finite-N run',
    scale: 'log',
  },
  { setting: settings.seed, label: 'seed', name: 'Seed' },
  {
    setting: settings.members,
    label: 'instances K',
    name: 'Number of instances K',
  },
];

export function Launch(): ReactNode {
  const { actions } = useApp();
  const launch = useStore(({ view }) => launchSettings.of(view));
  const flowUnavailable = useStore(selectFlowUnavailable);
  // Not the point itself: that is another object in every frame of a drag, and this is much to draw.
  const isDiluted = useStore(({ view }) =>
    needsDilution(view.point, launchSettings.of(view).dimension),
  );
  const sizeWords = useStore(({ view }) => flowSizeWords(view.point, launchSettings.of(view)));
  return (
    <div className={styles.launch}>
      <Button
        variant="primary"
        onClick={() => {
          actions.launchRun();
        }}
      >
        Run here
      </Button>
      {launch.flow && flowUnavailable !== null ? (
        <p className={styles.problem} role="alert">
          {`${flowUnavailable}.${launch.chsck ? ' A run solves N = ∞ alone.' : ''}`}
        </p>
      ) : null}
      <details className={styles.settings}>
        <summary>What a run computes</summary>
        <div className={styles.settingsBody}>
          <Switch
            label="N = ∞: CHSCK equations"
            checked={launch.chsck}
            onChange={(chsck) => {
              actions.change(launchSettings, { chsck });
            }}
          />
          <div className={styles.row}>
            <SettingNumbers numbers={chsckNumbers} />
          </div>
          <Switch
            label={launch.members > 1 ? 'finite N: an ensemble' : 'finite N: one instance'}
            checked={launch.flow}
            onChange={(flow) => {
              actions.change(launchSettings, { flow });
            }}
          />
          <div className={styles.row}>
            <SettingNumbers numbers={flowNumbers} />
          </div>
          {isDiluted && flowUnavailable === null ? <DilutionField /> : null}
          <FlowStart />
          {flowUnavailable === null ? <p className={styles.note}>{sizeWords}</p> : null}
        </div>
      </details>
    </div>
  );
}
