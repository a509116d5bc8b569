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

/** A third of a decade, so that every key press goes on to another curve. */
const keyStep = 1 / 3;

export function WaitingTime({ curves, chosen, name }: WaitingTimeProps): ReactNode {
  const { actions } = useApp();
  const [first, last] = [curves[0] ?? chosen, curves.at(-1) ?? chosen];
  const set = (value: number, gesture: 'drag' | 'commit'): void => {
    actions.set(waitingTime, nearest(curves, value), gesture);
  };
  return (
    <div className={styles.slider}>
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
        value={chosen.waitingTime}
        range={[first.waitingTime, last.waitingTime]}
        scale="log"
        step={keyStep}
        describe={(value) => `t_w = ${formatNumber(value, 3)}`}
        readout={formatNumber(chosen.waitingTime, 3)}
        disabled={curves.length < 2}
        onChange={(value) => {
          set(value, 'drag');
        }}
        onCommit={(value) => {
          set(value, 'commit');
        }}
      />
    </div>
  );
}

function nearest(curves: readonly AgingCurve[], value: number): number {
  const far = (time: number): number => Math.abs(Math.log(time / value));
  return curves.map((curve) => curve.waitingTime).reduce((a, b) => (far(b) < far(a) ? b : a));
}
