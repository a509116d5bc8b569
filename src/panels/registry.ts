/**
 * Every panel, in reading order: where, what is there, its curvature, what the flow does. The page,
 * the shortcuts and the tests of accessibility go through this table.
 */
import type { ComponentType } from 'react';
import type { Page } from '../state/view';
import { Complexity } from './complexity/Complexity';
import { Dynamics } from './dynamics/Dynamics';
import { HessianDensity } from './hessianDensity/HessianDensity';
import { PhaseDiagram } from './phaseDiagram/PhaseDiagram';
import { codeOnDemand } from '../ui/codeOnDemand';
import { onDemand } from '../ui/onDemand';

/** The first visit loads the first page only. */
const landscape = codeOnDemand('The page “The landscape”', () => import('./pages/landscape'));
const finiteN = codeOnDemand('The page “Finite N”', () => import('./pages/finiteN'));

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
  { id: 'hessian', title: 'The Hessian', page: 'surf', Component: HessianDensity },
  { id: 'dynamics', title: 'Energy and overlap', page: 'surf', Component: Dynamics },
  {
    id: 'fate',
    title: 'The fate of the spurious',
    page: 'landscape',
    wide: true,
    Component: onDemand(landscape, (page) => page.Fate),
  },
  {
    id: 'split-plane',
    title: 'The split of the energy',
    page: 'landscape',
    Component: onDemand(landscape, (page) => page.SplitPlane),
  },
  {
    id: 'shift-curve',
    title: 'Curvature against energy',
    page: 'landscape',
    Component: onDemand(landscape, (page) => page.ShiftCurve),
  },
  {
    id: 'overlap-band',
    title: 'Minima against the overlap',
    page: 'landscape',
    Component: onDemand(landscape, (page) => page.OverlapBand),
  },
  {
    id: 'overlap-map',
    title: 'Minima by energy and overlap',
    page: 'landscape',
    Component: onDemand(landscape, (page) => page.OverlapMap),
  },
  {
    id: 'finite-n-hessian',
    title: 'The Hessian where the flow really is',
    page: 'finite-n',
    Component: onDemand(finiteN, (page) => page.FiniteNHessian),
  },
  {
    id: 'finite-n-ensemble',
    title: 'Finite N against N = ∞',
    page: 'finite-n',
    Component: onDemand(finiteN, (page) => page.FiniteNEnsemble),
  },
  {
    id: 'finite-n-success',
    title: 'Does it find the signal?',
    page: 'finite-n',
    wide: true,
    Component: onDemand(finiteN, (page) => page.FiniteNSuccess),
  },
  {
    id: 'finite-n-trend',
    title: 'Finite-size trend',
    page: 'finite-n',
    wide: true,
    Component: onDemand(finiteN, (page) => page.FiniteNTrend),
  },
  {
    id: 'finite-n-conditioned',
    title: 'A stationary point made to order',
    page: 'finite-n',
    wide: true,
    Component: onDemand(finiteN, (page) => page.FiniteNConditioned),
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
