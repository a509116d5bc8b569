/** How much the page says: the plain view of a first visit, and the full one. */
import { expect, test, type Page } from '@playwright/test';
import { presets } from '../../src/app/presets';
import { hashOf, openApp, panel, visit } from './app';

/** What only the theory knows. */
const theory = /Σ\s*min|m₀|Λ|[Aa]nnealed|CHSCK/;

test('a first visit is told what happens without the quantities of the theory; “Details” says all, and the link keeps it', async ({
  page,
}) => {
  const said = (): Promise<string> => page.evaluate(() => document.body.innerText);
  await page.goto('./');
  await page.getByRole('button', { name: 'Skip to the lab' }).click();
  const details = page.getByRole('button', { name: 'Details' });
  await expect(details).toHaveAttribute('aria-pressed', 'false');
  await panel(page, 'Complexity of the landscape').waitFor();
  // Words of runs and of the current point, too.
  await expect(page.locator('[data-run]').first()).toContainText(/εₜₕ at t =/);
  expect(await said()).not.toMatch(theory);
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('one way down');
  for (const name of ['The landscape', 'How it ages', 'Finite N']) {
    await page.getByRole('radio', { name }).click();
    await expect(page.locator('[data-settling]:not([data-settling="settled"])')).toHaveCount(0);
    expect(await said()).not.toMatch(theory);
  }
  await page.getByRole('radio', { name: 'The surf' }).click();

  await details.click();
  await page.getByText('What a run computes').click();
  for (const word of [/Σ\s*min/, /m₀/, /Λ/, /annealed/, /CHSCK/])
    await expect.poll(said).toMatch(word);
  await expect.poll(() => hashOf(page)).not.toContain('details');
  await page.goBack();
  await expect.poll(said).not.toMatch(theory);
  await expect.poll(() => hashOf(page)).toContain('details=0');
  await page.reload();
  await expect(details).toHaveAttribute('aria-pressed', 'false');
});

test('a link that says nothing of it shows all; an energy has all its digits once it is pinned', async ({
  page,
}) => {
  await test.step('a link that says nothing of it shows all, as it did when it was made', async () => {
    await openApp(page, 'v=2&chsck=0&flow=0&invDelta2=2.3');
    await expect(page.getByRole('button', { name: 'Details' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('region', { name: 'Answer' })).toContainText('Λ =');
  });
  await test.step('an energy has three digits at first sight and all of them once it is pinned', async () => {
    await openApp(page, 'v=2&chsck=0&flow=0');
    const readout = panel(page, 'Complexity of the landscape').locator('[data-part="readout"]');
    await expect(readout).toContainText(/ε −1\.81(?!\d)/);
    await openApp(page, 'v=2&chsck=0&flow=0&energy=-1.80717');
    await expect(readout).toContainText('ε −1.80717');
  });
});

const points = [
  'invDelta2=1.2',
  'invDelta2=2',
  'invDelta2=2.3',
  'invDelta2=2.7',
  'p=4&invDelta2=2.5',
  'p=4&deltaP=3&invDelta2=0.7',
  'p=6&deltaP=2&invDelta2=1.2',
  'p=10&deltaP=0.3&invDelta2=4',
  'mixture=3:0.5~4:0.5',
  'mixture=2:0.9~3:0.3~4:0.1:noise',
  'invDelta2=2.3&T=0.3',
  'invDelta2=2.3&contour=escapeTime&noises=lambda',
];

/** All that is seen of the plain view at a link, folded away or only read aloud, and is none of it. */
async function theoryAt(page: Page, hash: string): Promise<string[]> {
  await visit(page, `./#${hash}&details=0`);
  const none = page.getByText('Instances of finite N exist');
  await expect(page.locator('[data-panel]').or(none).first()).toBeVisible();
  await expect(page.locator('[data-settling="computing"]')).toHaveCount(0);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  await expect(page.locator('[data-part="controls"] details input').first()).toBeVisible();
  const said = await page.evaluate(() => {
    const named = document.querySelectorAll(
      '[aria-label], [aria-valuetext], main desc, main title',
    );
    return [
      ...document.body.innerText.split('\n'),
      ...[...named].map(
        (element) =>
          element.getAttribute('aria-valuetext') ??
          element.getAttribute('aria-label') ??
          element.textContent,
      ),
    ];
  });
  return said.filter((text) => theory.test(text)).map((text) => `${hash}: ${text}`);
}

for (const name of ['surf', 'landscape', 'globe', 'aging', 'finite-n'])
  test(`the plain view has none of it at any kind of point, also for a screen reader: ${name}`, async ({
    page,
  }) => {
    const found: string[] = [];
    const where = name === 'surf' ? '' : `&page=${name}`;
    for (const point of points)
      found.push(...(await theoryAt(page, `v=2&${point}${where}&tMax=100&tol=0.01&flow=0`)));
    expect(found).toEqual([]);
  });

test('the plain view has none of it in any figure of the menu', async ({ page }) => {
  const found: string[] = [];
  for (const { link, isHeld } of presets)
    if (isHeld !== true) found.push(...(await theoryAt(page, link)));
  expect(found).toEqual([]);
});
