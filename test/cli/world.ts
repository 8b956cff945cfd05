import { readFileSync } from 'node:fs';
import { main } from '../../src/cli/main.ts';
import type { Shell } from '../../src/cli/shell.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The competencies that we ship. */
export const SKILLS = readFileSync('scenarios/skills.yaml', 'utf8');

/** A sound scenario of two nodes. */
export const SOUND = `scenario: 1
id: small
title: 小题
about: 打个招呼。
cast: {me: {name: 小林, role: 客服, plays: student}}
nodes:
  open:
    then: {to: done}
    choice:
      - hello: 您好
      - bye: 再见
  done: {end: good}
tests:
  - {name: 打招呼, answers: [{open: hello}], end: done}
`;

/** Its translation. */
export const ENGLISH = `translates: small
meta: [{zh: 小题, en: Small}, {zh: 打个招呼。, en: Say hello.}, {zh: 小林, en: Lin}, {zh: 客服, en: Agent}]
open: [{zh: 您好, en: Hello}, {zh: 再见, en: Bye}]
`;

/** A world of a few files; what a command prints and writes is kept. What is written can be read. */
export function world(files: Files, lang: 'zh' | 'en' = 'zh') {
  const written = new Map<string, string | Uint8Array>();
  const all: Files = { 'home/scenarios/skills.yaml': SKILLS, ...files };
  const printed: string[] = [];
  const errors: string[] = [];
  const shell: Shell = {
    read(path) {
      const found = written.get(path) ?? (Object.hasOwn(all, path) ? all[path] : undefined);
      if (found === undefined) return { fault: 'ENOENT' };
      return { bytes: typeof found === 'string' ? new TextEncoder().encode(found) : found };
    },
    list(given, depth) {
      const folder = given.replace(/\/$/, '');
      const isIn = (path: string) =>
        path.startsWith(`${folder}/`) && (depth !== 'flat' || !path.slice(folder.length + 1).includes('/'));
      const inside = [...Object.keys(files), ...written.keys()].filter(isIn);
      return inside.length > 0 ? inside.sort() : undefined;
    },
    write(path, content) {
      if (path.startsWith('readonly/')) return false;
      written.set(path, content);
      return true;
    },
    print: (line) => printed.push(line),
    error: (line) => errors.push(line),
    home: 'home',
    lang,
  };
  return {
    printed,
    errors,
    written,
    run: (...args: readonly string[]) => main(args, shell),
    /** The one JSON document that was printed. */
    json: (): unknown => JSON.parse(printed.join('\n')),
  };
}

/** A sound scenario that is scored: two questions, one of which only the angry customer asks. */
export const SCORED = `scenario: 1
id: scored
title: 小题
about: 打个招呼。
skills: {empathy: {weight: 60}, clarify: {weight: 40}}
cast: {me: {name: 小林, role: 客服, plays: student}, li: {name: 李敏, role: 客户}}
meters: {mood: {name: 情绪, start: 40, stop: {at: 0, to: lost}}}
nodes:
  open:
    say: [li: 喂？]
    skill: empathy
    hint: 先道歉。
    late: {after: 60s, mood: -20, to: ask}
    choice:
      - sorry: 非常抱歉，我马上查。
        then: {score: 4, mood: +10, to: ask}
      - form: 请报订单号。
        then: {score: 1, mood: -10, to: ask}
        why: 情绪还没有处理。
      - rude: 不关我们的事。
        then: {score: 0, mood: -40, redline: 推卸责任。, to: ask}
        why: 推卸责任。
  ask:
    skill: clarify
    quiz: {ask: 先查什么？, options: [订单, 天气], right: 订单}
    why: 订单里有日期。
    then: {to: done}
  done: {go: [{if: mood >= 50, to: good}, {to: fair}]}
  good: {end: good}
  fair: {end: fair}
  lost: {end: fail}
`;
