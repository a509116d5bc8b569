/** The current point in the notation of other texts, to be read and, where it has noises, to be set. */
import type { ReactNode } from 'react';
import { snrOfWeight, weightOfSnr } from '../../physics/notations';
import { parameters } from '../../physics/parameters';
import { formatNumber } from '../../plot/format';
import { flowPart, temperatureOf } from '../../state/settings/launch';
import {
  energyUnit,
  noiseSymbols,
  notation,
  type Notation as Name,
} from '../../state/settings/notation';
import { selectModel } from '../../state/selectors/landscape';
import { useApp, useStore } from '../../state/useStore';
import { MathText } from '../../ui/MathText';
import { NumberField } from '../../ui/NumberField';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import { Tied } from '../../ui/Tied';
import { useDetails } from '../Detail';
import { Explained } from '../terms/Explained';
import { meanings } from '../terms/meanings';
import styles from './Notation.module.css';
import { notationRows } from './rows';
import { elsewhereWords, notationWords } from './words';

const names: readonly Name[] = ['snr', 'unit', 'pspin'];

export function Notation(): ReactNode {
  const { actions } = useApp();
  const chosen = useStore(({ view }) => notation.of(view)) ?? 'snr';
  const symbols = useStore(({ view }) => noiseSymbols.of(view));
  const point = useStore(({ view }) => view.point);
  const model = useStore(selectModel);
  const temperature = useStore(({ view }) => temperatureOf(view));
  const dimension = useStore(({ view }) => flowPart.asked.of(view).dimension);
  const isDetailed = useDetails();
  const { formula, text } = notationWords[chosen];
  return (
    <div className={styles.notation} role="group" aria-label="In other notations">
      <SegmentedControl
        label="Notation"
        hideLabel
        value={chosen}
        options={names.map((value) => ({ value, label: notationWords[value].label }))}
        onChange={(name) => {
          actions.set(notation, name);
        }}
      />
      <MathText {...formula} display />
      <p className={styles.note}>
        <Explained text={text} />
      </p>
      <PageSwitch of={chosen} />
      {chosen === 'snr' && model.isSpiked && symbols === 'delta' ? <SnrFields /> : null}
      <dl className={styles.rows} translate="no">
        {notationRows(chosen, { point, model, temperature, dimension, isDetailed }).map(
          ({ symbol, name, value }) => (
            <div key={`${symbol} ${name}`} className={styles.row}>
              <dt>
                {symbol}{' '}
                <span translate="yes">
                  <Tied text={name} />
                </span>
              </dt>
              <dd>{formatNumber(value, 5)}</dd>
            </div>
          ),
        )}
      </dl>
      <p className={styles.note}>{elsewhereWords}</p>
    </div>
  );
}

/** Whether the page is written so. On the sphere of radius 1 it is all the same. */
function PageSwitch({ of }: { readonly of: Name }): ReactNode {
  const { actions } = useApp();
  const symbols = useStore(({ view }) => noiseSymbols.of(view));
  const unit = useStore(({ view }) => energyUnit.of(view));
  switch (of) {
    case 'snr':
      return (
        <Switch
          label="λ on the whole page"
          checked={symbols === 'lambda'}
          onChange={(on) => {
            actions.set(noiseSymbols, on ? 'lambda' : 'delta');
          }}
        />
      );
    case 'pspin':
      return (
        <Switch
          label="energies in J on the whole page"
          checked={unit === 'J'}
          onChange={(on) => {
            actions.set(energyUnit, on ? 'J' : 'paper');
          }}
        />
      );
    case 'unit':
      return null;
  }
}

/** λ₂ and λₚ, to be typed. */
function SnrFields(): ReactNode {
  const { actions } = useApp();
  const { deltaP, invDelta2 } = useStore(({ view }) => view.point);
  const digits = (value: number): string => formatNumber(value, 6);
  return (
    <div className={styles.fields}>
      <NumberField
        name="λ₂"
        label="λ₂"
        meaning={meanings.lambda2.meaning}
        value={snrOfWeight(invDelta2)}
        min={snrOfWeight(parameters.invDelta2.min)}
        max={snrOfWeight(parameters.invDelta2.max)}
        step={0.01}
        format={digits}
        onCommit={(snr) => {
          actions.setPoint({ invDelta2: weightOfSnr(snr) });
        }}
      />
      <NumberField
        name="λₚ"
        label="λₚ"
        meaning={meanings.lambdaP.meaning}
        value={snrOfWeight(1 / deltaP)}
        min={snrOfWeight(1 / parameters.deltaP.max)}
        max={snrOfWeight(1 / parameters.deltaP.min)}
        step={0.01}
        format={digits}
        onCommit={(snr) => {
          actions.setPoint({ deltaP: 1 / weightOfSnr(snr) });
        }}
      />
    </div>
  );
}
