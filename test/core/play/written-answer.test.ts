import { expect, test } from 'vitest';
import { loggedAnswer } from '../../../src/core/play/written-answer.ts';
import { readScenario } from '../../../src/core/scenario/read.ts';

const text = `scenario: 1
id: written
title: 写法
about: 同一个答案的几种写法。
skills: {solve: {weight: 100, name: 解决}}
cast: {me: {name: 小林, role: 客服, plays: student}}
nodes:
  one: {quiz: {ask: 几天？, options: [7, 15, 30], right: 7}, skill: solve, then: {to: some}}
  some: {quiz: {ask: 哪几天？, options: [7, 15, 30], right: [7, 15]}, skill: solve, then: {to: steps}}
  steps: {order: [1, 2, 3], skill: solve, then: {to: pairs}}
  pairs: {match: {ask: 配对, pairs: [[甲, 1], [乙, 2]]}, skill: solve, then: {to: pay}}
  pay: {compute: {ask: 多少？, is: 6720, unit: 元}, skill: solve, then: {to: name}}
  name: {reply: 写一句。, points: [{name: 好, any: [好]}], skill: solve, then: {to: done}}
  done: {end: good}
`;
const { scenario } = readScenario(text, { skills: [] });

test.each([
  ['one', 7, '7'],
  ['one', ['7'], '7'],
  ['one', ['7', '15'], ['7', '15']],
  ['some', [7, 15], ['7', '15']],
  ['some', '7', ['7']],
  ['steps', [3, 2, 1], ['3', '2', '1']],
  ['pairs', { 甲: 1, 乙: 2 }, { 甲: '1', 乙: '2' }],
  ['pay', '６,720', 6720],
  ['pay', '0.672万', 6720],
  ['pay', '6720元', 6720],
  ['pay', '很多', '很多'],
  ['pay', { value: '6,720', unit: '元' }, { value: 6720, unit: '元' }],
  ['pay', { value: 6720 }, 6720],
  ['name', '7', '7'],
  ['done', 7, 7],
])('the answer of %s written %j is logged as %j', (node, said, logged) => {
  const at = scenario?.nodes.find(({ id }) => id === node);
  expect(at?.id).toBe(node);
  expect(loggedAnswer(at, said)).toEqual(logged);
});
