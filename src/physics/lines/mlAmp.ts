/** Where maximum-likelihood message passing begins to find the signal (docs/physics.md#lines, eq 16). */
import type { Mixture } from '../mixture';
import { matrixBeside } from './gradientFlow';

/** 1/Δ₂ on the line Q''(0)^2 = Q'(1); it does not depend on p. */
export function mlAmpLine(deltaP: number): number {
  return (1 + Math.sqrt(1 + 4 / deltaP)) / 2;
}

/** 1/Δ₂ of the matrix beside the other terms of any mixture where Q_s''(0)^2 = Q'(1). */
export function matrixOfMlAmp({ terms }: Pick<Mixture, 'terms'>): number {
  return matrixBeside(
    terms.reduce((sum, { degree, weight }) => (degree === 2 ? sum : sum + weight), 0),
  );
}
