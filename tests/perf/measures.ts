/** What `npm run perf` measures: one entry per row of its table. */
import type { Browser, Page } from '@playwright/test';
import { curve, grabMatrixSlider, openApp, panel } from '../e2e/app';
import { firstVisit, lines, type FirstVisit } from './firstVisit';
import { eventToPaint, frameTimes, mainThreadTasks, moveToValue, pageToPage } from './probes';

export interface Measure {
  readonly name: string;
  /** Measures in an empty page; milliseconds unless its name says another unit, one for each repetition or event. */
  readonly run: (page: Page, browser: Browser) => Promise<readonly number[]>;
}

const hessian = '[data-panel="hessian"]';
const minima = '[data-curve="minima"]';
const landscapePanels = '[data-panel="split-plane"] [data-curve="sigma-zero"]';
/** The solution that follows the point, and where the point is. */
const liveDynamics = {
  field: 'input[aria-label="1/Δ₂"]',
  panel: '[data-panel="dynamics"]',
  pattern: '1/Δ₂ = ([\\d.]+),',
};
/** The same on the page of aging, whose first curve is this. */
const agingDynamics = { ...liveDynamics, panel: '[data-panel="aging-approach"]' };
const agingPicture = '[data-curve="edge-value"]';
const ensemble = 'run1=p=3,deltaP=1,invDelta2=1.5;flow:n=150,seed=7,tMax=1000,k=32';
const fourRuns = [1.5, 1.9, 2.3, 2.7]
  .map((value, i) => `run${i + 1}=p=3,deltaP=1,invDelta2=${value};chsck:m0=1e-10,tMax=1e8,tol=1e-6`)
  .join('&');

/** Workers load and rehearse in the first seconds. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(3000);
}

/** Longer than it takes a page that opens to load, to rehearse and to come to rest, in milliseconds. */
const wholeVisit = 6000;

/** To and fro across the line of gradient flow. */
async function drag(page: Page): Promise<void> {
  const held = await grabMatrixSlider(page);
  for (let i = 1; i <= 180; i++) await held.moveTo(60 - Math.abs(60 - (i % 120)));
  await held.release();
}

async function openLandscape(page: Page): Promise<void> {
  await page.goto('./#v=2&page=landscape&invDelta2=1.5');
  await panel(page, 'The fate of the spurious').waitFor();
  await curve(page, 'marginal-quenched').waitFor();
}

/** By its link, in another page of the same browser. */
async function openSecondWindow(page: Page): Promise<Page> {
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: /A second window/ }).click();
  const link = page.getByRole('dialog').getByRole('textbox', { name: /^Its link/ });
  const address = await link.inputValue();
  await page.keyboard.press('Escape');
  const second = await page.context().newPage();
  await second.goto(address);
  return second;
}

const globeLevels = '[data-panel="globe"] [data-level="plain"]';

async function openGlobe(page: Page, rest: string): Promise<void> {
  await page.goto(`./#v=2&page=globe&flow=0${rest}`);
  await page.getByTestId('globe-turner').waitFor();
  await settle(page);
}

/** Turns the globe to and fro by its middle. */
async function turn(page: Page): Promise<void> {
  const box = await page.getByTestId('globe-turner').boundingBox();
  if (!box) throw new Error('there is no globe');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 180; i++)
    await page.mouse.move(x + 60 - Math.abs(60 - (i % 120)), y + 30 * Math.sin(i / 20));
  await page.mouse.up();
}

const instance = 'globe=run&run1=p=3,deltaP=1,invDelta2=2.7;flow:n=200,seed=3,tMax=50';

/** What moves the globe: how the page begins, and what goes on then. */
interface Scene {
  readonly name: string;
  readonly begin: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
}

/** Plays the surf on a page. @param first what comes before. */
function playing(name: string, hash: string, first?: (page: Page) => Promise<void>): Scene {
  return {
    name: `the surf plays ${name} for 5 s`,
    async begin(page) {
      await page.goto(`./#v=2&invDelta2=2.7&flow=0${hash}`);
      await first?.(page);
      const play = page.getByRole('button', { name: 'Surf: play along the run' });
      await play.waitFor();
      if (hash.includes('&page=globe'))
        await page.waitForSelector('[data-panel="globe"][data-settling="settled"]');
      await settle(page);
      await play.click();
      await page.getByTestId('globe-turner').waitFor();
    },
    act: (page) => page.waitForTimeout(5000),
  };
}

