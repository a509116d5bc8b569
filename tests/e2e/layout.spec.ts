import { expect, test, type Page } from '@playwright/test';
import { presets } from '../../src/app/presets';
import { untilSettled } from '../browser/takeAway';
import { curve, openApp, visit } from './app';
import { eightRuns, windowSizes } from './crowded';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes on the page, in whole pixels from its top left corner. */
function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x, y] = [window.scrollX, window.scrollY];
      const name = element.closest('[data-panel]')?.getAttribute('data-panel') ?? '';
      const [l, t, r, b] = [left + x, top + y, right + x, bottom + y].map(Math.round);
      return { name, left: l ?? 0, top: t ?? 0, right: r ?? 0, bottom: b ?? 0 };
    }),
  );
}

/** Panels whose picture has less than two thirds of what is within their frame, with its share. */
function smallPictures(page: Page): Promise<string[]> {
  return page.locator('[data-panel]:has([data-part="picture"] svg)').evaluateAll((panels) =>
    panels.flatMap((panel) => {
      const { paddingTop, paddingBottom, paddingLeft, paddingRight } = getComputedStyle(panel);
      const [top = 0, bottom = 0, left = 0, right = 0] = [
        paddingTop,
        paddingBottom,
        paddingLeft,
        paddingRight,
      ].map(parseFloat);
      const within = (panel.clientWidth - left - right) * (panel.clientHeight - top - bottom);
      const picture = panel.querySelector('[data-part="picture"]')?.getBoundingClientRect();
      const share = picture ? (picture.width * picture.height) / within : 0;
      return share < 2 / 3 ? [`${panel.getAttribute('data-panel') ?? ''} ${share.toFixed(3)}`] : [];
    }),
  );
}

/** Figures of less than 200 px, axis and all, with their heights; what is beside a picture, as the globe's strip, is none. */
function lowFigures(page: Page): Promise<string[]> {
  return page
    .locator('[data-panel]:not([data-panel="globe"]) svg[role="group"]')
    .evaluateAll((figures) =>
      figures.flatMap((figure) => {
        const { height } = figure.getBoundingClientRect();
        const panel = figure.closest('[data-panel]')?.getAttribute('data-panel') ?? '';
        // The whole curve in a corner of the complexity.
        const isInset = figure.closest('[aria-hidden]') !== null;
        return isInset || height >= 199.5 ? [] : [`${panel} ${height.toFixed(0)}`];
      }),
    );
}

/** Pixels that stay free below the picture of each panel, in what its card has for it. */
function gapsBelow(page: Page): Promise<number[]> {
  return page.locator('[data-panel] > [data-part="picture"]').evaluateAll((places) =>
    places.map((place) => {
      const pictures = [...place.querySelectorAll('svg[role="group"]')];
      const bottoms = pictures.map((picture) => picture.getBoundingClientRect().bottom);
      return place.getBoundingClientRect().bottom - Math.max(...bottoms);
    }),
  );
}

/** Resolves once two looks in a row find the boxes of `selector` where they were. */
async function atRest(page: Page, selector: string): Promise<void> {
  let last: Box[] = [];
  await expect
    .poll(async () => {
      const before = last;
      last = await boxesOf(page, selector);
      return JSON.stringify(last) === JSON.stringify(before);
    })
    .toBe(true);
}

