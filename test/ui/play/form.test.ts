import { expect, test } from 'vitest';
import type { FormField } from '../../../src/core/scenario/scenario.ts';
import { faultOf, Form } from '../../../src/ui/play/form.svelte.ts';

const field = (id: string, type: FormField['type']): FormField => ({ id, name: id, type, unknown: false });
const fields = [field('name', 'name'), field('phone', 'phone'), field('needs', 'tags'), field('birthday', 'text')];

test('the answer holds what is filled, null for what the sources do not say, and leaves blanks out', () => {
  const form = new Form(fields, undefined, () => undefined);
  form.set('name', ' 沈佳宁 ');
  form.set('phone', '  ');
  form.set('needs', []);
  form.set('birthday', null);
  expect(form.answer).toEqual({ name: '沈佳宁', birthday: null });
  expect(form.empty.map(({ id }) => id)).toEqual(['phone', 'needs']);
  expect(form.filled).toBe(2);
});

test('a value that is typed anew has no source any more', () => {
  const form = new Form(fields, undefined, () => undefined);
  const taken = { panel: 'receipt', text: '电话 199 0000 0032' };
  form.set('phone', '19900000032', taken);
  expect(form.sources).toEqual({ phone: taken });
  form.set('phone', '19900000023');
  expect(form.sources).toEqual({});
});

test('a field that is not absent after all has its value again, and where it came from', () => {
  const form = new Form(fields, { values: { birthday: null } }, () => undefined);
  const taken = { panel: 'receipt', text: '电话 199 0000 0032' };
  form.set('phone', '19900000032', taken);
  form.toggleAbsent('phone');
  expect([form.answer, form.sources]).toEqual([{ phone: null, birthday: null }, {}]);
  form.toggleAbsent('phone');
  form.toggleAbsent('birthday');
  expect([form.answer, form.sources]).toEqual([{ phone: '19900000032' }, { phone: taken }]);
});

test('what was kept comes back, what does not fit the form does not', () => {
  const kept: unknown[] = [];
  const form = new Form(fields, undefined, (what) => kept.push(what));
  const taken = { panel: 'call', text: '旧机等着拉走' };
  form.set('needs', ['旧机等着拉走'], taken);
  const again = new Form(fields, kept[0], () => undefined);
  expect([again.answer, again.sources]).toEqual([{ needs: ['旧机等着拉走'] }, { needs: taken }]);
  const odd = { values: { name: 7, income: '2万', phone: '1' }, sources: { name: {} } };
  const left = new Form(fields, odd, () => undefined);
  expect([left.answer, left.sources]).toEqual([{ phone: '1' }, {}]);
});

test.each([
  ['phone', '199 0000 0032', undefined],
  ['phone', '1990000', 'phone'],
  ['date', '12月26日', undefined],
  ['date', '上周三', 'date'],
  ['money', '3,999元', undefined],
  ['money', '不贵', 'money'],
  ['number', '一百二十', undefined],
  ['name', '???', undefined],
  ['phone', '', undefined],
] as const)('a %s written as "%s" has the fault %s', (type, text, fault) => {
  expect(faultOf(field('x', type), text, '2025-12-31')).toBe(fault);
});
