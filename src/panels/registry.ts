/**
 * Every panel, in reading order: where, what is there, its curvature, what the flow does. The page,
 * the shortcuts and the tests of accessibility go through this table.
 */
import type { ComponentType } from 'react';
import type { Page } from '../state/view';
import { Complexity } from './complexity/Complexity';
import { Dynamics } from './dynamics/Dynamics';
import { Fate } from './fate/Fate';
import { FiniteNEnsemble } from './finiteNEnsemble/FiniteNEnsemble';
import { FiniteNHessian } from './finiteNHessian/FiniteNHessian';
import { FiniteNSuccess } from './finiteNSuccess/FiniteNSuccess';
import { HessianDensity } from './hessianDensity/HessianDensity';
import { OverlapBand } from './overlapBand/OverlapBand';
import { OverlapMap } from './overlapMap/OverlapMap';
import { PhaseDiagram } from './phaseDiagram/PhaseDiagram';
import { ShiftCurve } from './shiftCurve/ShiftCurve';
import { SplitPlane } from './splitPlane/SplitPlane';

export interface PanelDescriptor {
  /** Also the id of its section in the page. */
  readonly id: string;
  readonly title: string;
  readonly page: Page;
  /** Takes the whole width of the page. */
  readonly wide?: boolean;
  readonly Component: ComponentType;
}

export const panels: readonly PanelDescriptor[] = [
  { id: 'phase-diagram', title: 'Phase diagram', page: 'surf', Component: PhaseDiagram },
  { id: 'complexity', title: 'Complexity of the landscape', page: 'surf', Component: Complexity },
  { id: 'hessian', title: 'Curvature: the Hessian', page: 'surf', Component: HessianDensity },
  { id: 'dynamics', title: 'Energy and overlap against time', page: 'surf', Component: Dynamics },
  {
    id: 'fate',
    title: 'The fate of the spurious',
    page: 'landscape',
    wide: true,
    Component: Fate,
  },
  {
    id: 'split-plane',
    title: 'The split of the energy',
    page: 'landscape',
    Component: SplitPlane,
  },
  {
    id: 'shift-curve',
    title: 'Curvature against energy',
    page: 'landscape',
    Component: ShiftCurve,
  },
  {
    id: 'overlap-band',
    title: 'Minima against the overlap',
    page: 'landscape',
    Component: OverlapBand,
  },
  {
    id: 'overlap-map',
    title: 'Minima by energy and overlap',
    page: 'landscape',
    Component: OverlapMap,
  },
  {
    id: 'finite-n-hessian',
    title: 'The Hessian where the flow really is',
    page: 'finite-n',
    Component: FiniteNHessian,
  },
  {
    id: 'finite-n-ensemble',
    title: 'Finite N against N = ∞',
    page: 'finite-n',
    Component: FiniteNEnsemble,
  },
  {
    id: 'finite-n-success',
    title: 'Does it find the signal?',
    page: 'finite-n',
    wide: true,
    Component: FiniteNSuccess,
  },
];

/** Names of the pages that have panels, in the order in which they are offered. */
const pageNames: Readonly<Record<Page, string>> = {
  surf: 'The surf',
  landscape: 'The landscape',
  'finite-n': 'Finite N',
};

export const pages: readonly { readonly page: Page; readonly name: string }[] = (
  ['surf', 'landscape', 'finite-n'] as const
)
  .filter((page) => panels.some((panel) => panel.page === page))
  .map((page) => ({ page, name: pageNames[page] }));
