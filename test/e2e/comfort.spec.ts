import { player as talk } from '../../src/app/messages/player.ts';
import { settings } from '../../src/app/messages/settings.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { drop, Exercise, fixture } from './exercise.ts';
import { expect, test } from './fixtures.ts';
import { KeyHand } from './hands.ts';

const words = player.zh;

test('lines are read aloud, seen ones fold, a hint stops the clock, stations show the way, words are dragged to their partners', async ({
  page,
}) => {
  const source = fixture('comfort');
  const exercise = new Exercise(source);
  const { scenario } = exercise.play;
  const seen = Object.fromEntries(scenario.nodes.map(({ id }) => [id, 'another attempt']));
  await page.addInitScript(
    ({ key, value }) => {
      const spoken: string[] = [];
      const synthesis = {
        getVoices: () => [],
        cancel: () => undefined,
        speak: ({ text }: SpeechSynthesisUtterance) => spoken.push(text),
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.defineProperty(window, 'spoken', { value: spoken });
      localStorage.setItem(key, value);
    },
    { key: `rapport.seen.${scenario.id}`, value: JSON.stringify(seen) },
  );
  await drop(page, source);
  await exercise.open(page);
  const [open, steps, first, match] = exercise.steps;
  if (!open || !steps || !first || match?.node.kind !== 'match') throw new Error('comfort has four steps');
  await exercise.sees(open.node);
  const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  const log = page.getByRole('log');
  const said = open.node.say.map(({ text }) => text);
  expect(await spoken()).toEqual([]);
  // Chinese typography and live regions as ux.md, D4, wants them.
  await expect(log).toHaveAttribute('aria-live', 'polite');
  const { font, ...type } = await log.evaluate((region) => {
    const { fontFamily, lineBreak, letterSpacing, fontStyle, lineHeight, fontSize } = getComputedStyle(region);
    return {
      font: fontFamily,
      lineBreak,
      letterSpacing,
      fontStyle,
      leading: parseFloat(lineHeight) / parseFloat(fontSize),
    };
  });
  expect(font).toMatch(/^"?PingFang SC/);
  expect(type).toEqual({ lineBreak: 'strict', letterSpacing: 'normal', fontStyle: 'normal', leading: 1.7 });
  await expect(log).toContainText(said[0] ?? '');

  await page.getByRole('button', { name: talk.zh['head.menu']() }).click();
  const comfort = page.getByRole('dialog', { name: words['more.title']() });
  await comfort.getByRole('radio', { name: settings.zh.timeOf('1') }).check();
  await comfort.getByRole('checkbox', { name: settings.zh.aloud() }).check();
  await comfort.getByRole('checkbox', { name: settings.zh.skipSeen() }).check();
  await page.keyboard.press('Escape');
  await expect.poll(spoken).toEqual(said);
  const fold = log.getByRole('button', { name: talk.zh['talk.seen'](3) });
  await expect(log).not.toContainText(said[0] ?? '');
  await expect(log).toContainText(said[3] ?? '');
  await fold.click();
  await expect(log).toContainText(said[0] ?? '');

  const hand = new KeyHand(page, exercise);
  await hand.play([open, steps]);
  await exercise.sees(first.node);
  await expect.poll(async () => (await spoken()).at(-1)).toBe(first.node.say[0]?.text);
  const stations = page.getByRole('list', { name: words['stations.label']() }).getByRole('listitem');
  await expect(stations).toHaveCount(3);
  await expect(stations.first()).toHaveAttribute('aria-current', 'step');
  const clock = page.getByRole('timer');
  await expect(clock).toHaveAttribute('aria-live', 'off');
  await expect(clock).not.toContainText(words['clock.paused']());
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: words['hint.title']() })).toBeVisible();
  // A dialog hides what is behind it from the tree of roles, not from the eye.
  await expect(page.locator('[role=timer]')).toContainText(words['clock.paused']());
  // A hint is an event of the run, and no reason to say it all again.
  const count = (await spoken()).length;
  await page.keyboard.press('Enter');
  await expect(page.getByText(first.node.hints[0] ?? '')).toBeVisible();
  expect((await spoken()).length).toBe(count);
  await page.keyboard.press('Escape');
  await expect(clock).not.toContainText(words['clock.paused']());

  await hand.play([first]);
  await exercise.sees(match.node);
  await expect(stations.nth(1)).toHaveAttribute('aria-current', 'step');

  for (const [left, right] of Object.entries(match.answer as Readonly<Record<string, string>>)) {
    const box = page.getByLabel(left, { exact: true });
    const row = page.getByRole('listitem').filter({ has: box });
    const rights = page.getByRole('group', { name: words['match.rights']() });
    await rights.getByRole('button', { name: right, exact: true }).dragTo(row);
    await expect(box).toHaveValue(right);
  }
  await page.getByRole('button', { name: words['ask.submit'](), exact: true }).click();
  await expect(page.getByRole('heading', { name: words['end.good']() })).toBeVisible();
});