test('with eight runs, at every size: pictures keep their least height and fill their place, titles lie beside tools, nothing scrolls sideways, hovering moves nothing', async ({
  page,
}) => {
  await openApp(page, `v=2&invDelta2=2.3&${eightRuns}`);
  await expect(curve(page, 'run-8-chsck-energy')).toHaveCount(1);
  await expect(page.locator('[data-run="8"]')).toHaveAttribute('data-status', 'done');
  // The curve of the current point comes last, and is a line more of the readout.
  await expect(curve(page, 'run-0-chsck-energy')).toHaveCount(1);
  const selector = '[data-panel], [data-panel] svg[role="group"]';
  for (const size of windowSizes)
    await test.step(`${size.width} x ${size.height}`, async () => {
      await page.mouse.move(0, 0);
      await page.setViewportSize(size);
      // Pictures follow their frames a moment later.
      await atRest(page, selector);
      const pictures = await boxesOf(page, '[data-panel] > [data-part="picture"]');
      expect(pictures).toHaveLength(4);
      expect(pictures.filter(({ top, bottom }) => bottom - top < 200)).toEqual([]);
      expect(await smallPictures(page)).toEqual([]);
      expect(Math.max(...(await gapsBelow(page)))).toBeLessThan(8);
      // Each run is told by its number, in both pictures of the dynamics, and of the many levels two are drawn.
      for (const picture of await page.locator('[data-panel="dynamics"] svg[role="group"]').all()) {
        const numbers = picture.locator('[data-marker]');
        await expect(numbers.locator('text')).toHaveText(['1', '2', '3', '4', '5', '6', '7', '8']);
        const discs = await numbers.locator('circle').evaluateAll((circles) =>
          circles.map((circle) => {
            const { left, top, width } = circle.getBoundingClientRect();
            return { x: left, y: top, width };
          }),
        );
        for (const [i, one] of discs.entries())
          for (const other of discs.slice(i + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.98 * one.width);
        expect(await picture.locator('g[class*="rule"] line').count()).toBeLessThan(3);
      }
      const titles = await boxesOf(page, '[data-panel] h2');
      const tools = await boxesOf(page, '[data-panel] [data-part="tools"]');
      const covered = titles.filter((title) =>
        tools.some(
          (tool) =>
            tool.name === title.name &&
            tool.left < title.right &&
            tool.right > title.left &&
            tool.top < title.bottom &&
            tool.bottom > title.top,
        ),
      );
      expect(covered).toEqual([]);
      const scrolls = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(scrolls).toBe(false);

      const energy = page.locator('[data-panel="dynamics"] svg[role="group"]').first();
      await energy.scrollIntoViewIfNeeded();
      const before = await boxesOf(page, selector);
      const box = await energy.boundingBox();
      if (!box) throw new Error('the energy has no picture');
      const readout = page.locator('[data-panel="dynamics"] [data-part="readout"]');
      const words = await readout.textContent();
      for (const share of [0.3, 0.5, 0.7, 0.9]) {
        await energy.hover({ position: { x: share * box.width, y: 0.5 * box.height } });
        await expect(readout).not.toHaveText(words ?? '');
        expect(await boxesOf(page, selector)).toEqual(before);
      }
    });
});

test('of eight runs one sees at a glance how many there are and which the list shows; their numbers lead through it', async ({
  page,
}) => {
  await openApp(page, `v=2&invDelta2=2.3&${eightRuns}`);
  const tray = page.getByRole('region', { name: 'Runs' });
  await expect(page.locator('[data-run="8"]')).toHaveAttribute('data-status', 'done');
  await expect(tray.getByRole('heading', { name: 'Runs' })).toHaveText('Runs 8');
  const signs = tray.locator('[data-part="run-index"] button');
  for (const size of windowSizes)
    await test.step(`${size.width} x ${size.height}`, async () => {
      await page.setViewportSize(size);
      const list = tray.getByRole('list');
      const hidden = () => list.evaluate((it) => it.scrollHeight - it.clientHeight);
      if (size.width < 1024) {
        // All cards stand in the page, which scrolls.
        await expect.poll(hidden).toBeLessThanOrEqual(1);
        await expect(signs.first()).toBeHidden();
        return;
      }
      await expect.poll(hidden).toBeGreaterThan(100);
      await expect(signs).toHaveCount(8);
      await signs.first().click();
      await expect(signs.first()).toHaveAttribute('data-in-sight');
      await expect(signs.last()).not.toHaveAttribute('data-in-sight');
      await signs.last().click();
      await expect(signs.last()).toHaveAttribute('data-in-sight');
      await expect(signs.first()).not.toHaveAttribute('data-in-sight');
      await expect(page.locator('[data-run="8"] [aria-label^="Go to"]')).toBeInViewport();
    });
});

/** Cards of runs that have ended, with what is left empty below their sentence, in pixels. */
function emptyLines(page: Page): Promise<string[]> {
  return page.locator('[data-run][data-status="done"] > p').evaluateAll((sentences) =>
    sentences.flatMap((sentence) => {
      // Beside a large panel a phone has no room for the runs.
      if (!sentence.checkVisibility()) return [];
      const words = document.createRange();
      words.selectNodeContents(sentence);
      const lines = [...words.getClientRects()].map(({ bottom }) => bottom);
      const empty = sentence.getBoundingClientRect().bottom - Math.max(...lines);
      return empty < 6 ? [] : [`${sentence.textContent.slice(0, 20)}: ${empty}`];
    }),
  );
}

/** Values of the readout of energy and overlap whose name does not stand right before them, in their line. */
function namelessValues(page: Page): Promise<{ values: number; nameless: string[] }> {
  return page.locator('[data-panel="dynamics"] [data-part="readout"]').evaluate((readout) => {
    const walker = document.createTreeWalker(readout, NodeFilter.SHOW_TEXT);
    const seen: { text: string; box: DOMRect; em: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (parent === null || text === '' || parent.closest('.visually-hidden') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const em = parseFloat(getComputedStyle(parent).fontSize);
      seen.push({ text, box: range.getBoundingClientRect(), em });
    }
    const names = seen.filter(({ text }) => text === 'ε' || text === 'm');
    const values = seen.filter(
      ({ text }) => /^(−?\d+\.?\d*|< 10.*)$/.test(text) && text.length > 1,
    );
    const nameless = values.filter(
      ({ box, em }) =>
        !names.some(
          (name) =>
            Math.abs(name.box.bottom - box.bottom) < em / 2 &&
            box.left > name.box.left &&
            box.left - name.box.right < 3 * em,
        ),
    );
    return { values: values.length, nameless: nameless.map(({ text }) => text) };
  });
}

test('with eight runs, at every size: each value stands beside its name, no card of an ended run has empty lines, a table keeps what tells its rows apart', async ({
  page,
}) => {
  for (const large of ['', '&large=dynamics']) {
    await visit(page, `./#v=2&invDelta2=2.3&${eightRuns}${large}`);
    await expect(page.locator('[data-run="8"]')).toHaveAttribute('data-status', 'done');
    await expect(curve(page, 'run-0-chsck-energy')).toHaveCount(1);
    for (const size of windowSizes) {
      await page.setViewportSize(size);
      await expect
        .poll(() => namelessValues(page), { message: `${size.width} x ${size.height}` })
        .toEqual({ values: 18, nameless: [] });
      expect(await emptyLines(page), `${size.width} x ${size.height}`).toEqual([]);
    }
  }
  await page.locator('#dynamics').getByRole('button', { name: 'Table' }).click();
  const table = page.locator('#dynamics').getByRole('region');
  for (const size of windowSizes) {
    await page.setViewportSize(size);
    const [hidden, first] = await table.evaluate((it) => {
      it.scrollLeft = it.scrollWidth;
      const cell = it.querySelector('tbody td')?.getBoundingClientRect().left ?? -Infinity;
      return [it.scrollLeft, cell - it.getBoundingClientRect().left];
    });
    if (size.width < 1280) expect(hidden).toBeGreaterThan(50);
    expect(first, `${size.width} x ${size.height}`).toBeGreaterThanOrEqual(0);
  }
});

test('legends can be read from afar, at every size, and no key stands before a symbol like a minus sign', async ({
  page,
}) => {
  for (const name of ['surf', 'landscape', 'aging', 'globe', 'finite-n']) {
    await visit(page, `./#v=2&invDelta2=1.9&page=${name}&pointN=30&pointK=4&${finiteRun}`);
    await page.locator('[data-panel] svg[role="group"]').first().waitFor();
    for (const size of windowSizes) {
      await page.setViewportSize(size);
      await untilSettled(page);
      const legends = await page.locator('[data-part="legend"]').evaluateAll((all) =>
        all.map((legend) => ({
          size: parseFloat(getComputedStyle(legend).fontSize),
          keys: [...legend.querySelectorAll('[data-key]')].map(({ textContent }) =>
            textContent.trim(),
          ),
        })),
      );
      expect(legends.length).toBeGreaterThan(0);
      expect(Math.min(...legends.map((legend) => legend.size)), name).toBeGreaterThan(12);
      const keys = legends.flatMap((legend) => legend.keys);
      expect(keys.filter((key) => !/^([–·●]+ )?\p{L}{2}/u.test(key))).toEqual([]);
    }
  }
});

const finiteRun =
  'run1=p=3,deltaP=1,invDelta2=2.7;chsck:m0=0.01,tMax=50,tol=0.001;flow:n=30,seed=3,tMax=20,k=4';

const figures = presets.filter(({ isHeld }) => !isHeld);
const onPage = (page: string) => figures.filter(({ link }) => link.includes(`page=${page}`));

/** All that the menu of figures shows, and what of the pages it does not show so; one page in one visit. */
const groups = {
  surf: figures.filter(({ link }) => !link.includes('page=')),
  landscape: onPage('landscape'),
  aging: [
    ...onPage('aging'),
    { id: 'eight runs', link: `v=2&page=aging&invDelta2=2.3&${eightRuns}` },
  ],
  'globe and finite N': [
    { id: 'globe', link: 'v=2&page=globe&invDelta2=2.3' },
    { id: 'finite N', link: `v=2&page=finite-n&invDelta2=2.7&pointN=30&pointK=4&${finiteRun}` },
  ],
};

for (const [name, views] of Object.entries(groups))
  test(`a picture has two thirds of its card at every size, and none of its figures is a strip, with details and without: ${name}`, async ({
    page,
  }) => {
    for (const { id, link } of views)
      for (const details of [0, 1]) {
        await visit(page, `./#${link}&details=${details}`);
        await page.locator('[data-panel] svg[role="group"]').first().waitFor();
        for (const size of windowSizes) {
          await page.setViewportSize(size);
          await untilSettled(page);
          await expect
            .poll(() => smallPictures(page), { message: `${id}, ${size.width} x ${size.height}` })
            .toEqual([]);
          expect(await lowFigures(page), `${id}, ${size.width} x ${size.height}`).toEqual([]);
        }
      }
  });

/** Of cards that wait to be started: how much of the card's foot is empty, and characters per line of what they say. */
function waitingCards(page: Page, ids: readonly string[]) {
  return page.evaluate(
    (wanted) =>
      wanted.map((id) => {
        const picture = document.querySelector(`#${id} > [data-part="picture"]`);
        const words = [...(picture?.querySelectorAll('p') ?? [])].find(
          ({ textContent }) => textContent.length > 80,
        );
        if (!picture || !words) throw new Error(`${id} says nothing`);
        const range = document.createRange();
        range.selectNodeContents(words);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 4)));
        const footOf = (element: Element): number => {
          if (element.tagName !== 'P') return element.getBoundingClientRect().bottom;
          range.selectNodeContents(element);
          return range.getBoundingClientRect().bottom;
        };
        const foot = Math.max(...[...picture.querySelectorAll('p, button, input')].map(footOf));
        return {
          id,
          blank: picture.getBoundingClientRect().bottom - foot,
          perLine: words.textContent.length / lines.size,
        };
      }),
    ids,
  );
}

