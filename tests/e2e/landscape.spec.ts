import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  curve,
  grabMatrixSlider,
  hashOf,
  matrixSlider,
  matrixThumb,
  panel,
  shortRun,
  visit,
} from './app';
import { testAccessibility } from './appearances';
import { countOf, watchDraws } from './draws';

async function openLandscape(page: Page, rest = ''): Promise<void> {
  await visit(page, `./#v=2&page=landscape${rest}`);
  await panel(page, 'The fate of the spurious').waitFor();
}

testAccessibility('the landscape page', async (page) => {
  await openLandscape(page);
  await curve(page, 'marginal-quenched').waitFor();
});

test('the flow takes its energies from the run at the point', async ({ page }) => {
  await openLandscape(page, `&invDelta2=2.7&${shortRun}`);
  const flow = page.getByTestId('fate-flow');
  await expect(flow).toHaveAttribute('data-source', 'run');
  await matrixSlider(page).press('ArrowLeft');
  await expect(flow).toHaveAttribute('data-source', 'expected');
});

test('maps are refined, one energy cursor moves all panels, the three regions of Fig. 1 are told apart', async ({
  page,
}) => {
  await test.step('maps are refined by workers after the first coarse picture', async () => {
    await openLandscape(page);
    for (const title of ['The split of the energy', 'Minima by energy and overlap']) {
      const canvas = panel(page, title).locator('canvas');
      await expect(canvas).toHaveAttribute('width', '192');
      const painted = await canvas.evaluate((element: HTMLCanvasElement) =>
        element
          .getContext('2d')
          ?.getImageData(0, 0, element.width, element.height)
          .data.some((byte) => byte > 0),
      );
      expect(painted).toBe(true);
    }
  });
  await test.step('one energy cursor for all panels, by keyboard too', async () => {
    await openLandscape(page);
    await page.getByRole('slider', { name: 'Energy cursor, shift' }).press('ArrowLeft');
    await expect.poll(() => hashOf(page)).toContain('energy=');
    const pinned = await hashOf(page);
    await page.getByRole('slider', { name: 'Energy cursor, fate' }).press('ArrowDown');
    await expect.poll(() => hashOf(page)).not.toBe(pinned);
    await page.getByRole('slider', { name: 'Energy cursor, split' }).press('Escape');
    await expect(page).not.toHaveURL(/energy=/);
  });
  await test.step('the three regions of Fig. 1: wells hold water, run out at the threshold, are gone', async () => {
    await openLandscape(page, '&invDelta2=1.9');
    const fate = panel(page, 'The fate of the spurious');
    const wells = (kind: string) => fate.locator(`[data-well="${kind}"]`);
    await expect(wells('closed').first()).toBeAttached();
    await expect(wells('open')).toHaveCount(0);
    await fate.getByRole('radio', { name: '(ii)' }).click();
    await expect(wells('open').first()).toBeAttached();
    await expect(fate).toContainText('spurious minima remain');
    await fate.getByRole('radio', { name: '(iii)' }).click();
    await expect(wells('closed')).toHaveCount(0);
    await expect(panel(page, 'Minima by energy and overlap')).toContainText('no minima left');
  });
});

test('dragging 1/Δ₂: every panel follows on the way, none waits for the end of the drag', async ({
  page,
}) => {
  await openLandscape(page, '&invDelta2=1.5');
  await curve(page, 'marginal-quenched').waitFor();
  const panels = {
    fate: '[data-panel="fate"] svg text',
    split: '[data-panel="split-plane"] [data-curve="sigma-zero"]',
    shift: '[data-panel="shift-curve"] [data-curve^="shift-"]',
    band: '[data-panel="overlap-band"] [data-curve="minima-overlap"]',
    map: '[data-panel="overlap-map"] [data-curve="minima-low"]',
  };
  const draws = await watchDraws(page, { ...panels, slider: matrixThumb });
  const drag = await grabMatrixSlider(page);
  // The pointer never rests meanwhile, however long the machine takes for a picture.
  const enough = async (): Promise<boolean> => {
    const soFar = await draws();
    return Object.keys(panels).every((name) => countOf(name, soFar) > 3);
  };
  for (let i = 1; !(await enough()); i++) await drag.moveTo(60 - Math.abs(60 - (i % 120)));
  await drag.release();
  const all = await draws();
  for (const name of Object.keys(panels))
    expect(countOf(name, all)).toBeLessThanOrEqual(countOf('slider', all));
});
