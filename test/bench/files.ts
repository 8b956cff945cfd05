import { readFileSync } from 'node:fs';
import { parseText } from '../../src/core/scenario/parse.ts';
import { readScenario } from '../../src/core/scenario/read.ts';
import { readSkills } from '../../src/core/scenario/skills.ts';
import { medianTime, type Row, type Section } from './measure.ts';

const MEGABYTES = 10_000_000;

/** A file of as many nodes as are allowed, as an author would write it. */
function longFile(nodes: number): string {
  const node = (at: number) => {
    const next = at === nodes - 2 ? 'done' : `n${at + 1}`;
    return [
      `  n${at}:`,
      `    say: [li: 第 ${at} 句话：我的订单怎么还没有到？]`,
      '    skill: empathy',
      '    choice:',
      '      - calm: 非常抱歉让您久等，我马上查，一分钟内答复您。',
      `        then: {score: 4, mood: +1, to: ${next}}`,
      '        why: 先道歉，再说清下一步。',
      '      - blame: 这是快递的问题，您去问快递公司。',
      `        if: mood >= ${20 + (at % 40)}`,
      `        then: {score: 0, mood: -1, to: ${next}}`,
      '        why: 推卸责任。',
      '',
    ].join('\n');
  };
  const head = readFileSync('test/fixtures/scenarios/late-purifier.yaml', 'utf8');
  const cast = /^cast:\n(?: .*\n)+/m.exec(head)?.[0] ?? '';
  return [
    'scenario: 1\nid: long-file\ntitle: 长\nabout: 长\nfamily: complaint\nlevel: 1\nminutes: 60\n',
    'skills:\n  empathy: {weight: 100}\n',
    cast.replace(', customer: C1024', ''),
    'meters:\n  mood: {name: 情绪, start: 50}\n',
    'nodes:\n',
    ...Array.from({ length: nodes - 1 }, (_, at) => node(at)),
    '  done: {end: good}\n',
  ].join('');
}

const brackets = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;

/** What it costs to read and check a file, and to refuse one that was made to hurt. */
export async function fileSection(): Promise<Section> {
  const skills = readSkills(readFileSync('scenarios/skills.yaml', 'utf8'));
  const long = longFile(500);
  const { scenario, problems } = readScenario(long, { skills });
  const rows: Row[] = [
    {
      what: `read and check 500 nodes, ${Math.round(Buffer.byteLength(long) / 1024)} kB`,
      value: await medianTime(() => readScenario(long, { skills })),
      unit: 'ms',
      note: scenario ? 'accepted' : `refused: ${problems[0]?.code ?? ''}`,
    },
    { what: 'of which gate, raw text and YAML', value: await medianTime(() => parseText(long)), unit: 'ms' },
  ];
  for (const [what, text] of [
    ['refuse 10 MB of lines', 'a: 1\n'.repeat(MEGABYTES / 5)],
    ['refuse 10 MB of brackets', '['.repeat(MEGABYTES)],
    ['refuse 500 kB of brackets', brackets(250_000)],
    ['refuse 20,000 flow keys', `{${Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join(', ')}}`],
    ['refuse 20,000 anchors', Array.from({ length: 20_000 }, (_, at) => `- &a${at} x\n`).join('')],
    ['refuse 500 kB of quotes', '"'.repeat(500_000)],
    ['refuse 100 levels of indentation', Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}a:`).join('\n')],
  ] as const) {
    const refused = parseText(text).problems.length > 0;
    rows.push({
      what,
      value: await medianTime(() => parseText(text), 3),
      unit: 'ms',
      note: refused ? '' : 'NOT refused',
    });
  }
  return { title: 'Scenario files', rows };
}
