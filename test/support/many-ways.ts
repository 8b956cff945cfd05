import { draw } from '../../src/core/kernel/draw.ts';

/**
 * A teacher's file of `size` choices in a row, with conditions anywhere over any of several meters: so many positions that its
 * values are bounds. The first option of a choice can always be taken.
 */
export function manyWays(size: number, meters: number): string {
  let drawn = 0;
  const below = (limit: number) => Math.floor(draw(7, 'chance', 'many-ways', ++drawn) * limit);
  const meter = () => `m${below(meters)}`;
  const idAt = (at: number) => (at < size ? `n${at}` : 'done');
  const option = (at: number, id: string, index: number) => {
    const by = (below(5) - 2) * 5;
    const change = by === 0 ? '' : `, ${meter()}: ${by > 0 ? '+' : ''}${by}`;
    const only = index > 0 && below(3) === 0 ? `\n        if: ${meter()} >= ${5 * (4 + below(12))}` : '';
    const score = index === 0 ? 4 : below(4);
    return `      - ${id}: 做法 ${id}${only}
        then: {score: ${score}, to: ${idAt(at + 1 + below(3))}${change}}
        why: 这样做的好坏要看前面做过什么。
`;
  };
  const nodes = Array.from({ length: size }, (_, at) => {
    const options = ['a', 'b', 'c'].map((id, index) => option(at, id, index));
    return `  n${at}:
    say:
      - li: 第 ${at + 1} 步怎么办？
    skills: {solve: 1}
    choice:
${options.join('')}`;
  });
  const table = Array.from({ length: meters }, (_, at) => `  m${at}: {name: 表 ${at}, start: 50, min: 0, max: 100}`);
  return `scenario: 1
id: many-ways
version: 1
title: 走法很多
about: 几个表处处要看，一步牵着一步。
family: complaint
level: 1
minutes: 3
lang: zh
skills:
  solve: {weight: 100}
meters:
${table.join('\n')}
cast:
  me: {name: 你, role: 客服, plays: student}
  li: {name: 李明, role: 会员}
nodes:
${nodes.join('')}  done:
    say:
      - li: 好了。
    end: good
`;
}
