import { readFileSync } from 'node:fs';
import { hashOf } from '../../src/core/kernel/hash.ts';
import { placesIn } from '../../src/core/kernel/span.ts';
import type { Problem } from '../../src/core/kernel/problem.ts';
import type { Cell, Dataset } from '../../src/core/sample/dataset.ts';
import { readScenario, type CheckWorld } from '../../src/core/scenario/read.ts';
import { rules, type ProblemCode } from '../../src/core/scenario/rules.ts';
import { readSkills } from '../../src/core/scenario/skills.ts';

const fixture = (name: string) => readFileSync(`test/fixtures/scenarios/${name}`, 'utf8');

/** A sound scenario with every kind of node, and its translation. */
export const PURIFIER = fixture('late-purifier.yaml');
export const PURIFIER_EN = fixture('late-purifier.en.yaml');

const table = (columns: Record<string, readonly Cell[]>) => ({ rows: columns['id']?.length ?? 0, columns });
const tables = {
  customers: table({ id: ['C1024', 'C1025'], name: ['李敏', '王磊'], phone: ['19900001024', '19900001025'] }),
  orders: table({
    id: ['O1', 'O2'],
    customer_id: ['C1024', 'C1024'],
    status: ['placed', 'delivered'],
    date: ['2025-05-01', '2025-03-01'],
    amount: [168000, 5000],
  }),
  service_tickets: table({
    id: ['T1', 'T2', 'T3'],
    order_id: ['O2', 'O2', 'O1'],
    kind: ['late', 'late', 'late'],
    level: ['紧急', '一般', '重要'],
  }),
};

/** The few records that the fixture is bound to. */
export const purifierData: Dataset = {
  id: 'purifier',
  asOf: '2025-12-31',
  hash: hashOf({ id: 'purifier', asOf: '2025-12-31', tables }),
  tables,
};

export const skills = readSkills(readFileSync('scenarios/skills.yaml', 'utf8'));

const world: CheckWorld = { skills, dataset: purifierData };

/** `line:column code` of problems, in order. */
export function told(text: string, problems: readonly Problem<ProblemCode>[]): string[] {
  const placeOf = placesIn(text);
  return problems.map(({ span, code }) => {
    const { line, column } = placeOf(span);
    return `${line}:${column} ${code}`;
  });
}

/** Reads a text against the fixture's data. */
export const read = (text: string, over: Partial<CheckWorld> = {}) => readScenario(text, { ...world, ...over });

/** What is wrong with a text: `line:column code`, errors only unless all are asked for. */
export function mistakes(text: string, over: Partial<CheckWorld> = {}, all = false): string[] {
  const { problems } = read(text, over);
  return told(
    text,
    problems.filter(({ code }) => all || rules[code].severity === 'error'),
  );
}
