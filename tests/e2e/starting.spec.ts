/** Whatever is missing or refused: the page is there, or it says what is wrong and what to do. */
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { matrixSlider, openApp, panel } from './app';

/** The page is drawn and its static physics follows the slider. */
async function expectStaticPhysics(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: '1/Δ₂' });
  await expect(panel(page, 'The Hessian')).toContainText('Marginal');
  const before = await field.inputValue();
  await matrixSlider(page).press('ArrowRight');
  await expect(field).not.toHaveValue(before);
  await expect(page.getByText('could not be drawn')).toHaveCount(0);
}

test.describe('optional parts of a browser that are missing or refused', () => {
  const removals: Readonly<Record<string, () => void>> = {
    'no ResizeObserver': () => {
      Reflect.deleteProperty(window, 'ResizeObserver');
    },
    'no matchMedia': () => {
      Reflect.deleteProperty(window, 'matchMedia');
    },
    'a history that refuses to be written': () => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      Object.assign(History.prototype, { replaceState: refuse, pushState: refuse });
    },
    'a storage that refuses': () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    },
  };
  for (const [what, remove] of Object.entries(removals))
    test(`${what}: the page is drawn and follows the slider`, async ({ page }) => {
      await page.addInitScript(remove);
      await openApp(page, 'v=2&invDelta2=1.5&flow=0&chsck=0');
      await expectStaticPhysics(page);
    });

  test('workers that are refused: the page follows the slider, what needs them says so and can be tried again', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.assign(window, {
        Worker: function (): never {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await openApp(page, 'v=2&invDelta2=1.5');
    await expectStaticPhysics(page);
    await page.getByRole('button', { name: 'Run here' }).click();
    const card = page.getByRole('region', { name: 'Runs' }).getByRole('listitem');
    await expect(card).toContainText('No worker could be started');
    await expect(card.getByRole('button', { name: 'Retry run 1' })).toBeVisible();
  });
});

/** The page as from a server that sends a policy with it. */
async function serveWithPolicy(page: Page, policy: string): Promise<void> {
  await page.route('./', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
}

test('a policy without inline scripts: the page is drawn, only not as early', async ({ page }) => {
  await serveWithPolicy(page, "script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'");
  await openApp(page, 'v=2&invDelta2=1.5&flow=0&chsck=0');
  await expectStaticPhysics(page);
  const header = page.getByRole('banner');
  await expect(header).toHaveCSS('display', 'flex');
});

test('Trusted Types demanded: the page is drawn, formulas in plain characters', async ({
  page,
}) => {
  await serveWithPolicy(page, "require-trusted-types-for 'script'");
  await openApp(page, 'v=2&invDelta2=1.5&flow=0&chsck=0');
  await expectStaticPhysics(page);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('variance of the matrix noise');
});

test.describe('a sandboxed frame that may run scripts only', () => {
  /** A page of another program that frames this one. */
  async function openFramed(page: Page, allowed: boolean): Promise<void> {
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<iframe sandbox="allow-scripts" src="./#v=2&invDelta2=1.5" width="1400" height="800"></iframe>',
      }),
    );
    if (allowed)
      await page.route('**/assets/**', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
        await route.fulfill({ response, headers });
      });
    await page.goto('./host.html');
  }

  test('of a server that lets others load its modules: static physics is there', async ({
    page,
  }) => {
    await openFramed(page, true);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByTestId('verdict')).toContainText('gets stuck');
    await expect(frame.getByRole('region', { name: 'Phase diagram' })).toContainText(
      'No worker could be started',
    );
  });

  test('of a server that does not: words say what it needs', async ({ page }) => {
    await openFramed(page, false);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('#start-words')).toContainText('could not be loaded');
    await expect(frame.locator('body')).toContainText('allow-scripts allow-same-origin');
  });
});

test.describe('the main script', () => {
  const script = /assets\/first-.*\.js/;
  const failures = {
    'does not arrive': { status: 404, body: '' },
    'is a page in its place': { contentType: 'text/html', body: '<p>not found</p>' },
  };
  test(`${Object.keys(failures).join(' or ')}: words say so and offer to load it again`, async ({
    page,
  }) => {
    for (const response of Object.values(failures)) {
      await page.route(script, (route) => route.fulfill(response));
      await page.goto('./');
      await expect(page.locator('#start-words')).toContainText('did not arrive or is no script');
      await page.unroute(script);
    }
    await page.getByRole('link', { name: 'Load it again' }).click();
    await page.getByRole('button', { name: 'Skip to the lab' }).click();
    await panel(page, 'Phase diagram').waitFor();
    await expect(page.locator('#start-words')).toHaveCount(0);
  });

  test('fails before it has drawn anything: words say with what', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Float64Array');
    });
    await page.goto('./');
    await expect(page.locator('#start-words')).toContainText('could not start');
    await expect(page.locator('#start-words')).toContainText('Float64Array');
  });

  test('cannot run from a file: words say that it needs a web server', async ({ page }) => {
    await page.goto(pathToFileURL('dist/index.html').href);
    await expect(page.locator('#start-words')).toContainText('needs a web server');
  });
});

