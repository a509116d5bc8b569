import { createContext, use } from 'react';
import type { Box } from '../placement';
import type { GlobeGeometry } from './geometry';

export interface GlobeScope extends GlobeGeometry {
  /** Root font size. */
  readonly em: number;
  /** Where names may stand: clear of the bar of colours. */
  readonly frame: Box;
  readonly width: number;
  readonly height: number;
  /** Value of `clip-path` that keeps marks on the disc. */
  readonly clip: string;
}

export const GlobeContext = createContext<GlobeScope | null>(null);

export function useGlobe(): GlobeScope {
  const scope = use(GlobeContext);
  if (!scope) throw new Error('marks of a globe must be drawn inside a GlobeFigure');
  return scope;
}
