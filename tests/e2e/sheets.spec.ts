/** An exercise sheet as a student meets it, and the teacher's page that reads what a class sends back. */
import { expect, test, type Page } from '@playwright/test';
import { writeCode, type Answers } from '../../src/lessons/sheets/code';
import { drawnFor } from '../../src/lessons/sheets/draws';
import { names, sheets } from '../lessons/readSheets';
import { panel } from './app';
import { violations } from './appearances';

const classWord = 'k7';
const [bbp] = sheets;
if (bbp === undefined) throw new Error('no sheet');

/** θ at the student's place, by hand: paper eq. 6. */
function theta(name: string): number {
  const { noise = NaN, strong = NaN } = drawnFor(bbp ?? { id: '', draws: {} }, { classWord, name });
  return strong / Math.sqrt(strong + 2 / noise);
}

async function question(page: Page, n: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Question ${n}`) }).click();
}

test('a student opens the link of a class, is right and wrong, loads the page again and sends a code', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`./?sheet=bbp&class=${classWord}`);
  const sheet = page.getByRole('complementary', { name: 'One eigenvalue leaves' });
  await sheet.getByRole('textbox', { name: 'Your name' }).fill(' Ada  Byron');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');

  // A choice, wrong and then right, with what is to be said of each.
  await sheet.getByRole('button', { name: /stays in the bulk at every strength/ }).click();
  await sheet.getByRole('button', { name: 'Check' }).click();
  await expect(sheet.getByRole('status').last()).toContainText('Not yet.');
  await sheet.getByRole('button', { name: /up to a certain strength/ }).click();
  await sheet.getByRole('button', { name: 'Check' }).click();
  await expect(sheet.getByRole('status').last()).toContainText('Right.');

  // A number, at the place of this student, in the view of the question.
  await question(page, 2);
  const drawn = drawnFor(bbp, { classWord, name: 'Ada Byron' });
  await expect(sheet).toContainText(`Δₚ = ${drawn['noise']}`);
  await sheet.getByRole('button', { name: 'Set it up' }).click();
  await expect(page.getByRole('textbox', { name: '1/Δ₂' })).toHaveValue(String(drawn['strong']));
  await expect(panel(page, 'The Hessian').getByRole('heading')).toBeInViewport();
  const field = sheet.getByRole('textbox');
  await field.fill('1,5');
  await expect(sheet).toContainText('“1,5” is no number');
  await field.fill(theta('Ada Byron').toFixed(3));
  await field.press('Enter');
  await expect(sheet.getByRole('status').last()).toContainText('Right.');
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(sheet.getByRole('button', { name: 'Question 2, right' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Send' }).click();
  const code = await sheet.getByRole('textbox', { name: 'Answer code' }).inputValue();
  await sheet.getByRole('button', { name: 'Close the sheet' }).click();
  await expect(sheet).toHaveCount(0);
  expect(page.url()).not.toContain('sheet=');

  // The teacher pastes it among others: right, wrong, none, tampered and cut off are told apart.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#v=2&flow=0&chsck=0');
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.getByRole('menuitem', { name: /For teachers/ }).click();
  const teacher = page.getByRole('dialog');
  await teacher.getByRole('textbox', { name: 'Class word' }).fill(classWord);
  await expect(teacher.getByRole('textbox', { name: 'Link for the class' })).toHaveValue(
    new RegExp(`/\\?sheet=bbp&class=${classWord}$`),
  );
  await teacher.getByRole('textbox', { name: 'Class word' }).fill('');
  await expect.poll(() => page.url()).not.toContain('class=');
  await teacher.getByRole('textbox', { name: 'Class word' }).fill(classWord);
  // A class may see some parts only, with the panel that a question leads to; everything is one press away.
  await teacher.getByText('Only some panels and controls').click();
  for (const part of ['Complexity of the landscape', 'Slider of 1/Δ₂'])
    await teacher.getByRole('checkbox', { name: part }).check();
  const few = await teacher.getByRole('textbox', { name: 'Link for the class' }).inputValue();
  const student = await context.newPage();
  await student.goto(few);
  await expect(student.locator('[data-panel] h2')).toHaveText(['Complexity of the landscape']);
  const given = student.getByRole('complementary', { name: 'One eigenvalue leaves' });
  await given.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await student.keyboard.press('Enter');
  await question(student, 2);
  await given.getByRole('button', { name: 'Set it up' }).click();
  await expect(student.locator('[data-panel] h2')).toHaveText([
    'Complexity of the landscape',
    'The Hessian',
  ]);
  expect(await violations(student)).toEqual([]);
  await student.getByRole('button', { name: 'Show everything' }).click();
  await expect(panel(student, 'Phase diagram')).toBeVisible();
  await expect(given).toBeVisible();
  await student.close();
  for (const part of ['Complexity of the landscape', 'Slider of 1/Δ₂'])
    await teacher.getByRole('checkbox', { name: part }).uncheck();
  await teacher.getByText('QR code of this link').click();
  await expect(teacher.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const others = names.slice(1).map((name, i): string => {
    const right = theta(name);
    const answers: Answers['answers'] = [1, i % 2 === 0 ? right : right + 0.3].map((given) => ({
      given,
      tries: 1,
    }));
    const rest = Array.from({ length: 6 }, () => ({ given: null, tries: 0 }));
    const own = writeCode({ sheet: 'bbp', classWord, name, answers: [...answers, ...rest] });
    if (i < 4) return `${own.slice(0, 20)}${own[20] === 'A' ? 'B' : 'A'}${own.slice(21)}`;
    return i === 4 ? own.slice(0, -5) : own;
  });
  await teacher
    .getByRole('textbox', { name: /^Answer codes/ })
    .fill([code, ...others].map((text, i) => `mail ${i}\n\n${text}\n`).join('\n'));
  await expect(teacher.getByText(/^30 codes:/)).toBeVisible();
  const row = (name: string) =>
    teacher.locator('tr').filter({ has: page.getByText(name, { exact: true }) });
  await expect(row('Ada Byron')).toContainText('2/8');
  await expect(row('Ada Byron').getByRole('cell').first()).toHaveText('✓ (2)');
  await expect(row('Student 8')).toContainText('2/8');
  await expect(row('Student 9')).toContainText('1/8');
  await expect(row('Student 9')).toContainText(`→ ${theta('Student 9').toPrecision(4)}`);
  await expect(teacher.locator('[data-code="unreadable"]')).toHaveCount(1);
  await expect(teacher.locator('[data-code="counts"]')).toHaveCount(25);
  const saved = page.waitForEvent('download');
  await teacher.getByRole('button', { name: 'Save as CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('class-bbp-k7.csv');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});

test('what is checked late changes its own answer alone, and folding the sheet keeps what is written', async ({
  page,
}) => {
  // A sheet like any other, with one question whose answer must be solved for.
  const [first, second, ...rest] = bbp.questions;
  const is = { quantity: 'energyAt', deltaP: 1, invDelta2: 2, with: { time: 5, horizon: 10 } };
  const measured = { kind: 'number', symbol: 'ε', is, tolerance: { relative: 0.1 } };
  const questions = [first, { ...second, answer: measured }, ...rest];
  await page.route('**/sheets/bbp.json', (route) => route.fulfill({ json: { ...bbp, questions } }));
  await page.goto('./?sheet=bbp#v=2&flow=0&chsck=0&page=globe');
  const sheet = page.getByRole('complementary', { name: 'One eigenvalue leaves' });
  await sheet.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await page.keyboard.press('Enter');
  await question(page, 2);
  await sheet.getByRole('textbox').fill('-1');
  await sheet.getByRole('button', { name: 'Fold the sheet' }).click();
  await expect(sheet.getByRole('textbox')).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Show the sheet' }).click();
  await expect(sheet.getByRole('textbox')).toHaveValue('-1');

  // No worker has answered before the first question has been.
  await sheet.evaluate(async (aside) => {
    const press = async (name: RegExp): Promise<void> => {
      const buttons = [...aside.querySelectorAll('button')];
      const text = (button: HTMLElement) => button.getAttribute('aria-label') ?? button.innerText;
      buttons.find((button) => name.test(text(button)))?.click();
      for (let i = 0; i < 20; i += 1) await Promise.resolve();
    };
    await press(/^Check/);
    await press(/^Question 1/);
    await press(/up to a certain strength/);
    await press(/^Check/);
  });
  await expect(sheet.getByRole('button', { name: 'Question 1, right' })).toBeVisible();
  await expect(sheet.getByRole('button', { name: /^Question 2, / })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Question 1, right' })).toBeVisible();
});

test('a sheet that is not there says so, and the page goes on', async ({ page }) => {
  await page.goto('./?sheet=nowhere#v=2&flow=0');
  await expect(page.getByRole('alert')).toContainText('The sheet “nowhere” could not be loaded');
  await expect(panel(page, 'The Hessian')).toBeVisible();
});

test('a question with four choices is whole in sight, with the button that checks it', async ({
  page,
}) => {
  for (const [i, size] of [
    { width: 1920, height: 1080 },
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ].entries()) {
    await page.setViewportSize(size);
    if (i === 0) {
      await page.goto('./?sheet=bbp');
      await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
      await page.keyboard.press('Enter');
    }
    const sheet = page.getByRole('complementary', { name: 'One eigenvalue leaves' });
    const choices = sheet.locator('[data-part="question"]').getByRole('button');
    await expect(choices).toHaveCount(4);
    for (const button of [...(await choices.all()), sheet.getByRole('button', { name: 'Check' })])
      await expect(button).toBeInViewport({ ratio: 1 });
  }
});