test('what has not begun says so in one sentence, in a card that is no higher than that needs, at every size', async ({
  page,
}) => {
  await visit(page, './#v=2&page=finite-n&invDelta2=2.7&flow=0&chsck=0');
  await page.locator('#crosscheck [data-part="picture"]').waitFor();
  for (const size of windowSizes) {
    await page.setViewportSize(size);
    await untilSettled(page);
    await expect
      .poll(
        async () =>
          (
            await waitingCards(page, ['threshold', 'growth-sign', 'finite-n-trend', 'crosscheck'])
          ).filter(({ blank, perLine }) => blank > 60 || perLine < 24),
        { message: `${size.width} x ${size.height}` },
      )
      .toEqual([]);
  }
});

test('at finite N no picture is a stripe, and the table of the algorithms keeps to its card, at every size', async ({
  page,
}) => {
  await visit(page, `./#v=2&page=finite-n&invDelta2=2.7&pointN=30&pointK=4&${finiteRun}`);
  const table = page.getByRole('region', { name: 'The algorithms in numbers' });
  await table.waitFor();
  for (const size of windowSizes)
    await test.step(`${size.width} x ${size.height}`, async () => {
      await page.setViewportSize(size);
      await untilSettled(page);
      await atRest(page, '[data-panel] svg[role="group"]');
      const pictures = await boxesOf(page, '[data-panel] svg[role="group"]');
      expect(pictures.length).toBeGreaterThan(7);
      expect(
        pictures.filter(({ left, right, top, bottom }) => right - left < 160 || bottom - top < 100),
      ).toEqual([]);
      expect(await table.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
      // The picture of the algorithms has all of the width, and of its card as much as others.
      const [card, picture] = [
        await boxesOf(page, '#algorithms'),
        await boxesOf(page, '#algorithms svg[role="group"]'),
      ].map(([box]) => ({
        width: (box?.right ?? NaN) - (box?.left ?? NaN),
        height: (box?.bottom ?? NaN) - (box?.top ?? NaN),
      }));
      expect((picture?.width ?? 0) / (card?.width ?? NaN)).toBeGreaterThan(0.85);
      const least = size.width < 500 ? 0.4 : 0.6;
      expect((picture?.height ?? 0) / (card?.height ?? NaN)).toBeGreaterThan(least);
    });
});

test('more than half of the width of a picture of the landscape is the picture itself, at every size', async ({
  page,
}) => {
  await visit(page, './#v=2&page=landscape&invDelta2=2.3&flow=0&chsck=0');
  const figures = page.locator('[data-panel] svg[role="group"]');
  await figures.first().waitFor();
  for (const size of windowSizes) {
    await page.setViewportSize(size);
    await untilSettled(page);
    const shares = await figures.evaluateAll((all) =>
      all.map((svg) => {
        const frame = svg.querySelector('clipPath > rect')?.getAttribute('width');
        return Number(frame) / svg.getBoundingClientRect().width;
      }),
    );
    expect(shares.length).toBeGreaterThan(4);
    expect(Math.min(...shares), `${size.width} x ${size.height}`).toBeGreaterThan(0.5);
  }
});

test('lines and their dashes grow with the letters: on a projector of 4K they are as strong as on a laptop', async ({
  page,
}) => {
  await visit(page, './#v=2&page=landscape&invDelta2=2.3&flow=0&chsck=0');
  const curves = page.locator('[data-panel] svg[role="group"] path[data-curve]');
  await curves.first().waitFor();
  /** Widths and dashes, in units of the letters of the picture. */
  const looks = async (size: { width: number; height: number }): Promise<number[]> => {
    await page.setViewportSize(size);
    await untilSettled(page);
    return curves.evaluateAll((paths) =>
      paths.flatMap((path) => {
        const letters = path.closest('svg')?.querySelector('text');
        const unit = letters ? parseFloat(getComputedStyle(letters).fontSize) : NaN;
        const { strokeWidth, strokeDasharray } = getComputedStyle(path);
        return [strokeWidth, ...strokeDasharray.split(', ')]
          .map((length) => parseFloat(length) / unit)
          .filter((length) => !Number.isNaN(length));
      }),
    );
  };
  const laptop = await looks({ width: 1440, height: 900 });
  const projector = await looks({ width: 3840, height: 2160 });
  expect(laptop.length).toBeGreaterThan(10);
  expect(projector).toHaveLength(laptop.length);
  for (const [i, length] of projector.entries())
    expect(length / (laptop[i] ?? NaN)).toBeCloseTo(1, 1);
});

test('while it is surfed the globe and the curves are in view together, at 1024 x 768 and 1280 x 720', async ({
  page,
}) => {
  for (const details of [0, 1]) {
    await visit(page, `./#v=2&invDelta2=2.3&surf=1&hessian=run&time=300&details=${details}`);
    await page.locator('#globe [data-part="picture"]').waitFor();
    for (const size of windowSizes.slice(0, 2))
      await test.step(`${size.width} x ${size.height}, details ${details}`, async () => {
        await page.setViewportSize(size);
        await untilSettled(page);
        await atRest(page, '[data-panel]');
        const [bar] = await boxesOf(page, 'main [data-part="answer"]');
        const pictures = await boxesOf(page, ':is(#globe, #dynamics) > [data-part="picture"]');
        expect(pictures).toHaveLength(2);
        for (const { top, bottom } of pictures) {
          expect(top).toBeGreaterThanOrEqual(bar?.bottom ?? Infinity);
          expect(bottom).toBeLessThanOrEqual(size.height);
          expect(bottom - top).toBeGreaterThanOrEqual(200);
        }
        expect(await smallPictures(page)).toEqual([]);
      });
  }
});

/** Answers of every kind: regions, orders with many time scales, temperatures that stand and change, mixtures. */
const answers = [
  ...[3, 4, 6, 10].flatMap((p) =>
    [0.3, 2].flatMap((deltaP) =>
      [0.5, 1.9, 2.3, 2.7, 4].map((x) => `p=${p}&deltaP=${deltaP}&invDelta2=${x}`),
    ),
  ),
  ...[3, 4].flatMap((p) => [0.5, 2.3, 4].map((x) => `p=${p}&invDelta2=${x}&T=0.5`)),
  'invDelta2=1.5&T=1&T1=0.1&tau=10&beta=0.5',
  'mixture=2:0.9~3:0.3~4:0.1:noise',
];

/** Windows of a laptop and of a projector at 200 %: less than half as high as wide, so that the answer leaves room below it. */
const atTwice = [
  { width: 720, height: 450 },
  { width: 512, height: 384 },
] as const;

test('the answer takes as much room at every point, at every size; what limits it is said on request', async ({
  page,
}) => {
  const strip = page.locator('main [data-part="answer"]');
  for (const details of [0, 1]) {
    for (const size of [...windowSizes, ...atTwice]) {
      await page.setViewportSize(size);
      const heights = new Map<number, string>();
      for (const answer of answers) {
        await visit(page, `./#v=2&${answer}&page=globe&flow=0&chsck=0&details=${details}`);
        const box = await strip.boundingBox();
        heights.set(box?.height ?? 0, answer);
      }
      for (const height of heights.keys()) expect(height).toBeLessThan(size.height / 2);
      expect([...heights], `${size.width} x ${size.height}, details ${details}`).toHaveLength(1);
    }
    await visit(page, `./#v=2&p=4&invDelta2=2.3&deltaP=2&page=globe&flow=0&details=${details}`);
    await strip.getByRole('button', { name: 'What limits this answer' }).click();
    await expect(page.getByRole('dialog')).toContainText('a continuum of time scales');
    await page.keyboard.press('Escape');
  }
});

test('a short answer stands right below its headline', async ({ page }) => {
  await visit(page, './#v=2&invDelta2=0.5&page=globe&flow=0&chsck=0');
  const strip = page.locator('main [data-part="answer"]');
  await strip.getByText('exhaustive search').waitFor();
  // Where the two stand below each other.
  for (const size of windowSizes.filter(({ width }) => width < 1248)) {
    await page.setViewportSize(size);
    const gap = await strip.evaluate((answer) => {
      const [headline, why] = [...answer.querySelectorAll('p')].map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect();
      });
      return (why?.top ?? NaN) - (headline?.bottom ?? NaN);
    });
    expect(gap, `${size.width} x ${size.height}`).toBeGreaterThan(0);
    expect(gap, `${size.width} x ${size.height}`).toBeLessThan(20);
  }
});

