import type { Page } from '@playwright/test';
import { readContent } from '../../build/shipped.ts';
import { debrief } from '../../src/app/messages/debrief.ts';
import { drill } from '../../src/app/messages/drill.ts';
import { learn } from '../../src/app/messages/learn.ts';
import { me } from '../../src/app/messages/me.ts';
import { reflect } from '../../src/app/messages/reflect.ts';
import { report } from '../../src/app/messages/report.ts';
import { shell } from '../../src/app/messages/shell.ts';
import { tasks } from '../../src/app/messages/tasks.ts';
import type { PickItem } from '../../src/core/learn/content.ts';
import { Exercise, importResults } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { violations } from './violations.ts';

const words = reflect.zh;
const { bank } = readContent(process.cwd());
const card = bank.concepts.find(({ id }) => id === 'c18');
const singles = bank.items.filter((item): item is PickItem => item.kind === 'single');

/** Plays a golden run of cs-01 at the page and opens its debrief, at the self-assessment. */
async function debriefed(page: Page, run: number): Promise<Exercise> {
  const exercise = new Exercise('cs-01', { run });
  await exercise.open(page);
  await exercise.playAll();
  await page.getByRole('link', { name: tasks.zh['end.review']() }).click();
  await expect(page.getByRole('heading', { name: words.title() })).toBeVisible();
  return exercise;
}

