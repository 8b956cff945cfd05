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
    list(folder) {
      const inside = [...Object.keys(files), ...written.keys()].filter((path) => path.startsWith(`${folder}/`));
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
