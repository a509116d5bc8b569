/** Whether T stays what it is, or tends to another one, of one part of a run. */
import type { ReactNode } from 'react';
import { parameters } from '../../physics/parameters';
import { usualCooling, type TemperatureSchedule } from '../../physics/thermal/schedule';
import type { RunPart } from '../../state/settings/launch';
import { useApp, useStore } from '../../state/useStore';
import { NumberField } from '../../ui/NumberField';
import styles from './Launch.module.css';
import { OptionalNumber } from './OptionalNumber';

const { finalTemperature, coolingTime, coolingExponent } = parameters;

/** @param of whose temperature, for screen readers. */
export function Cooling<Asked extends TemperatureSchedule>({
  part,
  of,
}: {
  readonly part: RunPart<Asked>;
  readonly of: string;
}): ReactNode {
  const { actions } = useApp();
  const asked = useStore(({ view }) => part.asked.of(view));
  const change = (schedule: TemperatureSchedule): void => {
    // What is changed are rows of the schedule, which every such part has.
    actions.change(part.asked, schedule as Partial<Asked>);
  };
  const last = asked.finalTemperature ?? null;
  return (
    <div className={styles.start}>
      <OptionalNumber
        label="T"
        name={`Final temperature T₁ of ${of}`}
        value={last}
        initial={finalTemperature.initial}
        left={{ label: 'constant', accessibleName: `T of ${of} is constant` }}
        given={{ label: 'tends to T₁ =', accessibleName: `T of ${of} tends to T₁` }}
        min={finalTemperature.min}
        max={finalTemperature.max}
        step={0.05}
        onChange={(value) => {
          change(
            value === null
              ? {
                  finalTemperature: null,
                  coolingTime: usualCooling.time,
                  coolingExponent: usualCooling.exponent,
                }
              : { finalTemperature: value },
          );
        }}
      />
      {last === null ? null : (
        <>
          <NumberField
            label="τ"
            name={`Cooling time τ of ${of}`}
            meaning={coolingTime.name}
            value={asked.coolingTime ?? usualCooling.time}
            min={coolingTime.min}
            max={coolingTime.max}
            scale="log"
            onCommit={(value) => {
              change({ coolingTime: value });
            }}
          />
          <NumberField
            label="β"
            name={`Cooling exponent β of ${of}`}
            meaning={coolingExponent.name}
            value={asked.coolingExponent ?? usualCooling.exponent}
            min={coolingExponent.min}
            max={coolingExponent.max}
            step={0.1}
            onCommit={(value) => {
              change({ coolingExponent: value });
            }}
          />
          <p className={styles.note}>T(t) = T₁ + (T − T₁) (1 + t/τ)^(−β)</p>
        </>
      )}
    </div>
  );
}
