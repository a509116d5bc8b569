/** What a run computes: all that can be asked for. */
import type { ReactNode } from 'react';
import { needsDilution } from '../../state/runs/plan';
import { selectFlowUnavailable } from '../../state/selectors/runs';
import { useApp, useStore } from '../../state/useStore';
import { Switch } from '../../ui/Switch';
import { useDetails } from '../Detail';
import { SettingNumbers } from '../SettingNumbers';
import { Cooling } from './Cooling';
import { DilutionField } from './DilutionField';
import { FlowStart } from './FlowStart';
import { Tied } from '../../ui/Tied';
import styles from './Launch.module.css';
import { flowSizeWords } from './words';

export function LaunchSettings(): ReactNode {
  const { actions, tables } = useApp();
  const { chsck, flow } = tables.runs;
  const isSolved = useStore(({ view }) => chsck.isWanted.of(view));
  const isFlowing = useStore(({ view }) => flow.isWanted.of(view));
  const members = useStore(({ view }) => flow.asked.of(view).members);
  const isDetailed = useDetails();
  const flowUnavailable = useStore(selectFlowUnavailable);
  // Not the point itself: that is another object in every frame of a drag, and this is much to draw.
  const isDiluted = useStore(({ view }) =>
    needsDilution(view.point, flow.asked.of(view).dimension),
  );
  const sizeWords = useStore(({ view }) => flowSizeWords(view.point, flow.asked.of(view)));
  return (
    <div className={styles.settingsBody}>
      <Switch
        label={isDetailed ? 'N = ∞: CHSCK equations' : 'N = ∞: an infinitely large system'}
        checked={isSolved}
        onChange={(on) => {
          actions.set(chsck.isWanted, on);
        }}
      />
      <div className={styles.row}>
        <SettingNumbers numbers={chsck.numbers} />
      </div>
      <Cooling part={chsck} of="N = ∞" />
      <Switch
        label={members > 1 ? 'finite N: an ensemble' : 'finite N: one instance'}
        checked={isFlowing}
        onChange={(on) => {
          actions.set(flow.isWanted, on);
        }}
      />
      <div className={styles.row}>
        <SettingNumbers numbers={flow.numbers} />
      </div>
      <Cooling part={flow} of="finite N" />
      {isDiluted && flowUnavailable === null ? <DilutionField /> : null}
      <FlowStart />
      {flowUnavailable === null ? (
        <p className={styles.note}>
          <Tied text={sizeWords} />
        </p>
      ) : null}
    </div>
  );
}
