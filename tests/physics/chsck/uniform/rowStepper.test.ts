import { describe, expect, it } from 'vitest';
import { RowStepper } from '../../../../src/physics/chsck/uniform/rowStepper';
import { spikedMixture } from '../../../../src/physics/mixture';

function runRow(stepper: RowStepper): boolean {
  const advance = stepper.advance();
  let part = advance.next();
  while (!part.done) part = advance.next();
  return part.value;
}

describe('RowStepper', () => {
  it('refuses a row when the step is too large, and stays where it was', () => {
    const mixture = spikedMixture({ p: 3, deltaP: 1, invDelta2: 2.3 });
    const stepper = new RowStepper({ mixture }, 0.01, 2, 100);
    let accepted = true;
    while (accepted && stepper.row.last < 100) accepted = runRow(stepper);
    expect(accepted).toBe(false);
    expect(stepper.row.correlation.subarray(0, stepper.row.last + 1).every(Number.isFinite)).toBe(
      true,
    );
    expect(Math.abs(stepper.row.overlap)).toBeLessThan(1.3);
  });
});
