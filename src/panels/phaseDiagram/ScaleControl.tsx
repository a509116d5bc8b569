import type { ReactNode } from 'react';
import { memoiseLast } from '../../state/selectors/memo';
import { phaseScale } from '../../state/settings/phaseDiagram';
import { SettingControl } from '../SettingControl';

/** In each notation the same object. */
const scalesOf = memoiseLast(
  (symbol: string) =>
    [
      { value: 'linear', label: 'linear' },
      { value: 'log', label: `log ${symbol}` },
    ] as const,
);

/** Whether the axis across is logarithmic. @param symbol of its parameter. */
export function ScaleControl({ symbol }: { readonly symbol: string }): ReactNode {
  return (
    <SettingControl setting={phaseScale} label={`Axis of ${symbol}`} options={scalesOf(symbol)} />
  );
}
