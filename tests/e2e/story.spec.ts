/** The story from its first step to the lab: by touch on a phone, by mouse and by keys on a desk. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { storyLinks } from '../../src/lessons/story/links';
import { solutions } from '../../src/lessons/story/solutions';
import { german } from '../../src/lessons/words/de';
import { story as words, survey as surveyWords } from '../../src/lessons/words/en';
import { hashOf, openApp, panel, visit } from './app';
import { violations } from './appearances';

const { ui } = words;
/** Whoever asks for less motion steps through the surf, which takes no time. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** How somebody acts. */
interface Hand {
  readonly press: (what: Locator) => Promise<void>;
  /** Moves a slider to a share of its track; by keys these keys are pressed. */
  readonly slide: (slider: Locator, share: number, keys: readonly string[]) => Promise<void>;
}

/** A place on the track of a slider, seen from the top left corner of the track. */
async function onTrack(
  slider: Locator,
  share: number,
): Promise<[Locator, { x: number; y: number }]> {
  const isBare = (await slider.getAttribute('aria-label')) === 'Place along the run';
  // Else the input lies on the thumb, in the track.
  const track = isBare ? slider : slider.locator('xpath=../..');
  await track.scrollIntoViewIfNeeded();
  const box = await track.boundingBox();
  if (!box) throw new Error('the slider is not drawn');
  return [track, { x: Math.min(share * box.width, box.width - 1), y: box.height / 2 }];
}

const mouse: Hand = {
  press: (what) => what.click(),
  slide: async (slider, share) => {
    const [track, position] = await onTrack(slider, share);
    await track.click({ position, force: true });
  },
};

const finger: Hand = {
  press: (what) => what.tap(),
  slide: async (slider, share) => {
    const [track, position] = await onTrack(slider, share);
    await track.tap({ position, force: true });
  },
};

const keys: Hand = {
  press: (what) => what.press('Enter'),
  slide: async (slider, _, pressed) => {
    for (const key of pressed) await slider.press(key);
  },
};

/** The one thing to do in each step. */
const acts: readonly ((page: Page, hand: Hand) => Promise<void>)[] = [
  async (page, { slide }) => {
    for (const name of [/Delta 2/, /Delta 3/])
      await slide(page.getByRole('slider', { name }), 1, ['End']);
  },
  async (page, { press }) => {
    await expect(page.getByRole('button', { name: /instances here/ })).toHaveCount(0);
    await press(page.getByRole('button', { name: ui.launch }));
    // What the words say of these eight.
    await expect(panel(page, 'Finite N against N = ∞')).toContainText(
      /4 of 8 found the signal.*3 ended anti-correlated.*1 is undecided/,
    );
  },
  async (page, hand) => {
    const cursor = page.getByRole('slider', { name: 'Energy cursor' });
    if (hand === keys) return hand.slide(cursor, 0, ['Home']);
    const box = await cursor.boundingBox();
    if (!box) throw new Error('the complexity has no cursor');
    const position = { x: 0.1 * box.width, y: 0.8 * box.height };
    await (hand === mouse ? cursor.click({ position }) : cursor.tap({ position }));
  },
  surfToTheEnd,
  slideSignal(1, ['End']),
  // Between 2 and 2.06 the threshold is open and the deepest minima are not.
  slideSignal(0.43, ['Shift+ArrowRight', 'Shift+ArrowRight']),
  async (page, hand) => {
    await expect(panel(page, 'Energy and overlap')).toContainText('0.812');
    await expect(panel(page, 'Energy and overlap')).toContainText(/m 8\.\d+×10⁻⁵/);
    await surfToTheEnd(page, hand);
  },
  (page, { slide }) =>
    slide(
      page.getByRole('slider', { name: /alpha/ }),
      0.5 / 0.9,
      Array(3).fill('Shift+ArrowRight'),
    ),
  slideSignal(1, ['End']),
  async (page, hand) => {
    const order = page.getByRole('radiogroup', { name: 'Order p' });
    if (hand === keys)
      await order.getByRole('radio', { name: '3', exact: true }).press('ArrowRight');
    else await hand.press(order.getByRole('radio', { name: '4', exact: true }));
  },
];

