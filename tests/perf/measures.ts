/** What `npm run perf` measures: one entry per row of its table. */
import type { Browser, Page } from '@playwright/test';
import { curve, grabMatrixSlider, openApp, panel } from '../e2e/app';
import { firstVisit, lines, type FirstVisit } from './firstVisit';
import { eventToPaint, mainThreadTasks, moveToValue, pageToPage } from './probes';

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

/** Clicks on the phase diagram until first samples are drawn, so many times. */
async function clicks(page: Page, run: number, count: number): Promise<number[]> {
  const plane = page.getByTestId('plane');
  const box = await plane.boundingBox();
  if (!box) throw new Error('the phase diagram has no plane');
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

export const measures: readonly Measure[] = [
  ...firstVisits,
  {
    name: 'first visit: address to phase diagram',
    async run(page) {
      await openApp(page);
      return [await page.evaluate(() => performance.now())];
    },
  },
  {
    name: 'first visit: tasks of the main thread',
    run: (page, browser) =>
      mainThreadTasks(browser, page, async () => {
        await openApp(page);
        await settle(page);
      }),
  },
  {
    name: 'first click: tasks of the main thread',
    async run(page, browser) {
      await openApp(page);
      await settle(page);
      return mainThreadTasks(browser, page, async () => {
        await clicks(page, 1, 1);
      });
    },
  },
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
      await settle(page);
      return eventToPaint(page, 'pointermove', globeLevels, () => drag(page));
    },
  },
  {
    name: 'drag, globe: tasks of the main thread',
    async run(page, browser) {
      await openGlobe(page, '&invDelta2=1.5');
      await settle(page);
      return mainThreadTasks(browser, page, () => drag(page));
    },
  },
  {
    name: 'turning the globe: pointer to drawn globe',
    async run(page) {
      await openGlobe(page, '&invDelta2=2.7');
      await settle(page);
      return eventToPaint(page, 'pointermove', globeLevels, () => turn(page));
    },
  },
  {
    name: 'turning the globe: tasks of the main thread',
    async run(page, browser) {
      await openGlobe(page, '&invDelta2=2.7');
      await settle(page);
      return mainThreadTasks(browser, page, () => turn(page));
    },
  },
  {
    name: 'the surf plays on the globe for 5 s: tasks of the main thread',
    async run(page, browser) {
      await openGlobe(page, '&invDelta2=2.7');
      await settle(page);
      await page.getByRole('button', { name: 'Surf: play along the run' }).click();
      return mainThreadTasks(browser, page, () => page.waitForTimeout(5000));
    },
  },
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
    name: 'the surf plays on the globe of an instance for 5 s: tasks of the main thread',
    async run(page, browser) {
      const run = 'run1=p=3,deltaP=1,invDelta2=2.7;flow:n=200,seed=3,tMax=50';
      await openGlobe(page, `&globe=run&invDelta2=2.7&${run}`);
      await page.waitForSelector('[data-panel="globe"][data-settling="settled"]');
      await page.getByRole('button', { name: 'Surf: play along the run' }).click();
      return mainThreadTasks(browser, page, () => page.waitForTimeout(5000));
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
