import { describe, expect, test } from 'vitest';
import { classReport } from '../../../src/core/classroom/class-report.ts';
import { readHandIn, type HandIn } from '../../../src/core/classroom/hand-in.ts';
import { wilson } from '../../../src/core/statistics/items.ts';
import type { Student } from '../../../src/core/play/attempt.ts';
import { calm, logWith, right, smallData, smallScenario } from '../../support/attempt.ts';

const students = (count: number): Student[] =>
  Array.from({ length: count }, (_, at) => ({ number: `${at + 1}`, name: `学生${at + 1}`, class: '2班' }));

interface Told {
  readonly number: string;
  readonly q?: Readonly<Record<string, number>>;
  readonly attempt?: string;
  readonly started?: string | null;
  readonly verdict?: HandIn['verdict'];
  readonly score?: number | null;
  readonly isRetry?: boolean;
}

/** A hand-in as replay would have judged it: each node pays up to 50. */
function handIn({
  number,
  q = { open: 1, ask: 1 },
  attempt = number,
  started = null,
  verdict = 'verified',
  score,
  isRetry = false,
}: Told) {
  const items = Object.entries(q).map(([node, value]) => ({
    node,
    q: value,
    points: 50 * value,
    best: 50,
    loss: 50 * (1 - value),
  }));
  const sum = items.reduce((total, { points }) => total + points, 0);
  const earned = score === undefined ? sum : score;
  return {
    verdict,
    isRetry,
    log: { ...logWith(attempt), started, student: { number, name: '', class: '' } },
    scenario: smallScenario,
    score: earned,
    items,
    skills: earned === null ? {} : { empathy: sum },
  } satisfies HandIn;
}

const only = (list: readonly Told[], count = list.length) => classReport(students(count), list.map(handIn));

describe('students', () => {
  test('who began again midway has practised: it is no attempt, neither first nor best', () => {
    const { students: rows } = only(
      [
        { number: '1', attempt: 'a', started: '2026-03-11T09:00:00Z', q: { open: 0.5, ask: 0 } },
        { number: '1', attempt: 'b', started: '2026-03-10T09:00:00Z', isRetry: true },
      ],
      1,
    );
    expect(rows.map(({ first, best, attempts }) => [first, best, attempts])).toEqual([[25, 25, 1]]);
  });

  test('stand in the order of the list, with first, best, attempts and all verdicts', () => {
    const { students: rows } = only(
      [
        { number: '2', attempt: 'b', started: '2026-03-11T09:00:00+08:00', q: { open: 1, ask: 1 } },
        { number: '２', attempt: 'a', started: '2026-03-11T00:30:00Z', q: { open: 0.5, ask: 0 } },
        { number: '2', attempt: 'c', started: '2026-03-10T00:00:00Z', verdict: 'tampered' },
        { number: '3', attempt: 'd', score: null, q: { open: 1 } },
      ],
      3,
    );
    expect(rows).toEqual([
      {
        number: '1',
        name: '学生1',
        class: '2班',
        scenario: 'small',
        first: null,
        best: null,
        attempts: 0,
        verdicts: [],
      },
      {
        number: '2',
        name: '学生2',
        class: '2班',
        scenario: 'small',
        first: 25,
        best: 100,
        attempts: 2,
        verdicts: ['verified', 'verified', 'tampered'],
      },
      {
        number: '3',
        name: '学生3',
        class: '2班',
        scenario: 'small',
        first: null,
        best: null,
        attempts: 1,
        verdicts: ['verified'],
      },
    ]);
  });

  test('one attempt handed in twice counts once, a wrong claim changes nothing', () => {
    const { students: rows } = only([{ number: '1' }, { number: '1', verdict: 'mismatch' }], 1);
    expect(rows.map(({ attempts, verdicts }) => [attempts, verdicts])).toEqual([[1, ['verified', 'mismatch']]]);
  });

  test('a class without hand-ins is a list of names', () => {
    expect(only([], 2)).toEqual({
      students: students(2).map((student) => ({
        ...student,
        scenario: null,
        first: null,
        best: null,
        attempts: 0,
        verdicts: [],
      })),
      items: [],
      skills: [],
      scenarios: [],
    });
  });
});

/** A class of which every second student gets `open` right, every third `ask`. */
const mixed = (count: number): Told[] =>
  Array.from({ length: count }, (_, at) => ({
    number: `${at + 1}`,
    q: { open: at % 2 === 0 ? 1 : 0, ask: at % 4 < 2 ? 1 : 0.5, third: at % 2 === 0 ? 1 : 0.25 },
  }));

