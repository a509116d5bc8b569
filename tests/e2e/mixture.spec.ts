import { expect, test, type Page } from '@playwright/test';
import { hashOf, openApp, panel } from './app';

test('any mixture: from the controls into the panels and the link, and back', async ({ page }) => {
  await openApp(page, 'v=2&flow=0');
  await page.getByRole('button', { name: 'Any mixture…' }).click();
  const controls = page.getByRole('group', { name: 'Terms of the mixture' });
  await expect(controls).toContainText('Q = 1.15x² + 0.3333x³');
  await controls.getByRole('button', { name: /^3 \+ 4/ }).click();
  await expect(controls).toContainText('Q = 0.5x³ + 0.5x⁴');
  await expect.poll(() => hashOf(page)).toContain('mixture=3:0.5~4:0.5');
  await expect(panel(page, 'Phase diagram')).toContainText('No quadratic term holds the signal');
  const dynamics = panel(page, 'Energy and overlap');
  await expect(dynamics).toContainText('Q = 0.5x³ + 0.5x⁴');
  // What is solved is this mixture: it ages towards its own threshold, and finds nothing.
  await expect(dynamics).toContainText(/at t = 10000: ε − εₜₕ = 0\.00\d+/);
  await controls.getByRole('switch', { name: 'signal in order 3' }).click();
  await controls.getByRole('switch', { name: 'signal in order 4' }).click();
  await expect(page.getByTestId('verdict')).toHaveText('There is no signal to be found');
  await controls.getByRole('button', { name: /^2 \+ 3 \+ 4/ }).click();
  await planeOfTensors(page);
  await controls.getByRole('button', { name: /^matrix/ }).click();
  await expect(panel(page, 'Complexity of the landscape')).toContainText(
    'A matrix alone has no complexity',
  );
  await controls.getByRole('button', { name: 'Back to 2 + p' }).click();
  await expect(page.getByRole('button', { name: 'Any mixture…' })).toBeVisible();
});

/** The diagram over the two tensors of 2+3+4: chosen, moved in, and back from its link. */
async function planeOfTensors(page: Page): Promise<void> {
  const diagram = panel(page, 'Phase diagram');
  // Of itself it is over the two lowest orders.
  await expect(diagram.locator('path[data-curve="gradientFlow"]')).toHaveCount(1);
  await diagram.getByRole('button', { name: 'Lines and contours' }).click();
  await page.getByRole('combobox', { name: 'Axis up' }).selectOption('a4');
  await expect.poll(() => hashOf(page)).toContain('axes=a3,a4');
  await page.keyboard.press('Escape');
  const ring = diagram.getByRole('slider', { name: 'Current point of the phase diagram' });
  await expect(ring).toHaveAttribute('aria-valuetext', /^a₃ = 0.2, a₄ = 0.1: /);
  await expect(diagram.locator('path[data-curve="trivial"]')).toHaveCount(1);
  const box = await ring.boundingBox();
  if (!box) throw new Error('the diagram has no ring');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 20);
  await page.mouse.up();
  await expect(ring).not.toHaveAttribute('aria-valuetext', /a₃ = 0.2,|a₄ = 0.1:/);
  const said = (await ring.getAttribute('aria-valuetext')) ?? '';
  // The matrix has stayed, and the link has all of it.
  await expect.poll(() => hashOf(page)).toMatch(/mixture=2:1.25~3:0\.[3-9]\d*~4:0\.[2-9]/);
  await page.reload();
  await expect(ring).toHaveAttribute('aria-valuetext', said);
  await expect(diagram.locator('path[data-curve="trivial"]')).toHaveCount(1);
}
