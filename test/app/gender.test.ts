import { expect, test } from 'vitest';
import { faceOf } from '../../src/app/gender.ts';
import { genderOfName, traitsOf } from '../../src/ui/kit/portrait/person.ts';

test.each([
  ['温岚', 'female'],
  ['尚义', 'male'],
  ['南茜', 'female'],
  ['初一诺', 'female'],
  ['顾岩', 'male'],
  ['钱晓峰', 'male'],
  ['林晓', 'female'],
  ['欧阳澍', 'male'],
  ['老范', 'male'],
  ['纪宁', 'male'],
  ['石', undefined],
  ['易之', undefined],
])('%s is drawn as %s', (name, gender) => {
  expect(genderOfName(name)).toBe(gender);
});

test('a colleague has one face in all exercises, a customer that of the record, and “you” one for each part', () => {
  const boss = faceOf({ id: 'boss', name: '赵磊', role: '销售经理' });
  expect(faceOf({ id: 'zhao', name: '赵磊', role: '销售经理' })).toEqual(boss);
  expect(boss).toEqual({ id: '赵磊', name: '赵磊', role: '销售经理', gender: undefined });
  expect(traitsOf(boss).gender).toBe('male');
  expect(faceOf({ id: 'li', name: '李敏', role: '客户', customer: 'AP-I-001' }, '女士').id).toBe('AP-I-001');
  expect(faceOf({ id: 'me', name: '你', role: '客服代表' }).id).toBe('me 客服代表');
});
