import type { Dataset } from '../core/sample/dataset.ts';
import { worksOnOrders } from '../core/sample/needs.ts';
import { isMethod, METHODS, type Analysis, type MethodName } from '../core/sample/method-table.ts';
import {
  headerOf,
  ordersDataset,
  readDay,
  readOrders,
  type OrderNames,
  type OrdersProblem,
} from '../core/sample/orders-file.ts';
import type { Language } from '../core/scenario/scenario.ts';
import { readCall, type Call } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { ENCODINGS, type Encoding } from '../core/sample/import/encoding.ts';
import { isEncoding, readTable } from './files.ts';
import { course } from './load.ts';
import type { ExitCode, Shell } from './shell.ts';
import { textTable } from './text-table.ts';

const USAGE =
  'rapport analyze --method M [--orders FILE.csv] [--as-of DATE] [--columns id,when,total[,cost]] [--per-day] [--encoding E] [--PARAMETER VALUE …] [--json] [--lang zh|en]';

/** Problems of a file that are told one by one; a file in the wrong form would fill the screen. */
const TOLD = 50;

/** Methods that say enough with nothing but orders. */
const OF_ORDERS: readonly MethodName[] = [
  'rfm',
  'abc',
  'lifecycle',
  'retention',
  'cohorts',
  'pyramid',
  'lifetime-value',
  'customer-level',
  'key-accounts',
  'value-level',
  'winback',
];

const toParameter = (option: string): string =>
  option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const toOption = (parameter: string): string => parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const PARAMETERS = [...new Set(Object.values(METHODS).flatMap(({ parameters }) => Object.keys(parameters)))];
const OPTIONS = ['method', 'orders', 'as-of', 'columns', 'encoding', ...PARAMETERS, ...PARAMETERS.map(toOption)];

const COST = { cost: 'cost' } as const;

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V });

/** What `analyze` was asked for. */
interface Task {
  readonly method: MethodName;
  readonly file?: string;
  readonly asOf?: string;
  readonly names?: OrderNames;
  readonly perDay: boolean;
  readonly encoding?: Encoding;
  readonly parameters: Readonly<Record<string, string>>;
}

const PROBLEMS: Readonly<Record<OrdersProblem['is'], Readonly<Record<Language, (of: OrdersProblem) => string>>>> = {
  'open-quote': { zh: () => '引号没有闭合。', en: () => 'A quote is not closed.' },
  'after-quote': {
    zh: () => '引号闭合之后还有字。格子里的引号要写成两个。',
    en: () => 'Text stands after a closing quote. Double the quotes inside a cell.',
  },
  'no-header': { zh: () => '文件是空的。', en: () => 'The file is empty.' },
  'no-column': {
    zh: ({ column, found }) => `没有名为“${column}”的列，只有：${found}。可用 --columns 指定列名。`,
    en: ({ column, found }) => `There is no column "${column}", only: ${found}. Name the columns by --columns.`,
  },
  'no-customer': {
    zh: ({ column }) => `“${column}”是空的。`,
    en: ({ column }) => `"${column}" is empty.`,
  },
  'not-a-date': {
    zh: ({ column, found }) =>
      `“${column}”的“${found}”不是日期。请写成 2024-05-06、20240506、2024/5/6 或 2024年5月6日。`,
    en: ({ column, found }) =>
      `"${found}" in "${column}" is no date. Write 2024-05-06, 20240506, 2024/5/6 or 2024年5月6日.`,
  },
  'not-a-number': {
    zh: ({ column, found }) => `“${column}”的“${found}”不是数。`,
    en: ({ column, found }) => `"${found}" in "${column}" is no number.`,
  },
  negative: {
    zh: ({ column, found }) => `“${column}”的“${found}”小于 0。退货请从原来那一单里减去。`,
    en: ({ column, found }) => `"${found}" in "${column}" is below 0. Take what was returned off its order.`,
  },
  'no-orders': { zh: () => '只有表头，没有订单。', en: () => 'There is a header but no order.' },
};

/** The dataset of a file of orders, or the exit code where there is none, told. */
function datasetOf(file: string, task: Task, shell: Shell, lang: Language): Dataset | ExitCode {
  const read = readTable(file, task.encoding, shell, lang);
  if ('fault' in read) {
    shell.error(`${file}: ${read.fault}`);
    return 1;
  }
  const hasCost = headerOf(read.text).includes('cost');
  const names = task.names ?? { customer: 'customer', date: 'date', amount: 'amount', ...(hasCost ? COST : {}) };
  if (names.cost === undefined && worksOnOrders(task.method, task.parameters) === 'costs')
    return misused(`rapport analyze: --method ${task.method} --columns customer,date,amount,cost`, shell);
  const { orders, problems } = readOrders(read.text, names);
  for (const problem of problems.slice(0, TOLD))
    shell.error(`${file}:${problem.line} ${PROBLEMS[problem.is][lang](problem)}`);
  const more = problems.length - TOLD;
  if (more > 0) shell.error(lang === 'zh' ? `${file}：另有 ${more} 处。` : `${file}: ${more} more.`);
  if (problems.length > 0) return 1;
  return ordersDataset(orders, { source: file, perDay: task.perDay, ...optional('asOf', task.asOf) });
}

