/** Keyboards, readers' settings and small screens: the page answers what people have. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { save, saved } from '../browser/takeAway';
import { matrixSlider, openApp, panel } from './app';

const runs = (page: Page) => page.getByRole('region', { name: 'Runs' }).getByRole('listitem');

/** A key as a keyboard of another layout sends it: what is printed on it, and where it is. */
function press(page: Page, key: string, code: string, shiftKey = false): Promise<void> {
  return page.evaluate(
    (init) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
    },
    { key, code, shiftKey },
  );
}

test.describe('shortcuts', () => {
  test('work by what is printed on a key and by its place: AZERTY, Dvorak, Cyrillic and Greek', async ({
    page,
  }) => {
    await test.step('digits work on AZERTY with and without Shift', async () => {
      await openApp(page, 'v=2&flow=0');
      const hasFocus = (id: string) => expect(page.locator(`#${id} :focus`)).toHaveCount(1);
      await press(page, 'é', 'Digit2');
      await hasFocus('complexity');
      await press(page, '1', 'Digit1', true);
      await hasFocus('phase-diagram');
    });
    await test.step('a Latin letter is meant as printed, wherever it is', async () => {
      await openApp(page, 'v=2&flow=0');
      // Dvorak has p where others have r.
      await press(page, 'p', 'KeyR');
      await page.waitForTimeout(200);
      await expect(runs(page)).toHaveCount(0);
      await press(page, 'r', 'KeyO');
      await expect(runs(page)).toHaveCount(1);
    });
    await test.step('work on Cyrillic and Greek keyboards by the place of a key', async () => {
      await openApp(page, 'v=2&flow=0');
      await press(page, 'к', 'KeyR');
      await expect(runs(page)).toHaveCount(1);
      await press(page, 'σ', 'KeyS');
      await expect(page.getByRole('dialog')).toBeVisible();
    });
  });

  test('single keys can be switched off, and stay off on the next visit', async ({ page }) => {
    await openApp(page, 'v=2&flow=0');
    // Whoever comes by Tab hears first of those from panel to panel, while there are any.
    const first = page.getByRole('link', { name: 'Skip to the panels' });
    await page.keyboard.press('Tab');
    await expect(first).toBeFocused();
    await expect(first).toHaveText(/J and K/);
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: /Single keys/ }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(first).not.toHaveText(/J and K/);
    await page.keyboard.press('?');
    await page.keyboard.press('r');
    await page.reload();
    await panel(page, 'Phase diagram').waitFor();
    await page.keyboard.press('r');
    await page.waitForTimeout(200);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(runs(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('switch', { name: /Single keys/ }).click();
    await page.keyboard.press('Escape');
    // Until it has gone the dialog keeps the keys.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('r');
    await expect(runs(page)).toHaveCount(1);
  });

  test('can be switched off where storage is refused', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await openApp(page, 'v=2&flow=0');
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: /Single keys/ }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('r');
    await page.waitForTimeout(200);
    await expect(runs(page)).toHaveCount(0);
  });
});

test.describe('the focus is never hidden', () => {
  const windows = {
    'on a phone': { width: 390, height: 844 },
    'at a zoom of 400 %': { width: 320, height: 225 },
    'at 200 % on a small laptop': { width: 640, height: 400 },
  };
  test(Object.keys(windows).join(', '), async ({ page }) => {
    await openApp(page, 'v=2&flow=0&chsck=0');
    for (const [name, viewport] of Object.entries(windows)) {
      await page.setViewportSize(viewport);
      const count = await page.evaluate(
        () => document.querySelectorAll('a, button, input, summary, [tabindex="0"]').length,
      );
      const hidden: string[] = [];
      for (let i = 0; i < count + 5; i++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(covered)) === null) continue;
        // The tip of what had the focus before goes away a moment later.
        await page.waitForTimeout(500);
        const found = await page.evaluate(covered);
        if (found !== null) hidden.push(found);
      }
      expect(hidden, name).toEqual([]);
    }
  });
});

