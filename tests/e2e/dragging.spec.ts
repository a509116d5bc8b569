/** What is dragged, by which button, how finely, and what ends it. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { matrixSlider, openApp } from './app';

/** The phase diagram alone: what is dragged here moves nothing else, and a drag costs a fourth. */
const openDiagram = (page: Page, hash = '') =>
  openApp(page, `v=2&flow=0&chsck=0&large=phase-diagram&${hash}`);

const ring = (page: Page) => page.getByRole('slider', { name: /phase diagram/ });
const field = (page: Page) => page.getByRole('textbox', { name: '1/Δ₂' });
const matrix = async (page: Page) => Number(await field(page).inputValue());

async function centreOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing to drag');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
const thumb = (page: Page) => matrixSlider(page).locator('..');

/** Ends of a press that no button tells: each with what the browser would send. */
const interruptions: Record<string, (page: Page) => Promise<void>> = {
  'a context menu': (page) =>
    page.evaluate(() => {
      document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    }),
  'a pointercancel': (page) => sendToHeld(page, 'pointercancel'),
  'a lost capture': (page) =>
    page.evaluate(() => {
      for (const element of document.querySelectorAll('*'))
        if (element.hasPointerCapture(1)) element.releasePointerCapture(1);
    }),
  'another window': (page) => page.evaluate(() => void window.dispatchEvent(new Event('blur'))),
  'a move without a button': (page) => sendToHeld(page, 'pointermove'),
};

function sendToHeld(page: Page, type: string): Promise<void> {
  return page.evaluate((name) => {
    const held = [...document.querySelectorAll('*')].find((el) => el.hasPointerCapture(1));
    const event = new PointerEvent(name, { pointerId: 1, bubbles: true, buttons: 0 });
    (held ?? document.body).dispatchEvent(event);
  }, type);
}

/** Everything on the page that follows a pressed pointer, and where its effect is read off. */
const dragged = {
  'the slider': { handle: thumb, modifier: null },
  'the ring': { handle: ring, modifier: null },
  'the zoomed plane': { handle: (page: Page) => page.getByTestId('plane'), modifier: 'Control' },
} as const;

/** All that a drag can change: the view, as its link says it once it has come to rest. */
async function view(page: Page): Promise<string> {
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = await page.evaluate(() => location.hash);
        return last === before;
      },
      { intervals: [1100] },
    )
    .toBe(true);
  return last;
}

test('a drag begins with the primary button only, and ends with whatever ends the press', async ({
  page,
}) => {
  for (const [name, { handle, modifier }] of Object.entries(dragged)) {
    await openDiagram(page, 'invDelta2=1.93&deltaP=1.3&zoom=0.5,2.5,1,3');
    const before = await view(page);
    const drag = async (button: 'left' | 'middle' | 'right', end: () => Promise<void>) => {
      const { x, y } = await centreOf(handle(page));
      if (modifier) await page.keyboard.down(modifier);
      await page.mouse.move(x, y);
      await page.mouse.down({ button });
      await page.mouse.move(x + 20, y - 20, { steps: 3 });
      await end();
      const ended = await view(page);
      await page.mouse.move(x + 40, y - 40, { steps: 3 });
      expect(await view(page)).toBe(ended);
      await page.mouse.up({ button });
      if (modifier) await page.keyboard.up(modifier);
      return ended;
    };
    for (const button of ['right', 'middle'] as const)
      await test.step(`${name}, ${button} button`, async () => {
        expect(await drag(button, () => page.mouse.up({ button }))).toBe(before);
      });
    await test.step(name, async () => {
      expect(await drag('left', () => page.mouse.up())).not.toBe(before);
    });
    for (const [reason, interrupt] of Object.entries(interruptions))
      await test.step(`${name}, ${reason}`, () => drag('left', () => interrupt(page)));
  }
});

test('a box to zoom to is given up where its press is interrupted', async ({ page }) => {
  await openDiagram(page);
  const { x, y } = await centreOf(page.getByTestId('plane'));
  await page.keyboard.down('Shift');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 60, { steps: 3 });
  await page.evaluate(() => void window.dispatchEvent(new Event('blur')));
  await page.mouse.move(x + 90, y + 90);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  expect(await view(page)).not.toContain('zoom=');
});