function slideSignal(share: number, pressed: readonly string[]) {
  return (page: Page, { slide }: Hand): Promise<void> =>
    slide(page.getByRole('slider', { name: /one over Delta 2/ }), share, pressed);
}

async function surfToTheEnd(page: Page, { press, slide }: Hand): Promise<void> {
  // The end of the surf is that of what has been computed.
  await expect(page.locator('[data-panel="dynamics"]')).toHaveAttribute('data-settling', 'settled');
  await press(page.getByRole('button', { name: 'Step along the run' }));
  const place = page.getByRole('slider', { name: 'Place along the run' });
  await expect(place).toBeEnabled();
  await slide(place, 1, ['End']);
}

/** Goes through the whole story, answering wrong and then right, and looks at each step before it is left. */
async function walk(
  page: Page,
  hand: Hand,
  look: (step: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const [i, said] of words.steps.entries()) {
    const heading = page.getByRole('heading', { name: said.title });
    await expect(heading).toBeVisible();
    if (i > 0) await expect(heading).toBeFocused();
    const question = page.locator('[data-part="question"]');
    const choices = question.getByRole('listitem').getByRole('button');
    const hasPictures = page.locator('main [data-panel], main figure').first();
    const asksFirst = (await page.getByText(ui.askFirst, { exact: true }).count()) > 0;
    if (asksFirst) await expect(hasPictures).toHaveCount(0);
    else await acts[i]?.(page, hand);
    const right = solutions[i] ?? 0;
    const wrong = (right + 1) % said.question.choices.length;
    await expect(page.locator('[data-part="reveal"]')).toHaveCount(0);
    await hand.press(choices.nth(wrong));
    const verdict = page.locator('[data-part="verdict"]');
    if (asksFirst) {
      // Nothing is given away before it has been seen.
      await expect(page.getByText(ui.guessWaits)).toBeVisible();
      await expect(question.locator('[data-judged]')).toHaveCount(0);
      await expect(verdict).toHaveText('');
      await expect(page.locator('[data-part="reveal"]')).toHaveCount(0);
      await acts[i]?.(page, hand);
    }
    await expect(verdict).toContainText(ui.wrong);
    for (const choice of [wrong, right])
      await expect(verdict).toContainText(said.question.choices[choice]?.because ?? '');
    await hand.press(choices.nth(right));
    await expect(verdict).toContainText(ui.right);
    await expect(page.getByText(said.done)).toBeVisible();
    await expect(page.locator('[data-part="reveal"]')).toHaveText(said.reveal);
    await look(i + 1);
    await hand.press(page.getByRole('button', { name: i < 9 ? ui.next : ui.explore, exact: true }));
  }
  await panel(page, 'Phase diagram').waitFor();
  await expect.poll(() => hashOf(page)).not.toContain('story');
}

