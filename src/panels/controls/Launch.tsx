/** What a click of the phase diagram or “Run here” launches. */
import type { ReactNode } from 'react';
import { parameters } from '../../physics/parameters';
import { needsDilution } from '../../state/runs/plan';
import { selectFlowUnavailable } from '../../state/selectors/runs';
import { useApp, useStore } from '../../state/useStore';
import type { LaunchSettings } from '../../state/view';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { SettingNumbers, type SettingNumber } from '../SettingNumbers';
import { Dilution } from './Dilution';
import { FlowStart } from './FlowStart';
import styles from './Launch.module.css';
import { flowSizeWords } from './words';

type LaunchNumber = SettingNumber<
  {
    [K in keyof LaunchSettings]: LaunchSettings[K] extends number ? K : never;
  }[keyof LaunchSettings]
>;

const chsckNumbers: readonly LaunchNumber[] = [
  {
    setting: 'chsckHorizon',
    range: parameters.horizon,
    label: 'until t',
    name: 'End of the CHSCK run',
    scale: 'log',
  },
  {
    setting: 'initialOverlap',
    range: parameters.initialOverlap,
    label: 'm₀',
    name: 'Initial overlap m₀',
    scale: 'log',
  },
  {
    setting: 'tolerance',
    range: parameters.tolerance,
    label: 'tolerance',
    name: 'Tolerance',
    scale: 'log',
  },
];

const flowNumbers: readonly LaunchNumber[] = [
  {
    setting: 'dimension',
    range: parameters.dimension,
    label: 'N',
    name: 'Dimension N',
    step: 10,
  },
  {
    setting: 'flowHorizon',
    range: parameters.horizon,
    label: 'until t',
    name: 'End of the finite-N run',
    scale: 'log',
  },
  { setting: 'seed', range: parameters.seed, label: 'seed', name: 'Seed' },
  {
    setting: 'members',
    range: parameters.members,
    label: 'instances K',
    name: 'Number of instances K',
  },
];

export function Launch(): ReactNode {
  const { actions } = useApp();
  const launch = useStore(({ view }) => view.launch);
  const flowUnavailable = useStore(selectFlowUnavailable);
  // Not the point itself: that is another object in every frame of a drag, and this is much to draw.
  const isDiluted = useStore(({ view }) => needsDilution(view.point, view.launch.dimension));
  const sizeWords = useStore(({ view }) => flowSizeWords(view.point, view.launch));
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
              actions.setLaunch({ chsck });
            }}
          />
          <LaunchNumbers numbers={chsckNumbers} />
          <Switch
            label={launch.members > 1 ? 'finite N: an ensemble' : 'finite N: one instance'}
            checked={launch.flow}
            onChange={(flow) => {
              actions.setLaunch({ flow });
            }}
          />
          <LaunchNumbers numbers={flowNumbers} />
          {isDiluted && flowUnavailable === null ? <Dilution /> : null}
          <FlowStart />
          {flowUnavailable === null ? <p className={styles.note}>{sizeWords}</p> : null}
        </div>
      </details>
    </div>
  );
}

function LaunchNumbers({ numbers }: { readonly numbers: readonly LaunchNumber[] }): ReactNode {
  const { actions } = useApp();
  const launch = useStore(({ view }) => view.launch);
  return (
    <div className={styles.row}>
      <SettingNumbers
        numbers={numbers}
        values={launch}
        onChange={(setting, value) => {
          actions.setLaunch({ [setting]: value });
        }}
      />
    </div>
  );
}