test('no value that a drag passes makes the readout of the Hessian higher', async ({ page }) => {
  const heights = new Set<string>();
  // Inside the bulk, less than can be shown outside of it, and well outside.
  for (const invDelta2 of [1.9, 2.005, 2.3]) {
    await openApp(page, `v=2&flow=0&chsck=0&invDelta2=${invDelta2}`);
    const hessian = page.locator('[data-panel="hessian"] > [data-part="readout"]');
    const box = await hessian.boundingBox();
    heights.add(String(box?.height));
  }
  expect([...heights]).toHaveLength(1);
});

/** Share of the window times share of its height by which what is seen has moved by itself, summed up. */
declare global {
  interface Window {
    layoutShift?: number;
  }
}

/** As many runs as a first visit has, of both kinds, that end soon: what streams and moves is the same. */
const shortRuns = [1.9, 2.3]
  .map(
    (x, i) =>
      `run${i + 1}=p=3,deltaP=1,invDelta2=${x};chsck:m0=1e-10,tMax=100,tol=0.001;flow:n=30,seed=7,tMax=5,k=2`,
  )
  .join('&');

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`nothing jumps while the lab or the story loads, at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      window.layoutShift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry)
            window.layoutShift = (window.layoutShift ?? 0) + Number(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('./');
    await page.locator('main[data-step="1"] figure canvas').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => window.layoutShift)).toBeLessThanOrEqual(0.02);
    await page.goto('about:blank');
    await page.goto(`./#v=2&details=0&${shortRuns}`);
    // Runs stream, the curve of the current point arrives, fonts have replaced what stood in for them.
    await expect(page.locator('[data-run]')).not.toHaveCount(0);
    await expect(page.locator('[data-run]:not([data-status="done"])')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => window.layoutShift)).toBeLessThanOrEqual(0.02);
  });
