/** What the page says at a temperature, over a grid of points: each verdict against the line and the state computed for itself. */
import { describe, expect, it } from 'vitest';
import { langevinLine } from '../../src/physics/lines/langevin';
import { modelAt } from '../../src/physics/spikedModel';
import { plateauOverlap } from '../../src/physics/thermal/plateau';
import { phaseWords } from '../../src/panels/phaseDiagram/words';
import { thermalVerdict } from '../../src/panels/verdict/thermalWords';
import { computePhaseLines } from '../../src/physics/lines/phaseLines';
import { runToEnd } from '../../src/physics/computation';

const grid = [3, 4].flatMap((p) =>
  [0.3, 1, 3].flatMap((deltaP) =>
    [0.4, 0.95, 1.3, 1.7, 2.4, 4].flatMap((invDelta2) =>
      [0.05, 0.25, 0.75, 1, 1.6, 4].map((temperature) => ({
        point: { p, deltaP, invDelta2 },
        temperature,
      })),
    ),
  ),
);

describe('the verdict at a temperature', () => {
  it('is success above the line only, and names what was computed', () => {
    for (const { point, temperature } of grid) {
      const model = modelAt(point);
      const { headline, why, caveat } = thermalVerdict(model, temperature);
      const where = JSON.stringify({ point, temperature, headline });
      const line = langevinLine(point.p, point.deltaP, temperature);
      if (point.invDelta2 > line) expect(headline, where).toMatch(/^Langevin dynamics finds/);
      // At p > 3, and elsewhere than on this grid at p = 3 too, growth may begin below the line as well.
      if (point.p === 3 && point.invDelta2 < line)
        expect(headline, where).not.toMatch(/ finds the signal at/);
      const isGlass = plateauOverlap(model.mixture, temperature) !== null;
      if (/Langevin/.test(headline)) {
        expect(headline).toContain(`T = ${temperature}`);
        expect(/at the plateau q/.test(why), where).toBe(isGlass);
        expect(/not proved/.test(caveat), where).toBe(temperature < 1);
      } else expect(['impossible', 'hard'], where).toContain(model.region);
      expect(caveat).toContain('is of T = 0');
      // Words of gradient flow alone.
      expect(`${headline} ${why} ${caveat}`).not.toMatch(/gets stuck|surfs|θ/);
    }
  });
});

describe('the words of the phase diagram', () => {
  it('add the line of the temperature, and whose it is', () => {
    const point = { p: 3, deltaP: 1, invDelta2: 2 };
    const lines = runToEnd(computePhaseLines({ p: 3, deltaP: [0.5, 1, 2] }));
    expect(phaseWords(point, lines, 'failed')).not.toContain('Langevin');
    expect(phaseWords(point, lines, 'failed', 0.5)).toMatch(
      /At T = 0.5 Langevin dynamics finds it above 1\.8, by a formula of ours that is not proved/,
    );
    expect(phaseWords(point, lines, 'failed', 1)).toMatch(/finds it above 1\.41\.$/);
  });
});
