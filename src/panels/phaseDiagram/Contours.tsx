/** Contours over the phase diagram. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ContourLayer } from '../../plot/ContourLayer';
import { contourLevels, contourLines } from '../../plot/contours';
import { formatNumber } from '../../plot/format';
import { latestOf } from '../../state/latest/results';
import { contour } from '../../state/settings/phaseDiagram';
import { useStore } from '../../state/useStore';
import { contourSpecs } from './further';

/** Contours of the chosen quantity, as long as they are those of this p. */
export function Contours(): ReactNode {
  const quantity = useStore(({ view }) => contour.of(view));
  const p = useStore(({ view }) => view.point.p);
  const finished = useStore((state) => latestOf(state, 'contourMap').finished);
  const spec = contourSpecs.find(({ key }) => key === quantity);
  const isCurrent =
    finished !== null && finished.request.p === p && finished.request.quantity === quantity;
  const map = isCurrent ? finished.summary : null;
  const lines = useMemo(
    () => (map && spec ? contourLines(map, contourLevels(map.values, spec.levels)) : []),
    [map, spec],
  );
  if (!spec) return null;
  return (
    <ContourLayer
      lines={lines}
      colour="var(--contour)"
      format={(level) => formatNumber(level, spec.digits)}
    />
  );
}
