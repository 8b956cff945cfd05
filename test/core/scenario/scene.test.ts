import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../../src/core/scenario/read.ts';

const scene = readFileSync('test/fixtures/whole/supervisor-takeover.yaml', 'utf8');
const caller = (then: string) => `scenario: 1
id: caller
title: 呼叫
about: 试一试
skills: {empathy: {weight: 100, name: 情绪安抚}}
cast: {me: {name: 我, role: 客服, plays: student}, zhou: {name: 周主管, role: 主管}}
nodes:
  up: {scene: supervisor-takeover, then: ${then}}
  end: {end: good}
`;
const shelf = (text: string | undefined) => ({
  text: (id: string) => (id === 'supervisor-takeover' ? text : undefined),
  ids: ['supervisor-takeover'],
});
const read = (text: string, file: string | undefined = scene) =>
  readScenario(text, { skills: [], scenes: shelf(file) });

describe('a sub-scene', () => {
  test('takes the place of the node that calls it, and its ends lead on', () => {
    const { scenario, problems } = read(caller('{to: end}'));
    expect(problems).toEqual([]);
    expect(scenario?.nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'up say',
      'up/hand choice',
      'up/back say',
      'end end',
    ]);
    const hand = scenario?.nodes[1];
    expect(hand?.kind === 'choice' && hand.options.map(({ then }) => then.to)).toEqual(['up/back', 'up/back']);
    const back = scenario?.nodes[2];
    expect(back?.kind === 'say' && back.then.to).toBe('end');
  });

  test('belongs to the hash of the scenario', () => {
    const other = scene.replace('电话我来接', '电话给我');
    expect(read(caller('{to: end}'), other).scenario?.hash).not.toBe(read(caller('{to: end}')).scenario?.hash);
  });

  test.each([
    ['that does not exist', undefined, 'unknown-scene'],
    ['that is no YAML', 'a: [', 'broken-scene'],
    ['that leads nowhere', scene.replaceAll('to: back', 'to: nowhere'), 'broken-scene'],
    [
      'that calls itself',
      'scenario: 1\nid: supervisor-takeover\ntitle: x\nnodes:\n  a: {scene: supervisor-takeover, then: {to: b}}\n  b: {end: good}\n',
      'broken-scene',
    ],
  ])('%s is told at the node that calls it', (_, file, code) => {
    const { scenario, problems } = readScenario(caller('{to: end}'), { skills: [], scenes: shelf(file) });
    expect(scenario).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});