describe('items', () => {
  test('nine students are counted only, ten have a mean and an interval', () => {
    const small: Told[] = mixed(9);
    expect(only(small).items[0]).toEqual({
      scenario: 'small',
      node: 'open',
      n: 9,
      p: null,
      interval: null,
      discrimination: null,
      discriminationInterval: null,
      loss: null,
    });
    expect(only(small).skills).toEqual([{ skill: 'empathy', n: 9, mean: null, median: null }]);
    const [open] = only(mixed(10)).items;
    expect(open).toEqual({
      scenario: 'small',
      node: 'open',
      n: 10,
      p: 0.5,
      interval: wilson(0.5, 10),
      discrimination: null,
      discriminationInterval: null,
      loss: 25,
    });
  });

  test('thirty students have a discrimination: quality against what the other nodes paid', () => {
    expect(only(mixed(29)).items[0]?.discrimination).toBeNull();
    const [open] = only(mixed(30)).items;
    expect(open?.discrimination?.toFixed(3)).toBe('0.833');
    expect(open?.discriminationInterval?.map((value) => value.toFixed(2))).toEqual(['0.67', '0.92']);
  });

  test('only who came by counts, and only by the first attempt', () => {
    const firsts: Told[] = Array.from({ length: 12 }, (_, at) => ({
      number: `${at + 1}`,
      q: at < 2 ? { open: 0 } : { open: 0, ask: 1 },
      started: '2026-03-10T00:00:00Z',
    }));
    const again = firsts.map((one) => ({ ...one, attempt: `${one.number}b`, started: null, q: { open: 1, ask: 0 } }));
    const { items } = classReport(students(12), [...again, ...firsts].map(handIn));
    expect(items.map(({ node, n, p }) => [node, n, p])).toEqual([
      ['open', 12, 0],
      ['ask', 10, 1],
    ]);
  });

  test('an item that nobody misses tells nobody apart', () => {
    const all = Array.from({ length: 40 }, (_, at) => ({ number: `${at + 1}`, q: { open: 1, ask: at % 2 } }));
    const [open] = only(all).items;
    expect([open?.p, open?.discrimination, open?.discriminationInterval]).toEqual([1, null, null]);
  });
});

test('alpha is shown from fifty students on, over the nodes that nearly everybody came by', () => {
  expect(only(mixed(49)).scenarios).toEqual([
    { scenario: 'small', hash: smallScenario.hash, n: 49, alpha: null, alphaInterval: null },
  ]);
  const rare = mixed(50).map((one, at) => (at < 10 ? { ...one, q: { ...one.q, rare: at % 2 } } : one));
  const [row] = only(rare).scenarios;
  expect(row?.alpha).toBeCloseTo(only(mixed(50)).scenarios[0]?.alpha ?? 0, 12);
  const [low = 0, high = 0] = row?.alphaInterval ?? [];
  expect([row?.n, row?.alpha?.toFixed(2), low < (row?.alpha ?? 0), high > (row?.alpha ?? 0)]).toEqual([
    50,
    '0.68',
    true,
    true,
  ]);
});

test('an edited scenario starts afresh', () => {
  const edited = { ...smallScenario, hash: `sha256:${'6'.repeat(64)}` };
  const old = mixed(10).map(handIn);
  const report = classReport(students(10), [...old, { ...handIn({ number: '1' }), scenario: edited }]);
  expect(report.items.filter(({ node }) => node === 'open').map(({ n }) => n)).toEqual([10, 1]);
  expect(report.students).toHaveLength(20);
});

test('a hand-in is judged by replay', () => {
  const library = {
    scenario: (hash: string) => (hash === smallScenario.hash ? smallScenario : undefined),
    dataset: (hash: string) => (hash === smallData.hash ? smallData : undefined),
  };
  const { handIn: read } = readHandIn(JSON.stringify(logWith('a', calm, right)), library);
  expect([read?.score, read?.skills, read?.items]).toEqual([
    100,
    { empathy: 100 },
    [
      { node: 'open', q: 1, points: 50, best: 50, loss: 0 },
      { node: 'ask', q: 1, points: 50, best: 50, loss: 0 },
    ],
  ]);
  const unfinished = readHandIn(JSON.stringify(logWith('a', calm)), library).handIn;
  expect([unfinished?.score, unfinished?.skills, unfinished?.items.length]).toEqual([null, {}, 1]);
  const foreign = readHandIn(JSON.stringify(logWith('a', calm)), { ...library, scenario: () => undefined }).handIn;
  expect([foreign?.verdict, foreign?.score, foreign?.items]).toEqual(['unknown-scenario', null, []]);
  expect(readHandIn('{', library)).toMatchObject({ verdict: { verdict: 'unreadable' }, handIn: null });
});
