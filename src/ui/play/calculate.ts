import { evaluate, type Scope } from '../../core/scenario/conditions.ts';
import { parseExpression } from '../../core/scenario/parse-expression.ts';

const nothing: Scope = {
  name: () => undefined,
  seen: () => false,
  picked: () => false,
  opened: () => false,
  result: () => 0,
  before: () => false,
  never: () => false,
};

/** Works out a calculation as typed, `×` `÷` and full-width signs included. Undefined while it is incomplete. */
export function calculate(line: string): number | undefined {
  const source = line
    .normalize('NFKC')
    .replace(/[×xX]/g, '*')
    .replace(/÷/g, '/')
    .replace(/[−–—]/g, '-')
    .replace(/(\d),(?=\d{3})/g, '$1');
  if (!/^[\d\s.+\-*/()%]+$/.test(source)) return undefined;
  const { expression } = parseExpression(source);
  const value = expression ? evaluate(expression, nothing) : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(12)) : undefined;
}
