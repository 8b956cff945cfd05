import type { Mistake } from './mistake.ts';

/** How the story hangs together (L07–L27). */
export const story: readonly Mistake[] = [
  ['unreachable', '  hangup: {end', '  alone: {end: good}\n  hangup: {end', ['108:3 unreachable']],
  ['no-way-on', 'then: {score: 0, mood: -25, to: angry}', 'then: {score: 0, mood: -25}', ['45:9 no-way-on']],
  ['no-way-on', '    then: {cost: +67, to: ticket}\n', '', ['78:3 no-way-on']],
  [
    'endless-loop',
    'go: [{if: mood >= 45, to: good}, {to: fair}]',
    'go: [{to: tell}]',
    ['102:3 endless-loop', '106:3 unreachable', '107:3 unreachable'],
  ],
  [
    'endless-loop',
    'go: [{if: mood >= 45, to: good}, {to: fair}]',
    'go: [{if: mood >= 45, to: good}, {to: tell}]',
    ['102:3 endless-loop', '107:3 unreachable'],
  ],
  ['chance-sum', '40%: {set', '30%: {set', ['76:3 chance-sum']],
  ['no-else', ', else: {mood: -5, to: luck}', '', ['75:5 no-else']],
  ['bands-out-of-order', '50%: {mood', '90%: {mood', ['75:29 bands-out-of-order']],
  ['last-go-condition', '{to: fair}]', '{if: mood < 45, to: fair}]', ['105:46 last-go-condition']],
  ['go-never-asked', '{if: mood >= 45, to: good}', '{to: good}', ['105:29 go-never-asked']],
  ['late-without-to', 'mood: -20, to: angry', 'mood: -20', ['40:5 late-without-to']],
  ['skill-weights', 'empathy: {weight: 30}', 'empathy: {weight: 20}', ['12:1 skill-weights']],
  ['skill-shares', 'empathy: 0.7', 'empathy: 0.6', ['51:5 skill-shares']],
  ['no-why', '        why: 用规定挡客户，冲突升级。\n', '', ['58:9 no-why']],
  ['short-clock', 'after: 60s', 'after: 10s', ['40:19 short-clock']],
];
