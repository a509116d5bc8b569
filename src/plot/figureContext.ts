import { createContext, use } from 'react';
import type { Scale } from './scales';

/** Geometry of the figure a primitive is drawn in; lengths are CSS pixels inside the frame. */
export interface FigureFrame {
  readonly x: Scale;
  readonly y: Scale;
  readonly width: number;
  readonly height: number;
  /** Room left and above the frame, and to its right. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  /** Root font size. */
  readonly em: number;
}

export interface FigureScope extends FigureFrame {
  /** Value of `clip-path` that keeps marks inside the frame. */
  readonly clip: string;
  /** Prefix for ids of patterns and paths, unique on the page. */
  readonly id: string;
}

export const FigureContext = createContext<FigureScope | null>(null);

export function useFigure(): FigureScope {
  const scope = use(FigureContext);
  if (!scope) throw new Error('plot primitives must be drawn inside a Figure');
  return scope;
}
