import { expect, test } from 'vitest';
import { ENGLISH, SKILLS, SOUND, world } from './world.ts';

const BAD = SOUND.replace('{to: done}', '{to: don}').replace('id: small', 'id: bad');
test('a sound file prints nothing and exits 0', () => {
  const { run, printed, errors } = world({ 'small.yaml': SOUND });
  expect(run('check', 'small.yaml')).toBe(0);
  expect(printed).toEqual([]);
  expect(errors).toEqual(['检查了 1 个文件：0 处错误，0 处提醒。']);
});

test('a mistake is one line with file, place, rule and a sentence, and exits 1', () => {
  const { run, printed, errors } = world({ 'bad.yaml': BAD }, 'en');
  expect(run('check', 'bad.yaml')).toBe(1);
  expect(printed).toEqual(['bad.yaml:8:16 error L05 There is no node "don". Did you mean "done"?']);
  expect(errors).toEqual(['1 file checked: 1 error, 0 remarks.']);
});

test('--json prints one document, sorted by file and place, with the fix where there is one', () => {
  const { run, printed, errors } = world({ 'b/bad.yaml': BAD, 'a.yaml': BAD });
  expect(run('check', '--json', 'b', 'a.yaml', '--lang=en')).toBe(1);
  expect(printed.length).toBe(1);
  const target = {
    line: 8,
    column: 16,
    endLine: 8,
    endColumn: 19,
    rule: 'L05',
    severity: 'error',
    message: 'There is no node "don". Did you mean "done"?',
    fix: { line: 8, column: 16, endLine: 8, endColumn: 19, text: 'done' },
  };
  expect(JSON.parse(printed[0] ?? '')).toEqual([
    {
      file: 'a.yaml',
      line: 2,
      column: 5,
      endLine: 2,
      endColumn: 8,
      rule: 'L32',
      severity: 'error',
      message: 'The id is "bad" but the file is called "a". Make them the same.',
    },
    { file: 'a.yaml', ...target },
    { file: 'b/bad.yaml', ...target },
  ]);
  expect(errors).toEqual([]);
});

test('a folder means its scenarios and their translations; other files are passed over', () => {
  const { run, printed, errors } = world({
    's/small.yaml': SOUND,
    's/small.en.yaml': ENGLISH.replace('小林', '小张'),
    's/skills.yaml': SKILLS,
    's/notes.md': 'scenario: 1',
  });
  expect(run('check', 's')).toBe(0);
  expect(printed).toEqual([
    's/small.en.yaml:1:1 info L25 译文还缺 1 条，第一条是“小林”。学生会看到原文。',
    's/small.en.yaml:2:63 info L25 原文里没有“小张”了。请改成现在的原文，或者删掉这一条。',
  ]);
  expect(errors).toEqual(['检查了 2 个文件：0 处错误，2 处提醒。']);
});

test('a translation file can be named by itself', () => {
  const { run, printed } = world({ 's/small.yaml': SOUND, 's/small.en.yaml': `${ENGLISH}?` });
  expect(run('check', 's/small.en.yaml', '--lang', 'en')).toBe(1);
  expect(printed).toEqual([
    's/small.en.yaml:4:1 error L04 Text such as "?" means something else in YAML. Put quotes around the whole text.',
  ]);
});

test('of a translation whose scenario has a mistake, that mistake is told', () => {
  const { run, printed } = world({ 'bad.yaml': BAD, 'bad.en.yaml': ENGLISH }, 'en');
  expect(run('check', 'bad.en.yaml')).toBe(1);
  expect(printed).toEqual(['bad.yaml:8:16 error L05 There is no node "don". Did you mean "done"?']);
});

test('a file that is named twice, or with its folder, is told once', () => {
  const files = { 's/bad.yaml': BAD, 's/small.yaml': SOUND, 's/small.en.yaml': ENGLISH.replace('小林', '小张') };
  const once = world(files);
  once.run('check', 's');
  const twice = world(files);
  expect(twice.run('check', 's', 's/bad.yaml', 's/small.en.yaml', 's')).toBe(1);
  expect([twice.printed, twice.errors]).toEqual([once.printed, once.errors]);
});

test('the tests inside a file are run', () => {
  const { run, printed } = world({ 'small.yaml': SOUND.replace('answers: [{open: hello}]', 'answers: []') });
  expect(run('check', 'small.yaml')).toBe(1);
  expect(printed).toEqual(['small.yaml:14:35 error L29 测试“打招呼”走到了“…”，不是“done”。请改测试或改剧情。']);
});

test.each([
  ['a missing file', 'nowhere.yaml', 'nowhere.yaml:1:1 error L33 文件读不出来：ENOENT。请检查路径。'],
  ['a file in GBK', 'gbk.yaml', 'gbk.yaml:1:4 error L30 文件不是 UTF-8 编码。请在编辑器里另存为 UTF-8。'],
  ['a huge file', 'huge.yaml', 'huge.yaml:1:1 error L30 文件有 977 KB，最多 512 KB。请拆成几个文件。'],
  [
    'something else',
    'home/scenarios/skills.yaml',
    'home/scenarios/skills.yaml:2:1 error L32 这不是剧本文件。剧本从“scenario: 1”开始，然后是 id、title、nodes 等。',
  ],
])('%s is a line, not a stack trace', (_, file, expected) => {
  const { run, printed } = world({
    'gbk.yaml': Uint8Array.from([0x61, 0x3a, 0x20, 0xba, 0xc3, 0x0a]),
    'huge.yaml': new Uint8Array(1_000_000),
  });
  expect(run('check', file)).toBe(1);
  expect(printed).toEqual([expected]);
});