/** What the call asks for, or one line that says what is wrong with it. */
function taskOf({ files, values, flags }: Call): Task | { readonly wrong: string } {
  const { method, orders, 'as-of': asOfTold, columns, encoding, ...rest } = values;
  const known = Object.keys(METHODS).join(' ');
  if (method === undefined || files.length > 0) return { wrong: '' };
  if (!isMethod(method)) return { wrong: `--method: ${known}` };
  // Some methods have a parameter called orders: a number is one, anything else is a file.
  const isCount = Object.hasOwn(METHODS[method].parameters, 'orders') && Number.isFinite(Number(orders ?? 'none'));
  const file = isCount ? undefined : orders;
  const asOf = asOfTold === undefined ? undefined : readDay(asOfTold);
  if (asOfTold !== undefined && asOf === undefined) return { wrong: `--as-of ${asOfTold}: YYYY-MM-DD` };
  const names = columns?.split(',').map((name) => name.trim());
  const isNames = !names || ((names.length === 3 || names.length === 4) && names.every((name) => name !== ''));
  if (!isNames) return { wrong: `--columns ${columns ?? ''}: id,when,total[,cost]` };
  if (file === undefined && (names || flags.has('per-day') || encoding !== undefined))
    return { wrong: '--columns, --per-day, --encoding: --orders FILE.csv' };
  if (encoding !== undefined && !isEncoding(encoding)) return { wrong: `--encoding: ${ENCODINGS.join('|')}` };
  if (file !== undefined && !OF_ORDERS.includes(method)) return { wrong: `--orders: --method ${OF_ORDERS.join('|')}` };
  const [customer = '', date = '', amount = '', cost] = names ?? [];
  const given = Object.entries({ ...rest, ...optional('orders', isCount ? orders : undefined) });
  return {
    method,
    perDay: flags.has('per-day'),
    parameters: Object.fromEntries(given.map(([option, value]) => [toParameter(option), value])),
    ...optional('file', file),
    ...optional('asOf', asOf),
    ...optional('encoding', encoding),
    ...optional('names', names && { customer, date, amount, ...optional('cost', cost) }),
  };
}

/** The rows as command-line.md lists them: of the pyramid only what a tier hangs on. A file of orders knows no complaints. */
function rowsOf({ method, rows, source }: Analysis, { file, parameters }: Task): Analysis['rows'] {
  if (method === 'pyramid')
    return rows.map(({ customer = null, profit = null, tier = null }) => ({ customer, profit, tier }));
  const isTold = source !== file || parameters['complaints'] !== undefined;
  return isTold ? rows : rows.filter(({ measure }) => measure !== 'complaints-per-1000');
}

function print(analysis: Analysis, task: Task, { json, lang }: Call, shell: Shell): void {
  const { method, parameters, asOf, source, summary } = analysis;
  const rows = rowsOf(analysis, task);
  if (json) {
    shell.print(JSON.stringify({ method, parameters, asOf, source, rows }));
    return;
  }
  const { name, formula } = METHODS[task.method];
  shell.print(`${method} · ${name[lang]} · ${formula} · ${asOf} · ${source}`);
  const told = Object.entries(parameters).filter(([, value]) => value !== null && typeof value !== 'object');
  shell.print(told.map(([parameter, value]) => `${parameter}=${String(value)}`).join(' '));
  const [first] = rows;
  const lines = first ? textTable(Object.keys(first), rows.map(Object.values)) : [];
  for (const line of lines) shell.print(line);
  for (const [figure, value] of Object.entries(summary))
    shell.print(`${figure} = ${textTable([''], [[value]])[1] ?? ''}`);
}

/** Every method with its formula, name and parameters with their defaults. */
function help(json: boolean, shell: Shell, lang: Language): ExitCode {
  const all = Object.entries(METHODS).map(([method, { formula, name, parameters }]) => ({
    method,
    formula,
    name: name[lang],
    orders: (OF_ORDERS as readonly string[]).includes(method),
    parameters: Object.fromEntries(Object.entries(parameters).map(([id, one]) => [toOption(id), one.default])),
  }));
  if (json) {
    shell.print(JSON.stringify(all));
    return 0;
  }
  const textOf = (value: string | number | readonly (string | number)[] | null) =>
    value === null ? '' : `=${String(value)}`;
  const rows = all.map(({ method, formula, name, orders, parameters }) => [
    method,
    formula,
    name,
    orders ? '--orders' : '',
    Object.entries(parameters)
      .map(([option, value]) => `--${option}${textOf(value)}`)
      .join(' '),
  ]);
  for (const line of textTable(['method', 'formula', 'name', 'file', 'parameters'], rows)) shell.print(line);
  return 0;
}

/** One CRM analysis over the course dataset or over a CSV of orders. */
export const analyze: Command = {
  usage: USAGE,
  run(args, shell): ExitCode {
    const call = readCall(args, shell, OPTIONS, ['per-day']);
    if ('wrong' in call) return misused(USAGE, shell);
    const wrong = (why: string) => misused(why === '' ? USAGE : `rapport analyze: ${why}`, shell);
    if (call.values['method'] === 'help') return help(call.json, shell, call.lang);
    const task = taskOf(call);
    if ('wrong' in task) return wrong(task.wrong);
    const { method, file, asOf } = task;
    let parameters = task.parameters;
    let data: Dataset;
    if (file === undefined) {
      data = course();
      if (asOf !== undefined) data = { ...data, asOf };
    } else {
      const found = datasetOf(file, task, shell, call.lang);
      if (typeof found === 'number') return found;
      data = found;
      // A file holds the orders that are meant; the course dataset holds years of which the last one counts.
      const hasPeriod = Object.hasOwn(METHODS[method].parameters, 'period');
      if (hasPeriod && parameters['year'] === undefined) parameters = { period: 'all', ...parameters };
    }
    try {
      print(METHODS[method].run(data, parameters), task, call, shell);
      return 0;
    } catch (error) {
      if (error instanceof RangeError) return wrong(`--method ${method}: ${error.message}`);
      throw error;
    }
  },
};