const globeScenes: readonly Scene[] = [
  { name: 'drag, globe', begin: (page) => openGlobe(page, '&invDelta2=1.5'), act: drag },
  { name: 'turning the globe', begin: (page) => openGlobe(page, '&invDelta2=2.7'), act: turn },
  playing('on the globe', 'page=globe'),
  playing('on the globe of an instance', `&page=globe&${instance}`),
  playing('on its page', ''),
  playing('on its page, globe of an instance', `&${instance}`),
  playing('in the story', '&story=7', (page) => page.getByText('Only the one at 2.3').click()),
];

/** For each scene frames, tasks, and the processor time of these. */
const globeMeasures = globeScenes.flatMap(({ name, begin, act }): Measure[] => [
  {
    name: `${name}: from frame to frame`,
    async run(page) {
      await begin(page);
      return frameTimes(page, () => act(page));
    },
  },
  ...(['dur', 'tdur'] as const).map((clock): Measure => ({
    name: `${name}: ${clock === 'dur' ? 'tasks of the main thread' : 'processor time of these tasks'}`,
    async run(page, browser) {
      await begin(page);
      return mainThreadTasks(browser, page, () => act(page), clock);
    },
  })),
]);

interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function planeBox(page: Page): Promise<PixelBox> {
  const box = await page.getByTestId('plane').boundingBox();
  if (!box) throw new Error('the phase diagram has no plane');
  return box;
}

/** Clicks on the phase diagram until first samples are drawn, so many times. */
async function clicks(page: Page, run: number, count: number): Promise<number[]> {
  const plane = page.getByTestId('plane');
  const box = await planeBox(page);
  const name = `run-${run}-chsck-energy`;
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const [time = NaN] = await eventToPaint(page, 'click', `[data-curve="${name}"]`, async () => {
      await plane.click({ position: { x: box.width * (0.2 + 0.08 * i), y: box.height * 0.3 } });
      await curve(page, name).waitFor();
    });
    times.push(time);
    await page.getByRole('button', { name: `Remove run ${run}` }).click();
    await curve(page, name).waitFor({ state: 'detached' });
  }
  return times;
}

const ofFirstVisit = {
  paint: 'to the largest paint',
  figure: 'to the first curve',
  shift: 'layout shift in thousandths',
} as const satisfies Record<keyof FirstVisit, string>;

const firstVisits = lines.flatMap((line) =>
  (['paint', 'figure', 'shift'] as const).map((key): Measure => ({
    name: `first visit, ${line.name}: ${ofFirstVisit[key]}`,
    run: async (page) => [(await firstVisit(page, line))[key]],
  })),
);

/** What a page does when it opens, and at the first click: by the clock, and in processor time. */
const beginnings = (['dur', 'tdur'] as const).flatMap((clock): Measure[] => {
  const tasks = clock === 'dur' ? 'tasks of the main thread' : 'processor time of these tasks';
  const opening = (name: string, address: string): Measure => ({
    name: `${name}: ${tasks}`,
    run: (page, browser) =>
      mainThreadTasks(
        browser,
        page,
        async () => {
          await page.goto(address, { waitUntil: 'commit' });
          await page.waitForTimeout(wholeVisit);
        },
        clock,
      ),
  });
  return [
    opening('first visit', './#v=2'),
    opening('first visit, to the story', './'),
    {
      name: `first click: ${tasks}`,
      async run(page, browser) {
        await openApp(page);
        await settle(page);
        const box = await planeBox(page);
        const click = async (): Promise<void> => {
          await page.mouse.click(box.x + 0.2 * box.width, box.y + 0.3 * box.height);
          await settle(page);
        };
        return mainThreadTasks(browser, page, click, clock);
      },
    },
  ];
});

