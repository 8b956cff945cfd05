import { expect, test } from 'vitest';
import { calculate } from '../../../src/ui/play/calculate.ts';

test.each([
  ['1240000 × 12% − 96000', 52800],
  ['1,240,000*0.12-96,000', 52800],
  ['４２００００×8％−46600', -13000],
  ['0.1+0.2', 0.3],
  ['(1+2)×3÷4', 2.25],
  ['7÷0', 0],
  ['', undefined],
  ['12×', undefined],
  ['alert(1)', undefined],
  ['mood + 1', undefined],
])('%s makes %s', (line, result) => {
  expect(calculate(line)).toBe(result);
});
