import { hashOf } from '../../src/core/kernel/hash.ts';
import type { AttemptHeader, AttemptLog, PlayEvent } from '../../src/core/play/attempt.ts';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import type { Dataset } from '../../src/core/sample/dataset.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { StoredAttempt, StoredScenario } from '../../src/db/rows.ts';

const tables = { customers: { rows: 2, columns: { id: ['C1', 'C2'], name: ['李敏', '王磊'], points: [40, 2.5] } } };

/** Two customers: enough to bind data to. */
export const smallData: Dataset = {
  id: 'small',
  asOf: '2025-12-31',
  hash: hashOf({ id: 'small', asOf: '2025-12-31', tables }),
  tables,
};

const nowhere = { meters: {}, set: {} };

/** Asks twice and ends; the first question has a clock, the second a hint. */
export const smallScenario: Scenario = {
  format: 1,
  id: 'small',
  version: 1,
  hash: `sha256:${'5'.repeat(64)}`,
  title: '短题',
  about: '两步就完。',
  family: 'complaint',
  level: 1,
  minutes: 1,
  lang: 'zh',
  concepts: [],
  dataset: 'small',
  skills: [{ id: 'empathy', weight: 100 }],
  cast: [{ id: 'me', name: '小林', role: '客服', student: true }],
  data: [
    {
      name: 'c',
      query: { from: 'customers', where: { id: 'C1' }, random: false, one: true },
    },
  ],
  documents: [],
  meters: [],
  nodes: [
    {
      id: 'open',
      kind: 'choice',
      say: [{ cast: 'me', text: '{c.name}您好' }],
      skills: { empathy: 1 },
      worth: 10,
      hints: [],
      pin: true,
      bestWorst: false,
      late: { after: 60, then: { ...nowhere, to: 'ask' } },
      options: [
        { id: 'calm', text: '先道歉', score: 4, then: { ...nowhere, to: 'ask' } },
        { id: 'blame', text: '先推脱', score: 0, then: { ...nowhere, to: 'ask' } },
      ],
    },
    {
      id: 'ask',
      kind: 'quiz',
      say: [],
      skills: { empathy: 1 },
      worth: 10,
      hints: ['看档案'],
      ask: '她叫什么？',
      options: ['李敏', '王磊'],
      right: ['李敏'],
      several: false,
      bands: [{ from: 0, then: { ...nowhere, to: 'done' } }],
    },
    { id: 'done', kind: 'end', say: [], end: 'good' },
  ],
  rules: [],
  tests: [],
  was: {},
};

export const header = (attempt: string, over: Partial<AttemptHeader> = {}): AttemptHeader => ({
  rapport: 1,
  attempt,
  scenario: { id: smallScenario.id, version: 1, hash: smallScenario.hash },
  dataset: { id: smallData.id, hash: smallData.hash },
  engine: '1.0.0',
  seed: 7,
  mode: 'practice',
  lang: 'zh',
  student: { number: '20231234', name: '张伟', class: '营销2班' },
  started: '2026-03-10T09:00:00+08:00',
  ...over,
});

const answered = (node: string, answer: string) => ({ type: 'answer', node, answer }) as const;

/** The two right answers of the scenario. */
export const calm = answered('open', 'calm');
export const right = answered('ask', '李敏');

/** A log of these events, a second apart. */
export const logWith = (attempt: string, ...events: readonly PlayEvent[]): AttemptLog =>
  events.reduce<AttemptLog>(
    (log, event, index) => appendEvent(log, event, 1000 * (index + 1)),
    openLog(header(attempt)),
  );

/** A log of `count` hints: long enough for anything that only stores. */
export const longLog = (attempt: string, count: number): AttemptLog =>
  logWith(attempt, ...Array.from({ length: count }, (): PlayEvent => ({ type: 'hint', node: 'ask', level: 1 })));

/** The row of an attempt in which nothing has happened yet. */
export const rowOf = (attempt: string): StoredAttempt => {
  const log = openLog(header(attempt));
  const { head } = log;
  return { attempt, header: header(attempt), source: 'here', events: 0, head, finished: false, exported: false };
};

export const storedScenario: StoredScenario = {
  hash: smallScenario.hash,
  id: smallScenario.id,
  source: 'course',
  listed: false,
  added: 1,
  scenario: smallScenario,
};

/** A `localStorage` for tests, in place of the browser's. */
export function fakeLocalStorage(): Storage {
  const held = new Map<string, string>();
  const methods = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
    clear: () => {
      held.clear();
    },
  };
  return new Proxy(methods as unknown as Storage, {
    ownKeys: () => [...held.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}
