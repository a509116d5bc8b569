import { expect, it } from 'vitest';
import { March } from '../../../../src/physics/chsck/longTime/march';
import { coarse } from '../../../../src/physics/chsck/longTime/presets';
import { spikedMixture } from '../../../../src/physics/mixture';
import { signalState } from '../../../../src/physics/signalState';

it('reads C(t, t/2) between rows where t/2 passes the escape, long after rows have become sparse', () => {
  const mixture = spikedMixture({ p: 10, deltaP: 1, invDelta2: 3.364 });
  const march = new March(
    { mixture, initialOverlap: 1e-10, horizon: 1e3 },
    coarse,
    signalState(mixture),
  );
  for (const steps = march.run(); !steps.next().done;);
  // By the fine pass. Measured: 1.1e-3; values of rows, interpolated, are off by 0.02 to 0.2.
  expect(Math.abs(march.series.at('correlationHalf', 740) - 0.21833)).toBeLessThan(2e-3);
  expect(Math.abs(march.series.at('correlationHalf', 800) - 0.988896)).toBeLessThan(2e-4);
}, 60_000);