/** Puts the focus on something by Tab alone. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'link' | 'radio' | 'textbox' = 'button') {
  const wanted = page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first();
  for (let press = 0; press < 120; press++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(name)} cannot be reached by Tab`);
}

test('a poor run is debriefed by the keyboard: judged by the student first, then compared, tried otherwise, taken up again', async ({
  page,
}) => {
  test.slow();
  const { review } = await debriefed(page, 2);
  await expect(page.getByRole('tab')).toHaveCount(0);
  const losses = review.standing.decisions.map(({ loss }) => loss ?? 0);
  const worst = losses.indexOf(Math.max(...losses)) + 1;
  await page.getByRole('radio', { name: words.redoOf(worst) }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, words.reveal());
  await page.keyboard.press('Enter');
  await expect(page.locator('.revealed')).toBeFocused();
  await expect(page.getByRole('region', { name: words.agreement() })).toContainText(words.redoAgrees(worst));
  await expect(page.getByRole('tab', { name: debrief.zh.stepNumber(worst) }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  );

  await page
    .getByRole('tab', { name: debrief.zh.stepNumber(1) })
    .first()
    .focus();
  await page.keyboard.press('Home');
  const panel = page.getByRole('tabpanel', { name: debrief.zh.stepNumber(1) });
  await panel
    .getByRole('link', { name: /走走看/ })
    .first()
    .press('Enter');
  await expect(page.getByText(drill.zh.walkAbout(1))).toBeVisible();
  await expect(page.getByRole('log')).toBeVisible();
  await page.getByRole('link', { name: drill.zh.toDebrief() }).press('Enter');
  await expect(page.getByRole('region', { name: words.agreement() })).toBeVisible();

  await tabTo(page, words.intention(), 'textbox');
  await page.keyboard.type('先听完再说');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.intentionSaved())).toBeVisible();
  await page.getByText(words.bestLine(), { exact: true }).press('Enter');
  await expect(page.getByText(words.bestLineNote())).toBeVisible();

  await page.getByRole('tab').first().focus();
  await page.keyboard.press('Home');
  await panel.getByRole('button', { name: words.retry() }).press('Enter');
  await expect(page).toHaveURL(/#\/play\/cs-01$/);
  await expect(page.getByText(words.intentionShown())).toContainText('先听完再说');
});

test('what is lost comes into the queue, is drilled in its place, and the progress page counts the evidence', async ({
  page,
}) => {
  test.slow();
  const exercise = await debriefed(page, 2);
  await page.getByRole('button', { name: words.skip() }).click();
  const { decisions } = exercise.review.run;
  await page.getByRole('link', { name: shell.zh.me(), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: me.zh.title() })).toBeVisible();
  await expect(page.getByText(me.zh.insufficient()).first()).toBeVisible();
  expect(await violations(page, 'progress')).toEqual([]);

  await page.getByRole('link', { name: me.zh.toQueue(), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: learn.zh.queue() })).toBeVisible();
  expect(await violations(page, 'queue')).toEqual([]);
  const lost = exercise.review.standing.decisions.filter(({ mark }) => mark !== 'best' && mark !== 'good').length;
  const drills = page.getByRole('link', { name: learn.zh.queueDrill() });
  await expect(drills).toHaveCount(lost);
  await drills.first().click();
  await expect(page.getByText(/第 \d+ 步的原样/)).toBeVisible();
  const step = Number(
    /第 (\d+) 步/.exec((await page.getByRole('complementary', { name: drill.zh.drill() }).textContent()) ?? '')?.[1],
  );
  const again = exercise.steps[step - 1]?.node;
  if (again?.kind !== 'choice') throw new Error('cs-01 loses at a choice first');
  const best = again.options.find(({ score }) => score === 4);
  await page.getByRole('radio', { name: exercise.tell(best?.text ?? '', again.id) }).click();
  await page.getByRole('button', { name: tasks.zh['ask.confirm'](), exact: true }).click();
  await expect(page.getByText(drill.zh.best())).toBeVisible();
  await page.getByRole('link', { name: drill.zh.toQueue() }).click();
  await expect(drills).toHaveCount(lost - 1);
  expect(decisions.length).toBeGreaterThan(2);
});

test('the training report is filled from the run, edited, kept, saved as a safe file and printed on A4', async ({
  page,
  browserName,
}) => {
  test.slow();
  await debriefed(page, 1);
  // It tells the marks, which come after the student's own judgement.
  await expect(page.getByRole('link', { name: words.report() })).toHaveCount(0);
  await page.getByRole('button', { name: words.skip() }).click();
  await page.getByRole('link', { name: words.report() }).click();
  const title = report.zh.title('漏水的洗衣机');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  for (const name of [report.zh.purpose(), report.zh.content(), report.zh.process(), report.zh.results()])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  expect(await violations(page, 'report')).toEqual([]);
  const reflection = page.getByRole('textbox', { name: report.zh.reflection() });
  await reflection.fill('我学到：<script>alert("1")</script> & 先听完。');
  // At once: before it can have been stored.
  await page.reload();
  await expect(reflection).toHaveValue('我学到：<script>alert("1")</script> & 先听完。');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: report.zh.save() }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/实训报告\.html$/);
  const text = await (
    await file.createReadStream()
  )
    .toArray()
    .then((parts) => Buffer.concat(parts as Buffer[]).toString());
  expect(text).toContain('我学到：&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 先听完。');
  expect(text).not.toMatch(/<script|https?:\/\//);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('先听完。')).toBeVisible();
  await expect(page.getByRole('button', { name: report.zh.print() })).toBeHidden();
  if (browserName === 'chromium') {
    const pdf = await page.pdf({ preferCSSPageSize: true, path: test.info().outputPath('report.pdf') });
    expect(pdf.length).toBeGreaterThan(20_000);
  }
});

test('a quiz is answered by keys alone, explains every option, and what was missed is practised when its time has come', async ({
  page,
}) => {
  const group = 'complaint';
  await page.goto('./#/learn');
  await page
    .getByRole('link', { name: new RegExp(`^${learn.zh.quizGroup()}：${learn.zh.group(group)}`) })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: learn.zh.quizTitle(learn.zh.group(group)) })).toBeVisible();
  const count = bank.items.filter((item) => item.group === group).length;
  for (let place = 0; place < count; place++) {
    await expect(page.getByText(learn.zh.progress(place + 1, count)).first()).toBeVisible();
    const model = page.getByRole('button', { name: learn.zh.showModel() });
    if (await model.isVisible()) {
      await model.press('Enter');
      await page.getByRole('button', { name: learn.zh.handIn() }).press('Enter');
    } else {
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
    }
    const verdict = page.getByText(/^\s*(答对了|对了一部分|还不对)/);
    await expect(verdict).toBeFocused();
    if (place === 0) expect(await violations(page, 'an item')).toEqual([]);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 2 })).toContainText(`${count} 题`);
  await page.getByRole('link', { name: learn.zh.toLearn(), exact: true }).last().click();
  await page.reload();
  await expect(page.getByRole('region', { name: learn.zh.queue() })).toContainText(/下一项/);

  // When their time has come they are practised from the queue, and the way back leads to it.
  await page.clock.setFixedTime(new Date(Date.now() + 30 * 86_400_000));
  await page.goto('./#/learn/queue');
  await page.reload();
  await page.getByRole('link', { name: /^做这 \d+ 道题$/ }).click();
  const practising = page.getByRole('heading', { level: 1, name: learn.zh.quizTitle(learn.zh.queueName()) });
  await expect(practising).toBeVisible();
  await page.reload();
  await expect(practising).toBeVisible();
  await page.getByRole('link', { name: learn.zh.toQueue(), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: learn.zh.queue() })).toBeVisible();
});

test('a single item says of each option why, and flags a disputed key', async ({ page }) => {
  const disputed = singles.find(({ doubt }) => doubt !== undefined);
  const item = disputed ?? singles[0];
  if (!item) throw new Error('the bank has no single item');
  const [concept = ''] = item.concepts;
  const fitting = bank.items.filter(({ concepts }) => concepts.includes(concept)).length;
  await page.goto(`./#/learn/quiz.${concept}`);
  const wanted = page.getByRole('heading', { level: 2, name: item.ask.zh });
  for (let place = 0; place < fitting && !(await wanted.isVisible()); place++) {
    const model = page.getByRole('button', { name: learn.zh.showModel() });
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    if (await model.isVisible()) {
      await model.click();
      await page.getByRole('button', { name: learn.zh.handIn() }).click();
    } else {
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
    }
    await page.getByRole('button', { name: learn.zh.next() }).click();
  }
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: learn.zh.confirm() }).click();
  for (const { why } of item.options) await expect(page.getByRole('main')).toContainText(why.zh);
  if (disputed?.doubt) await expect(page.getByRole('main')).toContainText(disputed.doubt.zh);
});

for (const [lang, scheme] of [
  ['zh', 'dark'],
  ['en', 'light'],
] as const)
  test(`cards are found, read and followed, on a phone too (${lang}, ${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.addInitScript((wanted) => {
      localStorage.setItem('rapport.lang', wanted);
    }, lang);
    await page.goto('./#/learn');
    await expect(page.getByRole('heading', { level: 1, name: learn[lang].title() })).toBeVisible();
    expect(await violations(page, 'learn')).toEqual([]);
    await page.getByRole('searchbox', { name: learn[lang].search() }).fill(card?.term[lang] ?? '');
    await page.getByRole('link', { name: card?.term[lang] ?? '', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: card?.term[lang] ?? '' })).toBeVisible();
    await expect(page.getByText(learn[lang].example())).toBeVisible();
    expect(await violations(page, 'card')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.goto('./#/me');
    await expect(page.getByRole('heading', { name: me[lang].emptyTitle() })).toBeVisible();
    expect(await violations(page, 'empty progress')).toEqual([]);
  });

test('in English the customer of a drill is spelt as in the exercise', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('rapport.lang', 'en'));
  const exercise = new Exercise('cs-01', { lang: 'en', run: 1 });
  await importResults(page, [exercise.resultFile()], 'en');
  await page.goto(`./#/drill/${exercise.attempt}.1`);
  await expect(page.getByRole('heading', { level: 2, name: 'Liu Qiang' })).toBeVisible();
});
