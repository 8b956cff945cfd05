import { expect, test } from 'vitest';
import { bind } from '../../../src/core/play/bind.ts';
import { replay } from '../../../src/core/play/replay.ts';
import { scripted } from '../../../src/core/play/scripted.ts';
import { readScenario } from '../../../src/core/scenario/read.ts';
import { NO_DATA } from '../../support/random-scenario.ts';

const text = `scenario: 1
id: renamed
title: 改名
about: 节点改过名。
skills: {solve: {weight: 100, name: 解决}}
cast: {me: {name: 小林, role: 客服, plays: student}}
was: {first: now, second: now, done: now}
nodes:
  now: {quiz: {ask: 哪个？, options: [甲, 乙], right: 甲}, skill: solve, then: {to: done}}
  done: {end: good}
`;
const { scenario, problems } = readScenario(text, { skills: [] });

function played(node: string) {
  if (!scenario) throw new Error(JSON.stringify(problems));
  const play = bind(scenario, NO_DATA, 1);
  const run = replay(play, [{ type: 'answer', node, answer: '甲' }]);
  return {
    ending: run.ending?.node ?? null,
    decisions: run.decisions.map(({ node: at, q }) => [at, q]),
    illegal: run.illegal?.reason ?? null,
    scripted: scripted(play, [{ [node]: '甲' }]).events,
  };
}

test.each(['now', 'second', 'first'])('an attempt that calls the node %s can still be read', (node) => {
  expect(played(node)).toEqual({
    ending: 'done',
    decisions: [['now', 1]],
    illegal: null,
    scripted: [{ type: 'answer', node: 'now', answer: '甲' }],
  });
});

test.each(['third', 'done', 'toString'])('%s was never the name of a node', (node) => {
  expect(played(node)).toEqual({ ending: null, decisions: [], illegal: 'other-node', scripted: [] });
});