/** What 1/Δ₂ was, each value that was drawn, from before to after `act`. */
async function valuesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  const record = await matrixSlider(page).evaluateHandle((slider) => {
    const seen: string[] = [];
    const note = (): void => {
      seen.push(slider.getAttribute('aria-valuetext') ?? '');
    };
    note();
    new MutationObserver(note).observe(slider, { attributeFilter: ['aria-valuetext'] });
    return seen;
  });
  await act();
  const texts = await record.jsonValue();
  return texts.map((text) => Number(/= ([\d.]+)/.exec(text)?.[1]));
}

/** Each state of the Hessian panel that was drawn while `act` went on. */
async function spectraDuring(page: Page, act: () => Promise<void>): Promise<Spectrum[]> {
  const record = await page.locator('[data-panel="hessian"]').evaluateHandle((panel) => {
    const seen: Spectrum[] = [];
    const note = (): void => {
      const places = [...panel.querySelectorAll('svg [aria-hidden] text, svg [data-mark="zero"]')];
      const axes = places
        .map((mark) => `${mark.textContent} ${mark.getBoundingClientRect().x.toFixed(2)}`)
        .join();
      const distance = panel.querySelector('[data-distance]')?.getAttribute('data-distance');
      seen.push({ axes, distance: Number(distance) });
    };
    note();
    new MutationObserver(note).observe(panel, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    return seen;
  });
  await act();
  return record.jsonValue();
}

interface Spectrum {
  /** Ticks and zero of the figure and its lens, with their places on the screen. */
  readonly axes: string;
  /** Of the isolated eigenvalue from the bulk; 0 while it is inside. */
  readonly distance: number;
}

test('the axes of the complexity step five times at most from 1.5 to 2.7, and the line of the flow’s threshold never', async ({
  page,
}) => {
  await page.goto('./#v=2&flow=0&chsck=0&large=complexity&invDelta2=1.5');
  const drawn = page.locator('[data-panel="complexity"]');
  await drawn.waitFor();
  const { x, y } = await centreOf(thumb(page));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const axes: string[] = [];
  const thresholds = new Set<number | undefined>();
  for (let i = 1; i <= 120; i++) {
    await page.mouse.move(x + i, y);
    const shown = await drawn
      .locator('svg[role="group"]')
      .first()
      .evaluate((svg) => ({
        ticks: [...svg.querySelectorAll('[aria-hidden] text')].map(
          (tick) => `${tick.textContent} ${tick.getAttribute('x')} ${tick.getAttribute('y')}`,
        ),
        threshold: svg.querySelector('line[stroke="var(--threshold)"]')?.getBoundingClientRect().x,
      }));
    axes.push(shown.ticks.join());
    thresholds.add(shown.threshold);
  }
  await page.mouse.up();
  expect(axes.filter((now, i) => i > 0 && now !== axes[i - 1]).length).toBeLessThanOrEqual(5);
  expect(thresholds).toEqual(new Set([expect.any(Number)]));
});

test.describe('the slider of 1/Δ₂, pixel by pixel', () => {
  test('from 1.4 to 3 no value is skipped by more than two pixels’ worth, and all that moves in the spectrum is the isolated eigenvalue, ever further out of the bulk', async ({
    page,
  }) => {
    test.slow();
    await page.goto('./#v=2&flow=0&chsck=0&large=hessian&invDelta2=1.4');
    await page.locator('[data-panel="hessian"]').waitFor();
    const { x, y } = await centreOf(thumb(page));
    await page.mouse.move(x, y);
    await page.mouse.down();
    let spectra: Spectrum[] = [];
    const values = await valuesDuring(page, async () => {
      spectra = await spectraDuring(page, () => page.mouse.move(x + 165, y, { steps: 165 }));
    });
    await page.mouse.up();

    expect(new Set(spectra.map(({ axes }) => axes)).size).toBe(1);
    expect(spectra[0]?.axes).toMatch(/−0\.10? .*0\.00? /);
    const distances = spectra.map(({ distance }) => distance);
    expect(distances[0]).toBe(0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    const outside = new Set(distances.filter((distance) => distance > 0));
    expect(outside.size).toBeGreaterThan(60);
    expect(Math.max(...outside)).toBeGreaterThan(0.08);

    const steps = values.slice(1).map((value, i) => value - (values[i] ?? NaN));
    expect(values.at(-1)).toBeGreaterThan(3);
    steps.forEach((step, i) => {
      expect(step).toBeGreaterThan(0);
      // A pixel is worth what it is worth on either side, within what is rounded away.
      const worth = Math.min(steps[i - 1] ?? Infinity, steps[i + 1] ?? Infinity);
      expect(step).toBeLessThan(2 * worth);
    });
  });

  test('its track, its marks, and its steps: by mouse, by Alt and by keys', async ({ page }) => {
    await test.step('1.5 to 2.7 is at least 40 % of the track, and the ends of the range are in reach', async () => {
      const place = async (invDelta2: number) => {
        await openDiagram(page, `invDelta2=${invDelta2}`);
        return (await centreOf(thumb(page))).x;
      };
      const [first, low, high, last] = [
        await place(0),
        await place(1.5),
        await place(2.7),
        await place(10),
      ];
      expect((high - low) / (last - first)).toBeGreaterThan(0.4);
    });
    await test.step('a mark attracts the pointer that is lifted within 2 pixels of it, but not with Alt', async () => {
      await openDiagram(page, 'invDelta2=2.3');
      const at = await centreOf(thumb(page));
      const drop = async (pixels: number, alt = false) => {
        await page.getByRole('button', { name: 'Reset 1/Δ₂' }).click();
        await page.mouse.move(at.x, at.y);
        await page.mouse.down();
        await page.mouse.move(at.x + 30, at.y);
        await page.mouse.move(at.x + pixels, at.y);
        const during = await matrix(page);
        if (alt) await page.keyboard.down('Alt');
        await page.mouse.up();
        if (alt) await page.keyboard.up('Alt');
        return { during, after: await matrix(page) };
      };
      const near = await drop(1.5);
      expect(near.during).not.toBe(2.3);
      expect(near.after).toBe(2.3);
      const further = await drop(4);
      expect(further.after).toBe(further.during);
      const fine = await drop(1.5, true);
      expect(fine.after).toBe(fine.during);
    });
    await test.step('Alt makes a drag ten times finer, and the page says so', async () => {
      await openDiagram(page, 'invDelta2=2.05');
      const { x, y } = await centreOf(thumb(page));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 10, y);
      const coarse = (await matrix(page)) - 2.05;
      await page.keyboard.down('Alt');
      await page.mouse.move(x + 20, y);
      const fine = (await matrix(page)) - 2.05 - coarse;
      await page.mouse.up();
      await page.keyboard.up('Alt');
      expect(fine / coarse).toBeGreaterThan(0.08);
      expect(fine / coarse).toBeLessThan(0.12);
      await expect(page.getByText('Alt: finer').first()).toBeVisible();
    });
    await test.step('keys move by 0.01, with Shift and Page by 0.1, with Alt by 0.001', async () => {
      await openDiagram(page, 'invDelta2=2.3');
      const slider = matrixSlider(page);
      await slider.focus();
      const presses = [
        ['ArrowRight', 2.31],
        ['Shift+ArrowRight', 2.41],
        ['PageDown', 2.31],
        ['Alt+ArrowUp', 2.311],
        ['End', 10],
        ['Home', 0],
      ] as const;
      for (const [key, value] of presses) {
        await slider.press(key);
        expect(await matrix(page)).toBe(value);
      }
    });
  });
});

test('the ring moves a pixel at a time, and marks attract it only where it is dropped', async ({
  page,
}) => {
  test.slow();
  await openDiagram(page, 'invDelta2=2.3');
  const { x, y } = await centreOf(ring(page));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const values = await valuesDuring(page, () => page.mouse.move(x, y - 60, { steps: 60 }));
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? NaN));
  const pixel = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  for (const step of steps) {
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(1.5 * pixel);
  }
  await page.mouse.move(x, y - 1);
  expect(await matrix(page)).not.toBe(2.3);
  await page.mouse.up();
  expect(await matrix(page)).toBe(2.3);
});
