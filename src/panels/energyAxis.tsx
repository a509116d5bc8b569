/** What figures over the energy share: their axis, and the cursor that is one for all panels. */
import type { ReactNode } from 'react';
import type { SpectralInterval } from '../physics/hessian/bulk';
import { CursorLayer } from '../plot/CursorLayer';
import type { CursorLayerProps } from '../plot/CursorLayer';
import type { AxisSpec } from '../plot/Figure';
import { Rule } from '../plot/marks';
import { useApp } from '../state/useStore';
import { powerOfTen } from '../plot/format';
import type { Notation } from './notation/quantities';

/**
 * The horizontal axis over these energies.
 * @param threshold where they are counted from; absent where they are told as they are.
 */
export function energyAxis(
  { lo, hi }: SpectralInterval,
  { axis, shown, suffix }: Notation['energy'],
  threshold?: number,
): AxisSpec {
  if (threshold === undefined) {
    const label = (
      <>
        energy density <tspan className="sym">ε</tspan>
        <tspan>{unitWords(suffix)}</tspan>
      </>
    );
    return { domain: [lo, hi], ...axis, label };
  }
  const power = Math.floor(Math.log10(shown(hi) - shown(threshold)));
  const label = (
    <>
      energy density <tspan className="sym">ε</tspan> − <tspan className="sym">ε</tspan>
      <tspan>{`ₜₕ, in ${powerOfTen(power)}${suffix}`}</tspan>
    </>
  );
  return { domain: [lo, hi], origin: threshold, unit: (axis.unit ?? 1) * 10 ** power, label };
}

/** What follows the name of an axis of energies: " / J". */
export function unitWords(suffix: string): string {
  return suffix === '' ? '' : ` /${suffix}`;
}

/** The energy cursor of a figure with that axis, and the rule that shows it. */
export function EnergyCursor({
  children,
  ...props
}: Pick<CursorLayerProps, 'name' | 'value' | 'valueText' | 'onPoint'> & {
  /** Marks on the rule. */
  readonly children?: ReactNode;
}): ReactNode {
  const { actions } = useApp();
  return (
    <>
      <Rule x={props.value} colour="var(--text-muted)" width={1} />
      {children}
      <CursorLayer
        {...props}
        onHover={(energy) => {
          actions.setHover({ energy });
        }}
        onPin={(energy) => {
          actions.pinEnergy(energy);
        }}
      />
    </>
  );
}
