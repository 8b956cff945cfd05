import { debrief } from '../../src/app/messages/debrief.ts';
import { scores } from '../../src/app/messages/scores.ts';
import { manyWays } from '../support/many-ways.ts';
import { drop, Exercise, handedIn, importResults } from './exercise.ts';
import { expect, test } from './fixtures.ts';

const words = debrief.zh;

/** A teacher's file with more positions than can be valued exactly, and a run that always takes the first option. */
function large() {
  const { scenario, text } = handedIn(manyWays(60, 5));
  const to = new Map(
    scenario.nodes.map((node) => [node.id, node.kind === 'choice' ? node.options[0]?.then.to : undefined]),
  );
  const way: string[] = [];
  for (let at = scenario.nodes[0]?.id; at !== undefined && to.get(at) !== undefined; at = to.get(at)) way.push(at);
  const first = { name: 'always the first', answers: way.map((node) => ({ [node]: 'a' })) };
  return { text, scenario: { ...scenario, tests: [first] } };
}

test('a script of very many ways: others are shown meanwhile, valuing is stopped and done later, marks say they are bounds', async ({
  page,
}) => {
  const source = large();
  const exercise = new Exercise(source);
  const other = new Exercise('cs-01');
  await drop(page, source);
  await importResults(page, [other.resultFile(), exercise.resultFile()]);
  const rowOf = (title: string) => page.getByRole('row').filter({ hasText: title });
  await expect(rowOf(other.title)).toContainText('100');
  await expect(rowOf(exercise.title)).toContainText(scores.zh.valuing());
  await page.goto(`./#/debrief/${exercise.attempt}`);
  const stop = page.getByRole('button', { name: words.stopSolving() });
  await expect(page.getByRole('progressbar', { name: words.solvingTitle() })).toBeVisible();
  await stop.click();
  await expect(page.getByRole('heading', { name: words.stoppedTitle() })).toBeVisible();
  const again = page.getByRole('button', { name: words.solveAgain() });
  await expect(again).toBeFocused();
  await again.press('Enter');
  await expect(stop).toBeVisible();
  await expect(page.getByText(words.bounds())).toBeVisible({ timeout: 20_000 });
});
