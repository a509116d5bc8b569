/**
 * The map t = y + 1/y takes y >= 1 to shifts t >= 2. In y the semicircle's resolvent is 1/y, an
 * isolated eigenvalue sits at y = theta, and every curve beyond the bulk edge becomes rational.
 * See docs/physics.md#hessian.
 */

/** y + 1/y. */
export function joukowsky(y: number): number {
  return y + 1 / y;
}

/** The y >= 1 with y + 1/y = |shift|, for |shift| >= 2. */
export function inverseJoukowsky(shift: number): number {
  const size = Math.abs(shift);
  return (size + Math.sqrt((size - 2) * (size + 2))) / 2;
}
