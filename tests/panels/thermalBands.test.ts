import { describe, expect, it } from 'vitest';
import { thermalBands } from '../../src/panels/phaseDiagram/thermalBands';
import { regionBands } from '../../src/panels/phaseDiagram/view';
import { runToEnd } from '../../src/physics/computation';
import { computeFurtherLines } from '../../src/physics/lines/furtherLines';
import { computePhaseLines } from '../../src/physics/lines/phaseLines';
import { modelAt } from '../../src/physics/spikedModel';

const deltaP = [0.3, 1, 4];
const lines = runToEnd(computePhaseLines({ p: 3, deltaP }));
const cold = regionBands(lines, 10);

function bandsAt(temperature: number, known = temperature) {
  const further = runToEnd(
    computeFurtherLines({ p: 3, deltaP, temperature: known, wanted: ['langevin'] }),
  );
  return thermalBands(cold, lines, further, temperature);
}

const regions: Readonly<Record<string, string>> = { 'gradient-flow-fails': 'fails' };

describe('the regions of the phase diagram at a temperature', () => {
  it.each([0.2, 1, 4])('are bounded by what Langevin dynamics does at T = %d', (temperature) => {
    const bands = bandsAt(temperature);
    const found = new Set<string>();
    for (const [i, value] of deltaP.entries())
      for (const invDelta2 of [0.4, 0.97, 1.3, 1.8, 2.4, 3.7, 4.2, 7]) {
        const holding = bands.filter(
          ({ low, high }) => invDelta2 >= (low[i] ?? NaN) && invDelta2 < (high[i] ?? NaN),
        );
        const region = modelAt({ p: 3, deltaP: value, invDelta2 }).regionAt(temperature);
        expect(holding.map(({ key }) => key)).toEqual([regions[region] ?? region]);
        found.add(region);
      }
    expect(found.size).toBeGreaterThanOrEqual(3);
  });

  it('never speak of the flow, and name gradient flow while their line is that of another temperature', () => {
    for (const { labels, callOut = '' } of bandsAt(0.2))
      expect([...labels, callOut].join()).not.toMatch(/flow|surf/);
    const waiting = bandsAt(0.2, 0.7);
    waiting.forEach(({ low, high, labels, callOut = '' }, i) => {
      expect([low, high]).toEqual([cold[i]?.low, cold[i]?.high]);
      for (const name of [...labels, callOut])
        if (/flow|surf|fails/.test(name)) expect(name).toMatch(/gradient flow|T = 0/);
    });
  });
});
