/** The panels of the main grid, in reading order: where, what is there, its curvature, what the flow does. */
import type { ComponentType } from 'react';
import { Complexity } from './complexity/Complexity';
import { Dynamics } from './dynamics/Dynamics';
import { HessianDensity } from './hessianDensity/HessianDensity';
import { PhaseDiagram } from './phaseDiagram/PhaseDiagram';

export interface PanelDescriptor {
  /** Also the id of its section in the page. */
  readonly id: string;
  readonly title: string;
  readonly Component: ComponentType;
}

export const panels: readonly PanelDescriptor[] = [
  { id: 'phase-diagram', title: 'Phase diagram', Component: PhaseDiagram },
  { id: 'complexity', title: 'Complexity of the landscape', Component: Complexity },
  { id: 'hessian', title: 'Curvature: the Hessian', Component: HessianDensity },
  { id: 'dynamics', title: 'Energy and overlap against time', Component: Dynamics },
];
