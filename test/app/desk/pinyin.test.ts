import { expect, test } from 'vitest';
import { initialsOf, matchesInitials } from '../../../src/app/desk/pinyin.ts';

test.each([
  ['周敏', 'zm'],
  ['刘强', 'lq'],
  ['陈玉兰', 'cyl'],
  ['何伟', 'hw'],
  ['孙丽', 'sl'],
  ['马超', 'mc'],
  ['吴静', 'wj'],
  ['沈佳宁', 'sjn'],
  ['许文', 'xw'],
  ['丁浩', 'dh'],
  ['欧阳娜', 'oyn'],
  ['安然', 'ar'],
  ['白鹭', 'bl'],
  ['方圆', 'fy'],
  ['高峰', 'gf'],
  ['江涛', 'jt'],
  ['康宁', 'kn'],
  ['潘桂香', 'pgx'],
  ['钱多', 'qd'],
  ['唐一', 'ty'],
  ['娥皇', 'eh'],
  ['枫桥物业', 'fqwy'],
  ['A 酒店', 'ajd'],
  ['同达(苏州)商贸', 'tdszsm'],
])('%s begins with %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  ['周敏', 'z', true],
  ['周敏', 'ZM', true],
  ['周敏', 'm', false],
  ['周敏', '周', false],
  ['单晓', 'sx', true],
  ['单晓', 'dx', true],
  ['曾宝', 'zb', true],
])('%s is found by %s: %s', (name, typed, found) => {
  expect(matchesInitials(name, typed)).toBe(found);
});