test('the first panels are put in place one after the other, out of sight until all of them are there', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const placed: string[] = [];
    Object.assign(window, { placed });
    new MutationObserver(() => {
      const panels = [...document.querySelectorAll('[data-panel]')];
      const isHidden = panels.every((panel) => panel.closest('[hidden]') !== null);
      const now = `${panels.length} ${isHidden ? 'hidden' : 'seen'}`;
      // The last may be seen at once.
      if (panels.length > 0 && placed.at(-1) !== now && now !== '4 hidden') placed.push(now);
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  });
  await openApp(page);
  const placed = () =>
    page.evaluate(() => Object.entries(window).find(([key]) => key === 'placed')?.[1]);
  await expect.poll(placed).toEqual(['1 hidden', '2 hidden', '3 hidden', '4 seen']);
});

test('of the frame that stands there before them the panels are laid out last, in a task of their own', async ({
  page,
}) => {
  await page.route(/assets\/first-.*\.js/, () => undefined);
  await page.addInitScript(() => {
    const laidOut: number[] = [];
    Object.assign(window, { laidOut });
    const look = (): void => {
      const titles = [...document.querySelectorAll('[data-frame] h2')];
      const count = titles.filter((title) => title.getClientRects().length > 0).length;
      if (titles.length > 0 && laidOut.at(-1) !== count) laidOut.push(count);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('./#v=2', { waitUntil: 'commit' });
  await expect(page.locator('.frame').getByText('The Hessian')).toBeVisible();
  const laidOut = await page.evaluate(
    () => Object.entries(window).find(([key]) => key === 'laidOut')?.[1],
  );
  expect(laidOut).toEqual([0, 4]);
});

test('before the program is there its frame is: what it says stays as it was and where it was', async ({
  page,
}) => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/assets\/first-.*\.js/, async (route) => {
    await arrived;
    await route.continue();
  });
  const frame = page.locator('.frame');
  const places = (panels: string) =>
    page.locator(panels).evaluateAll((all) =>
      all.map((panel) => {
        const { x, y, width, height } = panel.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      }),
    );
  const answer = '[class*="why"]';

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(frame.getByText('A signal, seen twice')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.getByText('☀')).toBeVisible();
  await expect(frame.getByText('☾')).toBeHidden();
  await page.goto('./#v=2&page=globe', { waitUntil: 'commit' });
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('#start-words')).toBeVisible();
  await expect(frame).toHaveCount(0);
  await page.goto('./#v=2&invDelta2=1.5', { waitUntil: 'commit' });
  await page.reload({ waitUntil: 'commit' });
  await expect(frame.getByText('The Hessian')).toBeVisible();
  await expect(frame.locator(answer)).toBeHidden();
  await page.goto('./#v=2', { waitUntil: 'commit' });
  await page.reload({ waitUntil: 'commit' });
  await expect(frame.locator(answer)).toBeVisible();
  // None of it can be used or is read out yet.
  await expect(frame.getByRole('button')).toHaveCount(0);
  await expect(frame).toHaveJSProperty('inert', true);

  const said = await frame.locator(answer).innerText();
  const [before, headings] = [
    await places('[data-frame]'),
    await frame.locator('h2').allInnerTexts(),
  ];
  expect(before).toHaveLength(4);
  arrive();
  await expect(page.locator('[data-panel]')).toHaveCount(4);
  await expect(frame).toHaveCount(0);
  await expect(page.locator(answer)).toHaveText(said);
  expect(await page.locator('main h2').allInnerTexts()).toEqual(headings);
  // But for what the page's fonts round otherwise.
  const moved = (await places('[data-panel]')).flatMap((place, i) =>
    place.map((pixels, side) => Math.abs(pixels - (before[i]?.[side] ?? NaN))),
  );
  expect(Math.max(...moved)).toBeLessThanOrEqual(2);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there are words', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('noscript p')).toContainText('needs JavaScript');
  });
});
