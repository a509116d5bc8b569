/** The waiting time whose curve is emphasised. */
import type { ReactNode } from 'react';
import { formatNumber } from '../../plot/format';
import type { AgingCurve } from '../../state/selectors/aging';
import { waitingTime } from '../../state/settings/aging';
import { useApp } from '../../state/useStore';
import { ParameterSlider } from '../../ui/ParameterSlider';
import styles from './WaitingTime.module.css';

interface WaitingTimeProps {
  readonly curves: readonly AgingCurve[];
  readonly chosen: AgingCurve;
  /** Tells the sliders of several panels apart. */
  readonly name: string;
}

/** A slider over the curves there are, so that every key press goes on to another one. */
export function WaitingTime({ curves, chosen, name }: WaitingTimeProps): ReactNode {
  const { actions } = useApp();
  const at = (index: number): AgingCurve => curves[Math.round(index)] ?? chosen;
  const set = (index: number, gesture: 'drag' | 'commit'): void => {
    actions.set(waitingTime, at(index).waitingTime, gesture);
  };
  return (
    <div className={styles.slider} data-part="settings">
      <ParameterSlider
        label={
          <>
            waiting time{' '}
            <span className="sym">
              t<sub>w</sub>
            </span>
          </>
        }
        accessibleName={name}
        value={curves.indexOf(chosen)}
        range={[0, Math.max(1, curves.length - 1)]}
        scale="linear"
        integer
        describe={(index) => `t_w = ${formatNumber(at(index).waitingTime, 3)}`}
        readout={formatNumber(chosen.waitingTime, 3)}
        disabled={curves.length < 2}
        onChange={(index) => {
          set(index, 'drag');
        }}
        onCommit={(index) => {
          set(index, 'commit');
        }}
      />
    </div>
  );
}
