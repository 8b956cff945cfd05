import type { Mistake } from './mistake.ts';

/** What is taken from the dataset, and what should not stand in texts (L22–L24). */
export const data: readonly Mistake[] = [
  ['unknown-dataset', 'dataset: purifier', 'dataset: purifer', ['11:10 unknown-dataset']],
  ['unknown-table', '{from: customers', '{from: custmers', ['22:13 unknown-table']],
  ['unknown-field', 'customer: C1024, status', 'custmer: C1024, status', ['23:29 unknown-field']],
  ['unknown-field', 'c.phone}', 'c.phon}', ['94:44 unknown-field']],
  ['unknown-field', 'sort: -date', 'sort: -dat', ['23:69 unknown-field']],
  ['unknown-field', 'kind == "late"', 'knd == "late"', ['24:37 unknown-field']],
  ['unknown-placeholder', '我是{c.name}', '我是{d.name}', ['38:21 unknown-placeholder']],
  ['unknown-field', '我是{c.name}', '我是{c.nam}', ['38:21 unknown-field']],
  ['no-record', 'where: {id: C1024}', 'where: {id: C9999}', ['22:31 no-record']],
  ['no-record', 'customer: C1024}\n', 'customer: C9}\n', ['19:38 no-record']],
  ['class-not-among', 'into: [紧急, 重要, 一般]', 'into: [紧急, 重要]', ['73:47 class-not-among']],
  ['class-missing', 'key: level', 'key: {T1: 紧急}', ['73:51 class-missing']],
  ['unknown-method', 'key: level', 'key: {method: pyramyd}', ['73:60 unknown-method']],
  ['not-a-number', 'is: o.amount * 0.5% * 8', 'is: o.status', ['84:11 not-a-number']],
  ['lost-zero', 'unit: 元\n', 'unit: 0571\n', ['86:13 lost-zero']],
  ['number-too-long', 'unit: 元\n', 'unit: 110101199003078888\n', ['86:13 number-too-long']],
  ['sensitive-field', 'never: 处理本工单不需要身份证号。', 'unknown: true', ['98:7 sensitive-field']],
  ['real-phone', '10:02 李敏：订单', '13800138000 订单', ['29:11 real-phone']],
  ['real-id-number', '好的。', '11010519491231002X', ['103:15 real-id-number']],
];