/** What has the focus if something of the page covers all of it; null where it can be seen. */
function covered(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  // A native input under a drawn control: what is drawn is what can be seen.
  const drawn =
    focused.matches('input[type=range], input[type=radio], input[type=checkbox]') &&
    focused.parentElement
      ? focused.parentElement
      : focused;
  const { left, right, top, bottom } = drawn.getBoundingClientRect();
  for (const x of [0.1, 0.5, 0.9])
    for (const y of [0.1, 0.5, 0.9]) {
      const [px, py] = [left + x * (right - left), top + y * (bottom - top)];
      const seen = document.elementFromPoint(px, py);
      if (
        seen &&
        (drawn.contains(seen) || seen.contains(drawn) || seen.closest('label')?.contains(drawn))
      )
        return null;
    }
  return `${drawn.tagName} ${drawn.getAttribute('aria-label') ?? drawn.textContent} at ${left}, ${top}`;
}

test.describe('the reader’s own font size', () => {
  test('is that much larger everywhere', async ({ page }) => {
    const textSizes = () =>
      page.evaluate(() =>
        // Of the picture a number of the axis: the names of regions come later, and are larger.
        [
          'h1',
          '#phase-diagram h2',
          '#phase-diagram g[aria-hidden] text',
          'input[inputmode]',
          'summary',
        ].map((what) => {
          const element = document.querySelector(what);
          return element ? parseFloat(getComputedStyle(element).fontSize) : NaN;
        }),
      );
    // A width at which the size is a constant share of the reader's.
    await page.setViewportSize({ width: 760, height: 900 });
    await openApp(page, 'v=2&flow=0&chsck=0');
    // Pictures come a moment after the page.
    await page.locator('#phase-diagram g[aria-hidden] text').first().waitFor();
    const usual = await textSizes();
    const session = await page.context().newCDPSession(page);
    for (const size of [20, 24]) {
      await session.send('Page.setFontSizes', { fontSizes: { standard: size } });
      await page.reload();
      await panel(page, 'Phase diagram').waitFor();
      // Text in a picture follows once the picture has been measured anew.
      for (const [i, before] of usual.entries())
        await expect
          .poll(async () => ((await textSizes())[i] ?? NaN) / before, `${size} px`)
          .toBeCloseTo(size / 16, 1);
      // No part of the page sticks out, and no panel lies over another.
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${size} px`).toBeLessThanOrEqual(760);
    }
  });
});

test.describe('a reader of German', () => {
  test.use({ locale: 'de-DE' });

  test('types and reads commas, and hands on the same link and file as any other', async ({
    page,
  }) => {
    const run = 'run1=p=3,deltaP=1,invDelta2=1.9;chsck:m0=0.25,tMax=5,tol=0.01';
    await openApp(page, `v=2&invDelta2=1.9&flow=0&${run}`);
    const field = page.getByRole('textbox', { name: '1/Δ₂' });
    await expect(field).toHaveValue('1,9');
    await page.waitForSelector('[data-run="1"][data-status="done"]');
    await field.fill('2,15');
    await field.press('Enter');
    await expect(panel(page, 'Phase diagram')).toContainText('2,15');
    await expect.poll(() => page.url()).toContain('invDelta2=2.15');
    await field.fill('viel');
    await field.press('Enter');
    await expect(page.getByRole('alert')).toContainText('0,4, 4e-1');
    const dot = /\d\.\d/;
    for (const name of ['Phase diagram', 'Complexity', 'The Hessian', 'Energy and overlap'])
      expect(await panel(page, name).innerText(), name).not.toMatch(dot);
    const csv = (await save(panel(page, 'Energy and overlap'), saved.csv)).toString();
    const head = csv.split('\n').filter((line) => line.startsWith('#'));
    expect(head.join('\n')).toContain('m0 = 0.25;');
    expect(head.filter((line) => /\d,\d/.test(line))).toEqual([]);
  });
});

test('the message of a bad number is seen whole', async ({ page }) => {
  await openApp(page, 'v=2&n=3000&c=100');
  await page.getByText('What a run computes').click();
  const names = [
    'Initial overlap m₀',
    'Tolerance',
    'Seed',
    'Dimension N',
    'Mean degree c of the diluted couplings',
  ];
  for (const name of names) {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill('-77');
    await field.press('Enter');
    const message = page.getByRole('alert').filter({ hasText: 'must be' });
    await expect(message).toBeVisible();
    const cutOff = () =>
      message.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const corners = [
          [left + 3, top + 3],
          [right - 3, top + 3],
          [left + 3, bottom - 3],
          [right - 3, bottom - 3],
        ] as const;
        return corners.filter(([x, y]) => !element.contains(document.elementFromPoint(x, y)));
      });
    // It may come while the page still scrolls.
    await expect.poll(cutOff).toEqual([]);
    await field.press('Escape');
    await expect(message).toHaveCount(0);
  }
});

test('of several bad numbers all are marked, and only the one judged or entered last says why', async ({
  page,
}) => {
  await openApp(page, 'v=2');
  await page.getByText('What a run computes').click();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const message = page.getByRole('alert').filter({ hasText: 'must be' });
  await field('Seed').fill('-7');
  await field('Seed').press('Tab');
  await expect(message).toContainText('Seed');
  await field('Dimension N').fill('2.5');
  await field('Dimension N').press('Enter');
  await expect(message).toHaveCount(1);
  await expect(message).toContainText('Dimension');
  for (const name of ['Seed', 'Dimension N'])
    await expect(field(name)).toHaveAttribute('aria-invalid', 'true');
  await field('Seed').focus();
  await expect(message).toHaveCount(1);
  await expect(message).toContainText('Seed');
});

test.describe('axes', () => {
  test('a logarithmic one within a decade has ticks, and a run within the first fall is seen', async ({
    page,
  }) => {
    await test.step('a logarithmic one within a decade has ticks', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0&phaseScale=log&zoom=2,5,1,3');
      const labels = panel(page, 'Phase diagram').locator('svg > g > g[aria-hidden="true"] text');
      // Pictures come a moment after the page.
      await expect
        .poll(() => labels.allTextContents())
        .toEqual(expect.arrayContaining(['2', '3', '4', '5']));
    });
    await test.step('a run that ends within the first fall is seen', async () => {
      await openApp(page, 'v=2&run1=p=3,deltaP=1,invDelta2=2.3;chsck:m0=1e-10,tMax=0.001,tol=1e-4');
      await expect(runs(page)).toHaveAttribute('data-status', 'done');
      const frame = await page
        .locator('[data-panel=dynamics] svg[role="group"]')
        .first()
        .boundingBox();
      const drawn = await page.locator('path[data-curve="run-1-chsck-energy"]').boundingBox();
      if (!frame || !drawn) throw new Error('nothing is drawn');
      expect(drawn.width).toBeGreaterThan(0.5 * frame.width);
      expect(drawn.y).toBeGreaterThan(frame.y);
      expect(drawn.y + drawn.height).toBeLessThan(frame.y + frame.height);
    });
  });
});

test.describe('a finger on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  /** Moves a finger along the way in steps of a few pixels, as a hand does. */
  async function swipe(page: Page, from: readonly [number, number], by: readonly [number, number]) {
    const session = await page.context().newCDPSession(page);
    const at = (share: number) => [{ x: from[0] + share * by[0], y: from[1] + share * by[1] }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let i = 1; i <= 20; i++)
      await session.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: at(i / 20),
      });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  async function track(page: Page) {
    const box = await matrixSlider(page).locator('../..').boundingBox();
    if (!box) throw new Error('no slider');
    return { x: box.x, y: box.y + box.height / 2, width: box.width };
  }
  const value = (page: Page) => page.getByRole('textbox', { name: '1/Δ₂' }).inputValue();

  test('takes the ring with it in any direction, and moves along a picture sideways, while the page stays', async ({
    page,
  }) => {
    const scrolled = () => page.evaluate(() => scrollY);
    /** In the middle of the screen, where nothing else lies over it. */
    const placeOf = async (target: Locator): Promise<readonly [number, number]> => {
      await target.evaluate((element) => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
      const box = await target.boundingBox();
      if (!box) throw new Error('nothing to touch');
      return [box.x + box.width / 2, box.y + box.height / 2];
    };
    for (const [direction, by] of [
      ['up', [4, -50]],
      ['down', [4, 50]],
      ['sideways', [50, 4]],
    ] as const)
      await test.step(`the ring ${direction}`, async () => {
        await openApp(page, 'v=2&flow=0&chsck=0');
        const ring = panel(page, 'Phase diagram').getByRole('slider');
        const from = await placeOf(ring);
        const before = await scrolled();
        await swipe(page, from, by);
        await expect
          .poll(async () => {
            const box = await ring.boundingBox();
            if (!box) throw new Error('no ring');
            return [box.x + box.width / 2 - from[0], box.y + box.height / 2 - from[1]];
          })
          .toEqual(by.map((way) => expect.closeTo(way, -0.5)));
        expect(await scrolled()).toBe(before);
      });
    await test.step('along the energy', async () => {
      const [x, y] = await placeOf(page.getByRole('slider', { name: 'Time cursor, energy' }));
      const before = await scrolled();
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove', dx: number) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + dx, y }] });
      await touch('touchStart', -60);
      for (let dx = -60; dx <= 60; dx += 6) await touch('touchMove', dx);
      await expect(
        panel(page, 'Energy and overlap').locator('[data-part="readout"]'),
      ).toContainText(/^\s*t\s*\d/);
      expect(await scrolled()).toBe(before);
    });
  });

  test('that goes up from the track means nothing, one that goes sideways drags and never scrolls, a tap sets a value', async ({
    page,
  }) => {
    const scrolled = () => page.evaluate(() => scrollY);
    await test.step('that goes up from the track moves neither 1/Δ₂ nor the page', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const { x, y, width } = await track(page);
      for (const share of [0.15, 0.9]) {
        await swipe(page, [x + share * width, y], [12, -220]);
        expect(await value(page)).toBe('2.3');
        expect(await scrolled()).toBe(0);
      }
    });
    await test.step('that goes up from the caption of the slider scrolls the page', async () => {
      const { x, y } = await track(page);
      await swipe(page, [x + 40, y - 75], [0, -220]);
      await expect.poll(scrolled).toBeGreaterThan(50);
      expect(await value(page)).toBe('2.3');
    });
    await test.step('a slanting drag moves the value and not the page', async () => {
      // Another visit: the same one loaded again goes back to where it was scrolled, some time later.
      await page.goto('about:blank');
      await openApp(page, 'v=2&flow=0&chsck=0');
      const { x, y, width } = await track(page);
      const before = await scrolled();
      await swipe(page, [x + 0.5 * width, y], [40, -30]);
      expect(Number(await value(page))).toBeGreaterThan(2.5);
      expect(await scrolled()).toBe(before);
    });
    await test.step('a few pixels count, and well above the track ten make one', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const { x, y, width } = await track(page);
      await swipe(page, [x + 0.5 * width, y], [5, 0]);
      const few = Number(await value(page)) - 2.3;
      expect(few).toBeGreaterThan(0.02);
      expect(few).toBeLessThan(0.08);
      await openApp(page, 'v=2&flow=0&chsck=0');
      await swipe(page, [x + 0.5 * width, y], [40, 0]);
      const coarse = Number(await value(page)) - 2.3;
      await openApp(page, 'v=2&flow=0&chsck=0');
      await swipe(page, [x + 0.5 * width, y], [40, -600]);
      const fine = Number(await value(page)) - 2.3;
      expect(fine).toBeGreaterThan(0.01);
      expect(fine).toBeLessThan(0.25 * coarse);
    });
    await test.step('buttons as large as a finger step by 0.01', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      for (const [sign, after] of [
        ['−', '2.29'],
        ['+', '2.3'],
      ] as const) {
        const button = page.getByRole('button', { name: `${sign} Matrix` });
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
        await button.tap();
        expect(await value(page)).toBe(after);
      }
    });
    await test.step('a field asks for the keyboard of numbers, is chosen by a tap, and takes fractions', async () => {
      const field = page.getByRole('textbox', { name: '1/Δ₂' });
      await expect(field).toHaveAttribute('inputmode', 'decimal');
      await field.tap();
      await page.keyboard.type('2.05');
      await page.keyboard.press('Enter');
      expect(await value(page)).toBe('2.05');
      await page.getByRole('heading', { name: 'Saddle Surfer' }).tap();
      await field.tap();
      await page.getByRole('button', { name: '/', exact: true }).tap();
      await page.keyboard.type('.4');
      await page.keyboard.press('Enter');
      expect(await value(page)).toBe('2.5');
    });
    await test.step('that goes sideways drags, and a tap on the track sets a value', async () => {
      await openApp(page, 'v=2&flow=0&chsck=0');
      const { x, y, width } = await track(page);
      await swipe(page, [x + 0.5 * width, y], [0.3 * width, 6]);
      await expect.poll(async () => Number(await value(page))).toBeGreaterThan(2.7);
      await page.touchscreen.tap(x + 0.15 * width, y);
      await expect.poll(async () => Number(await value(page))).toBeLessThan(1.5);
    });
  });
});
