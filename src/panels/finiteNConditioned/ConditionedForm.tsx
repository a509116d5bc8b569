/** Where the stationary points are made, and how many. */
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import { denseLimit } from '../../state/runs/plan';
import { cursorRanges } from '../../state/legal';
import { selectPinnedEnergy } from '../../state/selectors/landscape';
import { conditionedSettings } from '../../state/settings/conditioned';
import { useApp, useStore } from '../../state/useStore';

import { Button } from '../../ui/Button';
import { NumberField } from '../../ui/NumberField';
import { SettingNumbers } from '../SettingNumbers';
import type { LatestStatus } from '../../state/latest/results';
import { Choices } from '../studyControls/StudyControls';
import { Tied } from '../../ui/Tied';
import studyStyles from '../studyControls/StudyControls.module.css';
import styles from './FiniteNConditioned.module.css';
import { settingsWords } from './words';

const { dimension, members, seed } = conditionedSettings.settings;

/** 1/Δ₂ where the isolated mode is faint, clear and far out. */
const presets = [2.7, 4, 8] as const;

export function ConditionedForm({
  status,
}: {
  /** Of the job that these settings ask for. */
  readonly status: LatestStatus;
}): ReactNode {
  const { actions } = useApp();
  const point = useStore(({ view }) => view.point);
  const pinned = useStore(({ view }) => view.energy);
  const energy = useStore(selectPinnedEnergy);
  return (
    <div className={studyStyles.settings} data-part="settings">
      <Choices name="Presets of 1/Δ₂" label="1/Δ₂ =">
        {presets.map((invDelta2) => (
          <Button
            key={invDelta2}
            pressed={invDelta2 === point.invDelta2}
            accessibleName={`Go to 1/Δ₂ = ${formatNumber(invDelta2)}`}
            onClick={() => {
              actions.setPoint({ invDelta2 });
            }}
          >
            {formatNumber(invDelta2)}
          </Button>
        ))}
      </Choices>
      <div className={studyStyles.numbers}>
        <NumberField
          label="energy ε"
          name="Energy of the stationary point"
          value={energy}
          {...cursorRanges.energy}
          step={0.01}
          format={(value) => formatNumber(value, 7)}
          onCommit={(value) => {
            actions.pinEnergy(value);
          }}
        />
        <SettingNumbers
          numbers={[
            {
              setting: dimension,
              label: 'N',
              name: 'N of the stationary points',
              max: denseLimit(point),
              step: 10,
            },
            { setting: members, label: 'instances K', name: 'Number of stationary points' },
            { setting: seed, label: 'first seed', name: 'First seed of the stationary points' },
          ]}
        />
      </div>
      {pinned === null ? null : (
        <Button
          onClick={() => {
            actions.pinEnergy(null);
          }}
        >
          Back to εₜₕ
        </Button>
      )}
      <p className={styles.note} aria-live="polite">
        <Tied text={settingsWords(status, pinned)} />
      </p>
    </div>
  );
}
