import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { placesIn } from '../../src/core/kernel/span.ts';
import { goldenPlayer } from '../../src/core/play/golden.ts';
import { lintChecked } from '../../src/core/play/lint/lint.ts';
import { courseDataset } from '../../src/core/sample/course.ts';
import { decodeUtf8 } from '../../src/core/scenario/decode.ts';
import { readScenario } from '../../src/core/scenario/read.ts';
import { readTranslation } from '../../src/core/scenario/read-translation.ts';
import { rules, type ProblemCode } from '../../src/core/scenario/rules.ts';
import type { Problem } from '../../src/core/kernel/problem.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { skills } from '../support/purifier.ts';

const FOLDER = 'test/core/golden';
const dataset = courseDataset();
const files = readdirSync(FOLDER).filter((name) => /^(?:good|bad)-L\d\d[a-z-]*\.yaml$/.test(name));

/** `line:column rule code` of problems, in order. */
function told(text: string, problems: readonly Problem<ProblemCode>[]): string[] {
  const placeOf = placesIn(text);
  return problems.map(({ code, span }) => {
    const { line, column } = placeOf(span);
    return `${line}:${column} ${rules[code].rule} ${code}`;
  });
}

const textOf = (name: string): string => decodeUtf8(readFileSync(`${FOLDER}/${name}`)).text;

/** Everything that is told of a file and, where it has one, of its translation. */
function toldOf(name: string): string[] {
  const text = textOf(name);
  const read = readScenario(text, { skills, dataset, play: goldenPlayer(dataset) });
  const { scenario, problems } = lintChecked(read, dataset);
  const english = name.replace('.yaml', '.en.yaml');
  const translated = scenario && readdirSync(FOLDER).includes(english) ? toldOfTranslation(english, scenario) : [];
  return [...told(text, problems), ...translated];
}

function toldOfTranslation(name: string, scenario: Scenario): string[] {
  const text = textOf(name);
  return told(text, readTranslation(text, scenario).problems);
}

/** Each bad file, and all that is told of it. */
const BAD: Readonly<Record<string, readonly string[]>> = {
  'bad-L01.yaml': ['3:6 L01 full-width-colon'],
  'bad-L02.yaml': ['9:1 L02 strange-indent'],
  'bad-L03.yaml': ['16:20 L03 lost-to-comment'],
  'bad-L04.yaml': ['35:15 L04 needs-quotes'],
  'bad-L05.yaml': ['17:30 L05 unknown-target'],
  'bad-L06.yaml': ['15:5 L06 unknown-key'],
  'bad-L07.yaml': ['54:3 L07 closed-off'],
  'bad-L08.yaml': ['49:9 L08 no-way-on'],
  'bad-L08-open.yaml': ['43:3 L08 nothing-open'],
  'bad-L09.yaml': ['51:3 L09 endless-loop'],
  'bad-L09-ending.yaml': ['21:3 L09 no-ending'],
  'bad-L10.yaml': ['22:19 L10 condition-never'],
  'bad-L10-always.yaml': ['22:19 L10 condition-always'],
  'bad-L11.yaml': ['51:3 L11 chance-sum'],
  'bad-L12.yaml': ['6:1 L12 skill-weights'],
  'bad-L13.yaml': ['18:9 L13 ratings-upside-down'],
  'bad-L14.yaml': ['18:9 L14 cheap-detour'],
  'bad-L15.yaml': ['21:3 L15 heavy-decision'],
  'bad-L15-skill.yaml': ['6:32 L15 thin-skill', '6:53 L15 thin-skill'],
  'bad-L16.yaml': ['6:53 L16 skill-not-earned'],
  'bad-L17.yaml': ['11:3 L17 lucky-random', '11:3 L17 lucky-longest', '11:3 L17 lucky-first'],
  'bad-L18.yaml': ['11:3 L18 no-best-option', '21:3 L18 no-best-option'],
  'bad-L18-first.yaml': ['11:3 L17 lucky-first', '17:9 L18 best-first'],
  'bad-L18-longest.yaml': ['11:3 L17 lucky-longest', '16:9 L18 best-longest'],
  'bad-L19.yaml': ['18:9 L19 no-why'],
  'bad-L19-empty.yaml': ['20:14 L19 empty-why', '42:14 L19 empty-why'],
  'bad-L20.yaml': ['60:16 L20 reply-example'],
  'bad-L21.yaml': ['57:15 L21 few-phrasings'],
  'bad-L22.yaml': ['15:25 L22 unknown-field'],
  'bad-L23.yaml': ['35:15 L23 lost-zero'],
  'bad-L24.yaml': ['13:26 L24 real-phone'],
  'bad-L25.yaml': ['1:1 L25 translation-missing'],
  'bad-L26.yaml': ['13:23 L26 long-line', '40:9 L26 long-option'],
  'bad-L27.yaml': ['15:19 L27 short-clock'],
  'bad-L27-reply.yaml': ['55:19 L27 typed-clock'],
  'bad-L28.yaml': ['52:3 L28 hardly-reached'],
  'bad-L29.yaml': ['53:111 L29 test-scores-otherwise'],
  'bad-L30.yaml': ['3:8 L30 anchor'],
  'bad-L31.yaml': ['3:8 L31 not-yaml'],
  'bad-L32.yaml': ['1:1 L32 missing-key'],
  'bad-L34.yaml': ['12:3 L34 bounds-only'],
  'bad-L34-luck.yaml': ['19:3 L34 too-much-luck'],
};

describe('a bad file is told by rule, line and column, and of nothing else', () => {
  test.each(Object.entries(BAD))(
    '%s',
    (name, expected) => {
      expect(toldOf(name)).toEqual(expected);
    },
    30_000,
  );
});

describe('of a good file there is nothing to tell', () => {
  test.each(files.filter((name) => name.startsWith('good')))('%s', (name) => {
    expect(toldOf(name)).toEqual([]);
  });
});

test('every rule has a good and a bad file, and every bad file is in the table', () => {
  // L33 is about files that cannot be read at all.
  const ids = new Set(Object.values(rules).map(({ rule }) => rule));
  const lacking = [...ids].filter(
    (id) => id !== 'L33' && !['good', 'bad'].every((how) => files.includes(`${how}-${id}.yaml`)),
  );
  expect(lacking).toEqual([]);
  expect(files.filter((name) => name.startsWith('bad')).sort()).toEqual(Object.keys(BAD).sort());
});

test('a file that is not there is L33, one in GBK is L30, and a good one is neither', () => {
  const bytes: Readonly<Record<string, Uint8Array>> = {
    'good-L32.yaml': readFileSync(`${FOLDER}/good-L32.yaml`),
    'gbk.yaml': Uint8Array.from([0x61, 0x3a, 0x20, 0xba, 0xc3, 0x0a]),
  };
  const printed: string[] = [];
  main(['check', 'nowhere.yaml', 'gbk.yaml', '--json'], {
    read: (path) => (bytes[path] ? { bytes: bytes[path] } : { fault: 'ENOENT' }),
    list: () => undefined,
    write: () => false,
    print: (line) => printed.push(line),
    error: () => undefined,
    home: '.',
    lang: 'zh',
  });
  const found = JSON.parse(printed[0] ?? '[]') as { file: string; rule: string; line: number; column: number }[];
  expect(found.map(({ file, rule, line, column }) => `${file} ${line}:${column} ${rule}`)).toEqual([
    'gbk.yaml 1:4 L30',
    'nowhere.yaml 1:1 L33',
  ]);
});
