/** Values of Δ_p at which thresholds and signs of growth are measured besides the current one. */
import type { ReactNode } from 'react';
import { offeredCrosses, thresholdSettings } from '../../state/settings/threshold';
import { useApp, useStore } from '../../state/useStore';
import { NumberChoices } from '../studyControls/StudyControls';

export function AlsoAt({ name }: { readonly name: string }): ReactNode {
  const { actions } = useApp();
  const { alsoAt } = useStore(({ view }) => thresholdSettings.of(view));
  return (
    <NumberChoices
      name={name}
      symbol="also at Δₚ"
      offered={offeredCrosses}
      chosen={alsoAt}
      onChange={(chosen) => {
        actions.set(thresholdSettings.settings.alsoAt, chosen);
      }}
    />
  );
}