async function expectNothingSideways(page: Page): Promise<void> {
  const { scrolled, seen } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect(scrolled).toBe(seen);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a first visit begins with the story, which a finger leads through; the next begins in the lab', async ({
    page,
  }) => {
    await page.goto('./');
    await walk(page, finger, () => expectNothingSideways(page));
    await page.goto('about:blank');
    await page.goto('./');
    await panel(page, 'Phase diagram').waitFor();
  });

  test('a step in German: its words, numbers, tips and the next step; one press leads to English', async ({
    page,
  }) => {
    await page.goto(`./#${storyLinks[4] ?? ''}&lang=de`);
    const { story, terms } = german;
    const [said, next] = [story.steps[4], story.steps[5]];
    await expect(page.getByRole('heading', { name: said.title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('[data-panel="hessian"]')).toContainText('θ 0,671');
    await expect(page.locator('[data-part="question"]')).toContainText(said.question.ask);
    await page.locator('[data-term="bulk"]').first().tap();
    await expect(page.getByRole('tooltip')).toContainText(terms.bulk.meaning);
    await expectNothingSideways(page);
    await finger.press(page.getByRole('button', { name: story.ui.next, exact: true }));
    await expect(page.getByRole('heading', { name: next.title })).toBeFocused();
    await expect(page.getByText(next.text.split(/[.:]/)[0] ?? '')).toBeVisible();
    await expect(page.getByText('1,95')).toBeVisible();
    await page.getByRole('button', { name: 'English' }).tap();
    await expect(page.getByRole('heading', { name: words.steps[5].title })).toBeVisible();
    await expect(page.getByText('1.95')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect.poll(() => hashOf(page)).toContain('lang=en');
  });
});

/** Steps that have parts of their own between them: pictures, sliders, the surf, the order, the questions after. */
const looked = new Set([1, 4, 8, 10]);

/** Panels are looked at in their own tests. */
const own = { except: '[data-panel]' };

test('on a desk: by mouse, and once more by keys alone; nothing of it is hidden from a screen reader', async ({
  page,
}) => {
  await page.goto('./');
  await walk(page, mouse, async (step) => {
    if (looked.has(step)) expect(await violations(page, own)).toEqual([]);
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Lessons' }).press('Enter');
  await page.getByRole('menuitem', { name: 'The story' }).press('Enter');
  await walk(page, keys, async (step) => {
    if (looked.has(step))
      expect(await violations(page, { ...own, rule: 'color-contrast' })).toEqual([]);
  });
});

test('a step is a link and a step back; arrows turn the pages, and a link with a state has no story', async ({
  page,
}) => {
  await openApp(page, 'v=2&invDelta2=2.3');
  await expect(page.locator('[data-step]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: 'The story' }).click();
  const heading = (step: number): Locator =>
    page.getByRole('heading', { name: words.steps[step - 1]?.title ?? '' });
  await expect(heading(1)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(heading(2)).toBeFocused();
  await expect.poll(() => hashOf(page)).toContain('story=2');
  await page.getByRole('link', { name: /^Step 5/ }).click();
  await expect(heading(5)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(heading(4)).toBeFocused();
  await page.goBack();
  await expect(heading(5)).toBeVisible();
  await page.reload();
  await expect(heading(5)).toBeVisible();
  // The derivation opens beside the text.
  await page.getByText('Further: Where the eigenvalue is').click();
  await expect(page.locator('math').first()).toBeVisible();
  await page.getByRole('button', { name: ui.lab }).click();
  await panel(page, 'Phase diagram').waitFor();
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue('1.2');
});

test('what is said of a state goes when the reader goes on from it, and the task stays done', async ({
  page,
}) => {
  await page.goto(`./#${storyLinks[5] ?? ''}`);
  const said = words.steps[5];
  await page.locator('[data-part="question"]').getByRole('listitem').first().click();
  const status = page.getByRole('status').filter({ hasText: /./ });
  await acts[5]?.(page, mouse);
  await expect(status.getByText(said.done)).toBeVisible();
  // There ε₀ is open too.
  await acts[4]?.(page, mouse);
  await expect(page.getByText(said.done)).toHaveCount(0);
  await expect(page.getByText(ui.doneBefore, { exact: true })).toBeVisible();
  await expect(page.locator('[data-part="reveal"]')).toBeVisible();
});

test('the way on is in one place in every step, in sight, and nothing else is there', async ({
  page,
}) => {
  await page.goto(`./#${storyLinks[0] ?? ''}`);
  const next = page.getByRole('button', { name: ui.next, exact: true });
  const place = await next.boundingBox();
  if (!place) throw new Error('there is no way on');
  expect(place.y + place.height).toBeLessThanOrEqual(900);
  const spot = [place.x + place.width / 2, place.y + place.height / 2] as const;
  for (let step = 2; step <= 10; step++) {
    await page.mouse.click(...spot);
    await expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
    if (step < 10) expect(await next.boundingBox()).toEqual(place);
  }
  // One press too many stays in the story.
  await page.mouse.click(...spot);
  await page.mouse.click(...spot);
  await expect(page.locator('[data-step="10"]')).toBeVisible();
  await expect(page.getByRole('button', { name: ui.explore })).toBeInViewport();
});

test('a step opens in the lab with its panels, at its top, and a button leads back to it', async ({
  page,
}) => {
  for (const [step, titles] of [
    [7, ['globe', 'dynamics']],
    [6, ['fate']],
  ] as const) {
    await page.goto(`./#${storyLinks[step - 1] ?? ''}`);
    await page.getByRole('button', { name: ui.lab }).click();
    for (const id of titles) await expect(page.locator(`main [data-panel="${id}"]`)).toBeVisible();
    await expect(page.locator(`main [data-panel="${titles[0]}"]`)).toBeInViewport({ ratio: 0.7 });
    await page.getByRole('button', { name: 'Story', exact: true }).click();
    await expect(page.locator(`[data-step="${step}"]`)).toBeVisible();
  }
});

test('the way to the lab and back keeps the step, the answers and what was done; from the menu it begins anew', async ({
  page,
}) => {
  await page.goto(`./#${storyLinks[4] ?? ''}`);
  const choice = page.locator('[data-part="question"]').getByRole('listitem');
  const reveal = page.locator('[data-part="reveal"]');
  const story = page.getByRole('button', { name: 'Story', exact: true });
  await acts[4]?.(page, mouse);
  await choice
    .nth(solutions[4] ?? 0)
    .getByRole('button')
    .click();
  await expect(reveal).toBeVisible();
  await page.getByRole('button', { name: ui.lab }).click();
  await panel(page, 'Phase diagram').waitFor();
  // What was answered is no part of the lab and of its links.
  await expect.poll(() => hashOf(page)).not.toContain('answers');
  await story.click();
  await expect(page.locator('[data-step="5"]')).toBeVisible();
  await expect(reveal).toHaveText(words.steps[4].reveal);
  await page.getByRole('link', { name: /^Step 10/ }).click();
  await page.getByRole('button', { name: 'Skip to the lab' }).click();
  await story.click();
  await expect(page.locator('[data-step="10"]')).toBeVisible();
  await expect(page.locator('[data-answered]')).toHaveCount(1);
  await page.getByRole('button', { name: ui.explore }).click();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: 'The story' }).click();
  await expect(page.locator('[data-step="1"]')).toBeVisible();
  await expect(page.locator('[data-answered]')).toHaveCount(0);
});

test('whoever comes from a lab of their own is back in it after the story: point, runs and their notes, also after a reload', async ({
  page,
}) => {
  const runs = [1.2, 1.4, 2.7].map(
    (invDelta2, i) =>
      `run${i + 1}=p=3,deltaP=1,invDelta2=${invDelta2};chsck:m0=0.01,tMax=20,tol=0.001`,
  );
  const own = `v=2&invDelta2=1.6&details=0&names=2:mine&hidden=3&${runs.join('&')}`;
  await openApp(page, own);
  const lab = await hashOf(page);
  const story = page.getByRole('button', { name: 'Story', exact: true });
  const skip = page.getByRole('button', { name: 'Skip to the lab' });
  await story.click();
  await expect(page.locator('[data-step]')).toBeVisible();
  await skip.click();
  await expect.poll(() => hashOf(page)).toBe(lab);

  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: 'The story' }).click();
  await page.getByRole('link', { name: /^Step 5/ }).click();
  await expect.poll(() => hashOf(page)).toContain('story=5');
  await page.reload();
  await skip.click();
  await expect.poll(() => hashOf(page)).toBe(lab);

  // A link of the story that is put into the address leads away just as well.
  await page.evaluate((link) => (location.hash = link), `#${storyLinks[4] ?? ''}`);
  await expect(page.locator('[data-step="5"]')).toBeVisible();
  await page.getByRole('button', { name: ui.lab }).click();
  await expect.poll(() => hashOf(page)).not.toContain('run1');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect.poll(() => hashOf(page)).toBe(lab);
});

test('five questions before and after are kept here, counted, and saved as a file', async ({
  page,
}) => {
  await page.goto(`./#${storyLinks[0] ?? ''}`);
  const dialog = page.getByRole('dialog');
  const answerAll = async (choice: number): Promise<void> => {
    const questions = await dialog.locator('[data-part="question"]').all();
    expect(questions).toHaveLength(5);
    for (const question of questions)
      await question.getByRole('listitem').nth(choice).getByRole('button').click();
  };
  await page.getByRole('button', { name: surveyWords.offer.before }).click();
  await answerAll(1);
  await expect(dialog.locator('[data-judged]')).toHaveCount(0);
  expect(await violations(page, own)).toEqual([]);
  await dialog.getByRole('button', { name: surveyWords.close }).click();

  await page.getByRole('link', { name: /^Step 10/ }).click();
  await page.getByRole('button', { name: surveyWords.offer.after }).click();
  await answerAll(1);
  // The second choice is right in three questions before, and in two after.
  await expect(dialog.getByText('Right before: 3 of 5. Right after: 2 of 5.')).toBeVisible();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: surveyWords.save }).click();
  expect((await saved).suggestedFilename()).toBe('saddle-surfer-survey.json');
  await page.reload();
  await page.getByRole('button', { name: surveyWords.offer.after }).click();
  await expect(dialog.getByText('Right after: 2 of 5.')).toBeVisible();
  await dialog.getByRole('button', { name: surveyWords.forget }).click();
  await expect(dialog.locator('[aria-pressed="true"]')).toHaveCount(0);
});

/** Texts, names and tips of what is shown that are read in this language; null for all of them. */
function textsIn(page: Page, language: string | null): Promise<string[]> {
  return page.evaluate((spoken) => {
    const isMeant = (element: Element | null): boolean =>
      element !== null &&
      element.getClientRects().length > 0 &&
      (spoken === null || element.closest('[lang]')?.getAttribute('lang') === spoken);
    const names = ['aria-label', 'title', 'aria-valuetext'];
    const texts = [...document.body.querySelectorAll(names.map((name) => `[${name}]`).join())]
      .filter(isMeant)
      .flatMap((element) => names.map((name) => element.getAttribute(name) ?? ''));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (isMeant(node.parentElement)) texts.push(node.textContent ?? '');
    // Signs, symbols and what formulas are made of are those of all languages.
    return texts.filter((text) => /\p{Script=Latin}{4}/u.test(text));
  }, language);
}

/** The same in both: a name, and how screen readers are given Δ₃. */
const ofBoth = new Set(['Surf', 'Delta 3 = 1']);

test('no word of the English story is left in the German one: steps, answered and surfed, questions before and after, before a room', async ({
  page,
}) => {
  const answered = `answers=${words.steps.map(() => 1).join()}`;
  const links = [
    ...storyLinks.flatMap((link, i) => [
      link,
      `${link}&${answered}`,
      ...(i === 3 || i === 6 ? [`${link}&${answered}&surf=1&time=300`] : []),
    ]),
    ...[0, 4, 6, 9].map((i) => `${storyLinks[i] ?? ''}&surf=${i === 6 ? 1 : 0}&present=one`),
  ];
  for (const link of links) {
    const texts: string[][] = [];
    for (const lang of ['en', 'de']) {
      await visit(page, `./#${link}&lang=${lang}`);
      const step = `[data-step][lang="${lang}"] :is(h2, [data-testid="surf-caption"])`;
      const played = `[data-presenter] [lang="${lang}"] [data-testid="surf-caption"]`;
      await expect(
        page.locator(`${step}, ${played}`).filter({ visible: true }).first(),
      ).toBeVisible();
      const offer = page.getByRole('button', {
        name: new RegExp(
          Object.values((lang === 'de' ? german.survey : surveyWords).offer).join('|'),
        ),
      });
      const hasOffer = (await offer.count()) > 0 && !link.includes('answers');
      if (hasOffer) {
        await offer.click();
        await expect(page.getByRole('dialog')).toBeVisible();
      }
      texts.push(await textsIn(page, lang === 'de' ? 'de' : null));
      if (hasOffer) {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    }
    const [english = [], inGerman = []] = texts;
    expect(inGerman.length, link).toBeGreaterThan(2);
    const left = inGerman.filter((text) => english.includes(text) && !ofBoth.has(text.trim()));
    expect(left, link).toEqual([]);
  }
});
