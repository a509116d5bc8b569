import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../scripts/figures/manifest';
import { gradientFlowLine, theoryAt } from '../../scripts/figures/theory';
import { presets } from '../../src/app/presets';
import { panels } from '../../src/panels/registry';

const folder = new URL('../../docs/images/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest;
const measurements = manifest.figures.flatMap(({ id, measurements }) =>
  measurements.map((measurement) => ({ id, ...measurement })),
);

describe('the figures in docs/images', () => {
  it('are those of the menu, each from its link, and one of every panel', () => {
    for (const { id, panel, link } of presets) {
      const figure = manifest.figures.find((one) => one.id === id);
      expect(figure).toMatchObject({ panel });
      const settings = link.split('&').filter((part) => !part.startsWith('v='));
      // Numbers at their defaults are left out of what the page writes.
      expect(figure?.link.split(/[#&]/)).toEqual(
        expect.arrayContaining(settings.filter((part) => part !== 'invDelta2=2.3')),
      );
    }
    const ofPanels = manifest.figures.map(({ id }) => id).filter((id) => id.startsWith('panels/'));
    expect(ofPanels).toEqual(panels.map(({ id }) => `panels/${id}`));
  });

  it('are the files that the manifest was written with', () => {
    const kept = presets.flatMap(({ id }) => ['svg', 'png', 'csv'].map((end) => `${id}.${end}`));
    const hashes = Object.assign({}, ...manifest.figures.map(({ files }) => files)) as Readonly<
      Record<string, string>
    >;
    for (const name of kept) expect(existsSync(new URL(name, folder)), name).toBe(true);
    for (const [name, hash] of Object.entries(hashes)) {
      const file = new URL(name, folder);
      if (!existsSync(file)) continue;
      expect([name, createHash('sha256').update(readFileSync(file)).digest('hex')]).toEqual([
        name,
        hash,
      ]);
    }
  });

  it('say by which browser, and with which solvers, tolerances and seeds', () => {
    expect(manifest.browser).toMatch(/^Chromium \d/);
    const figure = manifest.figures.find(({ id }) => id === 'figure-4-right');
    expect(figure?.sources).toHaveLength(4);
    for (const { settings } of figure?.sources ?? [])
      expect(settings).toMatchObject({ m0: 1e-10, tMax: 1e4, tolerance: 1e-4 });
  });
});

describe('figures measured on the numbers that were drawn', () => {
  it('are there: rates, times of escape, thresholds, complexities, isolated eigenvalues', () => {
    for (const what of [
      /run 3.*rate at which m grows/,
      /run 4.*time of the escape/,
      /threshold energy/,
      /largest complexity/,
      /isolated eigenvalue/,
      /line of gradient flow/,
    ])
      expect(measurements.map((one) => one.what).join('\n')).toMatch(what);
  });

  it.each(measurements)('$id: $what', ({ measured, theory, relation, tolerance }) => {
    expect(measured).not.toBeNaN();
    if (relation === 'equal')
      expect(Math.abs(measured - Number(theory))).toBeLessThanOrEqual(tolerance);
    if (relation === 'at least') expect(measured).toBeGreaterThanOrEqual(Number(theory));
    if (relation === 'at most') expect(measured).toBeLessThanOrEqual(Number(theory));
  });
});

describe('the formulas that they are measured against', () => {
  it('are those of the paper: θ = 1 on the line of gradient flow, where nothing grows', () => {
    for (const [p, deltaP] of [
      [3, 1],
      [4, 0.3],
    ] as const) {
      const invDelta2 = gradientFlowLine({ p, deltaP });
      expect(theoryAt({ p, deltaP, invDelta2 }).theta).toBeCloseTo(1, 14);
      expect(theoryAt({ p, deltaP, invDelta2: invDelta2 + 0.1 }).growthRate).toBeGreaterThan(0);
    }
    expect(gradientFlowLine({ p: 3, deltaP: 1 })).toBe(2);
  });

  it('have the growth rate of the unstable direction of the threshold states', () => {
    const { outlier, growthRate } = theoryAt({ p: 3, deltaP: 1, invDelta2: 2.7 });
    expect(growthRate).toBeCloseTo(-Number(outlier), 14);
  });
});
