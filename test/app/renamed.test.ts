import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CheckReply, CheckRequest } from '../../src/app/check-text.ts';
import type { Session as SessionType } from '../../src/app/session.svelte.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { smallScenario } from '../support/attempt.ts';
import { newBrowser } from '../support/page.ts';
import { until } from '../support/until.ts';

vi.mock('../../src/app/course.ts', async () => ({ course: (await import('../support/page.ts')).smallCourse }));
const check = vi.fn<(request: CheckRequest) => Promise<CheckReply>>();
vi.mock('../../src/app/check.ts', () => ({ check: (request: CheckRequest) => check(request) }));

/** A page of the browser after a reload: modules anew, the same storage beneath. */
async function visit() {
  vi.resetModules();
  const { Session } = await import('../../src/app/session.svelte.ts');
  const { library } = await import('../../src/app/library.svelte.ts');
  const { review } = await import('../../src/app/scores.svelte.ts');
  return { Session, library, review };
}

const before: Scenario = { ...smallScenario, id: 'mine', hash: `sha256:${'1'.repeat(64)}` };
/** The teacher's next version: the node `open` is called `greet` now, and its option `calm` is called `soothe`. */
const after: Scenario = {
  ...before,
  version: 2,
  hash: `sha256:${'2'.repeat(64)}`,
  was: { open: 'greet' },
  nodes: before.nodes.map((node) =>
    node.kind === 'choice'
      ? {
          ...node,
          id: 'greet',
          options: node.options.map((option) => (option.id === 'calm' ? { ...option, id: 'soothe' } : option)),
        }
      : node,
  ),
};

type Visit = Awaited<ReturnType<typeof visit>>;
const open: SessionType[] = [];
const leave = () => {
  for (const session of open.splice(0)) session.close();
};

async function handIn({ library }: Visit, scenario: Scenario): Promise<void> {
  check.mockResolvedValueOnce({ scenario, problems: [] });
  await library.add(new File(['scenario: 1'], 'mine.yaml'));
}

async function play({ Session }: Visit, fresh = false): Promise<SessionType> {
  const session = await Session.open('mine', { seed: 7, fresh });
  open.push(session);
  await until(() => {
    if (session.saving === 'saving') throw new Error('still saving');
  });
  return session;
}

beforeEach(newBrowser);
afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

test('an attempt that was begun before a node and an option were renamed goes on, on the version that it was begun on', async () => {
  const page = await visit();
  await handIn(page, before);
  const begun = await play(page);
  await begun.answer('calm');
  leave();
  await handIn(await visit(), after);

  const later = await visit();
  const session = await play(later);
  expect([session.resumed, session.attempt, session.scenario.hash, session.node.id]).toEqual([
    true,
    begun.attempt,
    before.hash,
    'ask',
  ]);
  await session.answer('李敏');
  const seen = await later.review(begun.attempt);
  expect([seen?.verdict, seen?.scenario.hash, seen?.standing.score]).toEqual(['sound', before.hash, 100]);
  expect(seen?.run.decisions.map(({ node, answer }) => [node, answer])).toEqual([
    ['open', 'calm'],
    ['ask', '李敏'],
  ]);

  const anew = await play(later);
  expect([anew.resumed, anew.scenario.hash, anew.node.id]).toEqual([false, after.hash, 'greet']);
});

test('an attempt that was finished before is told by the copy that it was played on', async () => {
  const page = await visit();
  await handIn(page, before);
  const session = await play(page);
  await session.answer('calm');
  await session.answer('王磊');
  leave();
  await handIn(await visit(), after);
  const seen = await (await visit()).review(session.attempt);
  expect([seen?.verdict, seen?.scenario.hash, seen?.standing.score, seen?.run.ending?.node]).toEqual([
    'sound',
    before.hash,
    50,
    'done',
  ]);
});
