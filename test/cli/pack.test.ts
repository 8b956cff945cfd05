import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { packageEntries, scenesIn } from '../../src/core/classroom/package.ts';
import { zipOf } from '../../src/core/classroom/zip.ts';
import { smallData, smallScenario } from '../support/attempt.ts';
import { ENGLISH, SCORED, SOUND, world } from './world.ts';

const FILES = { 'small.yaml': SOUND, 'small.en.yaml': ENGLISH, 'a/scored.yaml': `\ufeff${SCORED}` };
const ARGS = ['pack', 'small.yaml', 'a/scored.yaml', '--to', 'rapport', '--out', 'out.rapport', '--json'];

/** The bytes of the package that a call writes. */
function packed(args: readonly string[] = ARGS, files: Readonly<Record<string, string>> = FILES): Uint8Array {
  const { run, written } = world(files);
  expect(run(...args)).toBe(0);
  return written.get('out.rapport') as Uint8Array;
}

test('--json prints where, how large and what; the files are inside as they are', () => {
  const { run, json, errors, written } = world(FILES);
  expect(run(...ARGS)).toBe(0);
  const zip = written.get('out.rapport') as Uint8Array;
  const entries = ['manifest.json', 'scenarios/scored.yaml', 'scenarios/small.en.yaml', 'scenarios/small.yaml'];
  expect([json(), errors]).toEqual([{ out: 'out.rapport', bytes: zip.length, entries }, []]);
  const inside = unzipSync(zip);
  expect(Object.keys(inside)).toEqual(entries);
  expect(strFromU8(inside['scenarios/small.en.yaml'] as Uint8Array)).toBe(ENGLISH);
  expect(inside['scenarios/scored.yaml']).toEqual(new TextEncoder().encode(FILES['a/scored.yaml']));
  const hash = /^sha256:[0-9a-f]{64}$/;
  expect(JSON.parse(strFromU8(inside['manifest.json'] as Uint8Array))).toEqual({
    rapport: 1,
    kind: 'package',
    format: 1,
    dataset: { id: 'crm-course', hash: expect.stringMatching(hash) as string },
    scenarios: [
      {
        id: 'scored',
        version: 1,
        hash: expect.stringMatching(hash) as string,
        lang: 'zh',
        file: 'scenarios/scored.yaml',
        translations: [],
        scenes: [],
      },
      {
        id: 'small',
        version: 1,
        hash: expect.stringMatching(hash) as string,
        lang: 'zh',
        file: 'scenarios/small.yaml',
        translations: ['scenarios/small.en.yaml'],
        scenes: [],
      },
    ],
  });
});

test('the same inputs give the same bytes, in any order of the files', () => {
  const first = packed();
  const { run, written } = world(FILES);
  expect(run('pack', '--out=out.rapport', '--to=rapport', 'a/scored.yaml', 'small.yaml', 'small.yaml')).toBe(0);
  expect(written.get('out.rapport')).toEqual(first);
  expect(packed(ARGS, { ...FILES, 'small.yaml': `${SOUND}# 备注\n` })).not.toEqual(first);
});

test('the time zone does not show in the bytes', () => {
  const program = `
    const { zipOf } = await import('./src/core/classroom/zip.ts');
    const zip = zipOf(new Map([['a', new Uint8Array([1])], ['中.txt', new Uint8Array(100)]]));
    console.log(Buffer.from(zip).toString('hex'));`;
  const zipIn = (zone: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  expect(zipIn('Asia/Shanghai')).toBe(zipIn('America/New_York'));
});

test('sub-scenes go along, those that they call too', () => {
  const text =
    'nodes:\n  a: {scene: one, then: {to: b}}\n  b: {scene: two, then: {to: a}}\n  c: {scene: one, then: {to: a}}\n';
  expect([scenesIn(text), scenesIn('nodes: ['), scenesIn('x')]).toEqual([['one', 'two'], [], []]);
  const bytes = new Uint8Array([1]);
  const scenes = new Map([
    ['two', bytes],
    ['one', new Uint8Array([2])],
  ]);
  const entries = packageEntries([{ scenario: smallScenario, bytes, scenes }], smallData);
  expect([...entries.keys()]).toEqual([
    'manifest.json',
    'scenarios/scenes/one.yaml',
    'scenarios/scenes/two.yaml',
    'scenarios/small.yaml',
  ]);
  expect(Object.keys(unzipSync(zipOf(entries)))).toEqual([...entries.keys()]);
});

test.each([
  ['a scenario with a mistake', { 'small.yaml': SOUND.replace('to: done', 'to: don') }, 'small.yaml:8:16 error L05'],
  ['a missing file', {}, 'small.yaml: The file cannot be read: ENOENT.'],
  ['a translation with a mistake', { 'small.yaml': SOUND, 'small.en.yaml': 'meta: "' }, 'small.en.yaml:1:7 error'],
  [
    'two scenarios of one id',
    { 'small.yaml': SOUND, 'a/scored.yaml': SOUND.replace('打个招呼', '再打个招呼') },
    'scenarios/small.yaml: two different files share this name.',
  ],
])('%s is told, and nothing is written', (_, files, expected) => {
  const { run, printed, errors, written } = world({ 'a/scored.yaml': SCORED, ...files }, 'en');
  expect(run(...ARGS)).toBe(1);
  expect([printed, written.size]).toEqual([['null'], 0]);
  expect(errors[0]?.slice(0, expected.length)).toBe(expected);
});

test('a place that cannot be written is told', () => {
  const { run, errors } = world(FILES);
  expect(run('pack', 'small.yaml', '--to', 'rapport', '--out', 'readonly/x')).toBe(1);
  expect(errors).toEqual(['readonly/x：写不进去。']);
});

test.each([
  [[]],
  [['small.yaml', '--out', 'x']],
  [['small.yaml', '--to', 'rapport']],
  [['--to', 'rapport', '--out', 'x']],
  [['small.yaml', '--to', 'zip', '--out', 'x']],
])('the call %j is wrong: one line says how', (args) => {
  const { run, printed, errors, written } = world(FILES);
  expect([run('pack', ...args), printed, written.size, errors.length]).toEqual([2, [], 0, 1]);
  expect(errors[0]).toMatch(/^usage: rapport pack/);
});

test.each(['scorm12', 'scorm2004', 'cmi5', 'single-file'])('%s is named as not in this version', (target) => {
  const { run, errors } = world(FILES, 'en');
  expect(run('pack', 'small.yaml', '--to', target, '--out', 'x')).toBe(2);
  expect(errors).toEqual([
    `usage: rapport pack FILE… --to rapport --out F [--json] [--lang zh|en] (${target} is not in this version)`,
  ]);
});
