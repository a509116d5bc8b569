/** Where the dynamics at a temperature begins to find the signal (docs/physics.md#temperature, eq 33). */
import { spikedMixture, type Mixture } from '../mixture';
import { findRoot } from '../numerics/brent';
import { signalInstability } from '../thermal/thermalAging';
import { gradientFlowLine } from './gradientFlow';

/** Places between which the instability crosses 1 at most once. */
const places = 64;

/**
 * The largest 1/Δ₂ at which Q''(0) (1 - q)/T = 1, with q the plateau: Q''(1 - T Δ₂) Δ₂^2 = 1, or 1/Δ₂ = T where there is no
 * plateau. At T = 0 the gradient-flow line. A formula of this project for 0 < T < 1.
 */
export function langevinLine(p: number, deltaP: number, temperature: number): number {
  return langevinLineFrom(
    (invDelta2) => spikedMixture({ p, deltaP, invDelta2 }),
    gradientFlowLine(p, deltaP),
    temperature,
  );
}

/**
 * The same in any family of mixtures with a growing matrix that holds the signal.
 * @param flow its line of gradient flow.
 */
export function langevinLineFrom(
  mixtureAt: (matrix: number) => Mixture,
  flow: number,
  temperature: number,
): number {
  if (temperature === 0) return flow;
  const excess = (matrix: number): number => signalInstability(mixtureAt(matrix), temperature) - 1;
  // Noise only helps below the plateau, so that the line is not above that of gradient flow or that of equilibrium.
  const top = 1.001 * Math.max(flow, temperature);
  let i = 1;
  // Without a matrix nothing is unstable.
  while (i < places && excess(top * (1 - i / places)) > 0) i++;
  return findRoot(excess, top * (1 - i / places), top * (1 - (i - 1) / places));
}