export const measures: readonly Measure[] = [
  ...firstVisits,
  {
    name: 'first visit: address to phase diagram',
    async run(page) {
      await openApp(page);
      return [await page.evaluate(() => performance.now())];
    },
  },
  ...beginnings,
  {
    name: 'first click, at once: to first samples',
    async run(page) {
      await openApp(page);
      return clicks(page, 1, 1);
    },
  },
  {
    name: 'click to first samples, nothing else computes',
    async run(page) {
      await openApp(page);
      await settle(page);
      return clicks(page, 1, 8);
    },
  },
  {
    name: 'click to first samples, beside an ensemble',
    async run(page) {
      await openApp(page, `v=2&${ensemble}`);
      await settle(page);
      return clicks(page, 2, 8);
    },
  },
  {
    name: 'drag, first page: pointer to drawn complexity',
    async run(page) {
      await openApp(page, 'v=2&invDelta2=1.5');
      await settle(page);
      return eventToPaint(page, 'pointermove', minima, () => drag(page));
    },
  },
  {
    name: 'drag, first page: pointer to drawn Hessian',
    async run(page) {
      await openApp(page, 'v=2&invDelta2=1.5');
      await settle(page);
      return eventToPaint(page, 'pointermove', hessian, () => drag(page));
    },
  },
  {
    name: 'drag, first page: pointer to solved and drawn dynamics',
    async run(page) {
      await openApp(page, 'v=2&invDelta2=1.5');
      await settle(page);
      return moveToValue(page, liveDynamics, () => drag(page));
    },
  },
  {
    name: 'drag beside an ensemble: pointer to solved and drawn dynamics',
    async run(page) {
      await openApp(page, `v=2&invDelta2=1.5&${ensemble}`);
      await settle(page);
      return moveToValue(page, liveDynamics, () => drag(page));
    },
  },
  {
    name: 'drag, first page: tasks of the main thread',
    async run(page, browser) {
      await openApp(page, 'v=2&invDelta2=1.5');
      await settle(page);
      return mainThreadTasks(browser, page, () => drag(page));
    },
  },
  {
    name: 'drag, second window: drawn here to drawn there',
    async run(page) {
      await page.goto('./#v=2&invDelta2=1.5&large=hessian');
      const second = await openSecondWindow(page);
      await second.locator('[data-follows="following"] [data-panel="hessian"]').waitFor();
      await settle(page);
      const words = '[data-panel="hessian"] [aria-label^="Eigenvalue density"]';
      return pageToPage(page, second, words, () => drag(page));
    },
  },
  {
    name: 'drag, landscape: pointer to drawn panel',
    async run(page) {
      await openLandscape(page);
      await settle(page);
      return eventToPaint(page, 'pointermove', landscapePanels, () => drag(page));
    },
  },
  {
    name: 'drag, landscape: tasks of the main thread',
    async run(page, browser) {
      await openLandscape(page);
      await settle(page);
      return mainThreadTasks(browser, page, () => drag(page));
    },
  },
  {
    name: 'drag, globe: pointer to drawn globe',
    async run(page) {
      await openGlobe(page, '&invDelta2=1.5');
      return eventToPaint(page, 'pointermove', globeLevels, () => drag(page));
    },
  },
  {
    name: 'turning the globe: pointer to drawn globe',
    async run(page) {
      await openGlobe(page, '&invDelta2=2.7');
      return eventToPaint(page, 'pointermove', globeLevels, () => turn(page));
    },
  },
  ...globeMeasures,
  {
    name: 'how it ages: click on the page to first picture',
    async run(page) {
      await openApp(page, 'v=2&invDelta2=1.5&flow=0');
      await settle(page);
      return eventToPaint(page, 'click', agingPicture, async () => {
        await page.getByRole('radio', { name: 'How it ages' }).click();
        await page.locator(agingPicture).waitFor();
      });
    },
  },
  {
    name: 'drag, how it ages: pointer to solved and drawn picture',
    async run(page) {
      await page.goto('./#v=2&page=aging&invDelta2=1.5');
      await page.locator(agingPicture).waitFor();
      await settle(page);
      return moveToValue(page, agingDynamics, () => drag(page));
    },
  },
  {
    name: 'four runs stream for 5 s: tasks of the main thread',
    async run(page, browser) {
      await openApp(page, `v=2&${fourRuns}`);
      await curve(page, 'run-4-chsck-energy').waitFor();
      return mainThreadTasks(browser, page, () => page.waitForTimeout(5000));
    },
  },
];