test.each([
  [[]],
  [['check']],
  [['chekc', 'a.yaml']],
  [['check', '--jsn', 'a.yaml']],
  [['check', 'a.yaml', '--lang', 'fr']],
])('the call %j is wrong: one line says how, and nothing is printed', (args) => {
  const { run, printed, errors } = world({ 'a.yaml': SOUND });
  expect(run(...args)).toBe(2);
  expect(printed).toEqual([]);
  expect(errors.length).toBe(1);
  expect(errors[0]).toMatch(/^usage: rapport /);
});

const REPLY = `scenario: 1
id: calls
title: 打字
about: 写一句。
skills: {empathy: {weight: 100}}
cast: {me: {name: 小林, role: 客服, plays: student}}
nodes:
  write:
    skill: empathy
    reply: 道个歉。
    points: [{use: 道歉}]
    then: {else: {to: greet}}
  greet: {scene: hello, then: {to: done}}
  done: {end: good}
tests:
  - {name: 道歉, answers: [{write: 非常抱歉让您久等了，我马上为您查清楚这件事。}, {greet/open: hello}], end: done}
`;
const HELLO = `scenario: 1
id: hello
title: 问候
nodes:
  open:
    then: {to: over}
    choice: [{hello: 您好}, {bye: 再见}]
  over: {end: good}
`;
const PHRASES = 'phrases: [{name: 道歉, zh: [抱歉]}]';

test.each(['calls/hello.yaml', 'calls/scenes/hello.yaml', 'home/scenarios/scenes/hello.yaml'])(
  'a phrase comes from the phrasebank, and a sub-scene from %s',
  (place) => {
    const { run, printed } = world({
      'calls/calls.yaml': REPLY,
      [place]: HELLO,
      'home/scenarios/phrases/service.yaml': PHRASES,
    });
    expect(run('check', 'calls/calls.yaml')).toBe(0);
    expect(printed.filter((line) => line.includes(' error '))).toEqual([]);
  },
);

test('what stands in a folder scenes is not checked as a scenario of its own', () => {
  const { run, errors } = world({ 'all/small.yaml': SOUND, 'all/scenes/hello.yaml': HELLO });
  expect(run('check', 'all')).toBe(0);
  expect(errors).toEqual(['检查了 1 个文件：0 处错误，0 处提醒。']);
});

test('nor is a sub-scene beside the scenario that calls it', () => {
  const { run, printed, errors } = world(
    { 'calls/calls.yaml': REPLY.replace('{use: 道歉}', '{name: 好, any: [好]}'), 'calls/hello.yaml': HELLO },
    'en',
  );
  run('check', 'calls');
  expect(printed.filter((line) => line.startsWith('calls/hello'))).toEqual([]);
  expect(errors[0]).toMatch(/^1 file checked/);
});

// People, skills, meters, flags and documents are the caller's; so are weights, an ending to come to, golden runs.
const SCENE = `scenario: 1
id: teach
title: 教一样
nodes:
  open:
    say: [chen worried if mood < 50: 按哪个？]
    skills: {solve: 0.5, empathy: 0.5}
    choice:
      - one: 先找小房子。
        then: {score: 4, mood: +5, to: over}
      - all: 先按主页键，再选信号源。
        then: {score: 1, mood: -5, to: over}
        why: 一步没错，可四步一口气。
  over: {end: good}
`;
const CALLER = REPLY.replace('{use: 道歉}', '{name: 好, any: [好]}').replace('scene: hello', 'scene: teach');

test.each([
  ['in a folder scenes', 's/scenes/teach.yaml', SCENE],
  ['in a folder scenes where the command runs', 'scenes/teach.yaml', SCENE],
  ['that has neither people nor skills', 's/teach.yaml', SCENE],
  [
    'that a scenario beside it calls',
    'calls/teach.yaml',
    SCENE.replace('nodes:', 'cast: {zhou: {name: 周, role: 主管}}\nnodes:'),
  ],
])('a sub-scene %s, named by itself, is not asked for what its caller gives', (_, file, text) => {
  const { run, printed, errors } = world({ [file]: text, 'calls/calls.yaml': CALLER }, 'en');
  expect(run('check', file)).toBe(0);
  expect([printed, errors]).toEqual([[], ['1 file checked: 0 errors, 0 remarks.']]);
});

test('what is wrong in a sub-scene itself is told at its place', () => {
  const bad = SCENE.replace('score: 1', 'score: 7')
    .replace('id: teach', 'id: taught')
    .replaceAll('to: over', 'to: ovre');
  const { run, printed } = world({ 's/scenes/teach.yaml': bad }, 'en');
  expect(run('check', 's/scenes/teach.yaml')).toBe(1);
  expect(printed.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    's/scenes/teach.yaml:2:5 error L32',
    's/scenes/teach.yaml:10:40 error L05',
    's/scenes/teach.yaml:12:23 error L32',
    's/scenes/teach.yaml:12:40 error L05',
  ]);
});

test('a scenario that forgot who plays it is still told so', () => {
  const { run, printed } = world({ 'a/small.yaml': SOUND.replace(', plays: student', '') }, 'en');
  expect(run('check', 'a/small.yaml')).toBe(1);
  expect(printed.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(['a/small.yaml:5:1 error L32']);
});
