/** What can be wrong with a figure or a parameter, with what has to be said about it. */
interface Faults {
  /** No number, or outside `low` … `high`. */
  readonly number: { readonly name: string; readonly low?: number; readonly high?: number };
  readonly whole: { readonly name: string };
  readonly text: { readonly name: string };
  readonly list: { readonly name: string };
  /** No list of rows; `columns` is empty where it was not even JSON. */
  readonly rows: { readonly name: string; readonly columns: readonly string[] };
  readonly option: { readonly name: string; readonly options: readonly string[] };
  readonly numbers: { readonly name: string; readonly count: number };
  readonly unknown: { readonly name: string; readonly known: readonly string[] };
  /** The data do not have it, so it must be told; one of several ways to tell it is a list of names. */
  readonly absent: { readonly ways: readonly (readonly string[])[] };
  /** Turnover at retail prices needs stock at retail prices. */
  readonly 'stock-at-cost': { readonly name: string };
  readonly customer: { readonly id: string };
  readonly date: { readonly text: string };
  readonly 'no-weight': object;
  readonly 'weights-of-one': object;
  readonly 'nobody-rated': object;
  readonly below: { readonly name: string; readonly other: string };
  readonly retention: object;
  readonly 'no-grade': { readonly score: number };
}

export type FaultCode = keyof Faults;
export type FaultLang = 'zh' | 'en';

/** How a quantity is called on a page; the command line keeps the names that it takes. */
type NameOf = (name: string) => string;
type Teller<C extends FaultCode> = (about: Faults[C], nameOf: NameOf) => string;

const join = (names: readonly string[], by: string, nameOf: NameOf) => names.map(nameOf).join(by);
const range = (limits: readonly (string | false)[], by: string) => limits.filter(Boolean).join(by);

const EN: { readonly [C in FaultCode]: Teller<C> } = {
  number: ({ name, low, high }, nameOf) => {
    const limits = range([low !== undefined && `at least ${low}`, high !== undefined && `at most ${high}`], ' and ');
    return `${nameOf(name)} must be a number ${limits}`.trimEnd();
  },
  whole: ({ name }, nameOf) => `${nameOf(name)} must be a whole number`,
  text: ({ name }, nameOf) => `${nameOf(name)} must be a text`,
  list: ({ name }, nameOf) => `${nameOf(name)} must be a list`,
  rows: ({ name, columns }, nameOf) =>
    `${nameOf(name)} must be a list of rows ${columns.length > 0 ? `with ${columns.join(', ')}` : 'in JSON'}`,
  option: ({ name, options }, nameOf) => `${nameOf(name)} must be one of ${options.join(', ')}`,
  numbers: ({ name, count }, nameOf) => `${nameOf(name)} must be ${count} numbers`,
  unknown: ({ name, known }) => `unknown parameter ${name}; there are: ${known.join(', ')}`,
  absent: ({ ways }, nameOf) =>
    `tell ${ways.map((way) => join(way, ' and ', nameOf)).join(', or ')}: the data do not have it`,
  'stock-at-cost': ({ name }, nameOf) => `tell ${nameOf(name)}: the data have stock at cost only`,
  customer: ({ id }) => `there is no customer ${id}`,
  date: ({ text }) => `${text} is not a date (YYYY-MM-DD)`,
  'no-weight': () => 'the weights must not all be 0',
  'weights-of-one': () => 'the weights must add to 1',
  'nobody-rated': () => 'at least one group must have rated',
  below: ({ name, other }, nameOf) => `${nameOf(name)} must be below ${nameOf(other)}`,
  retention: () => 'retention must be below 1 + discount',
  'no-grade': ({ score }) => `no credit grade takes a score of ${score}`,
};

const ZH: { readonly [C in FaultCode]: Teller<C> } = {
  number: ({ name, low, high }, nameOf) => {
    const limits = range([low !== undefined && `不小于 ${low}`, high !== undefined && `不大于 ${high}`], '、');
    return `“${nameOf(name)}”要填${limits === '' ? '' : `${limits} 的`}数字`;
  },
  whole: ({ name }, nameOf) => `“${nameOf(name)}”要填整数`,
  text: ({ name }, nameOf) => `“${nameOf(name)}”要填文字`,
  list: ({ name }, nameOf) => `“${nameOf(name)}”要填一列值，用逗号隔开`,
  rows: ({ name, columns }, nameOf) =>
    `“${nameOf(name)}”要填若干行${columns.length > 0 ? `，每行有 ${columns.join('、')}` : '（JSON 格式）'}`,
  option: ({ name, options }, nameOf) => `“${nameOf(name)}”只能是 ${options.join('、')} 之一`,
  numbers: ({ name, count }, nameOf) => `“${nameOf(name)}”要填 ${count} 个数字，用逗号隔开`,
  unknown: ({ name, known }) => `没有参数 ${name}；可以用的有：${known.join('、')}`,
  absent: ({ ways }, nameOf) =>
    `数据里没有，请填写${ways.map((way) => way.map((name) => `“${nameOf(name)}”`).join('和')).join('，或者')}`,
  'stock-at-cost': ({ name }, nameOf) => `数据里的库存只有成本价，请填写“${nameOf(name)}”`,
  customer: ({ id }) => `数据里没有编号为 ${id} 的客户`,
  date: ({ text }) => `“${text}”不是日期，请写成 2026-03-10 这样`,
  'no-weight': () => '权重不能全为 0',
  'weights-of-one': () => '权重之和要等于 1',
  'nobody-rated': () => '至少要有一组人打过分',
  below: ({ name, other }, nameOf) => `“${nameOf(name)}”要小于“${nameOf(other)}”`,
  retention: () => '保持率要小于 1 + 折现率',
  'no-grade': ({ score }) => `没有哪个信用等级包含 ${score} 分`,
};

/**
 * A figure or a parameter that a formula cannot work with. Its `message` is English with the names that a command line
 * takes; {@link describeFault} says it for a page.
 */
export class FigureError<C extends FaultCode = FaultCode> extends RangeError {
  override readonly name = 'FigureError';
  readonly code: C;
  readonly about: Faults[C];

  constructor(code: C, about: Faults[C]) {
    const tell: Teller<C> = EN[code];
    super(tell(about, (name) => name));
    this.code = code;
    this.about = about;
  }
}

/** What is wrong and what would be right, in the language of the reader. */
export function describeFault<C extends FaultCode>(
  { code, about }: FigureError<C>,
  lang: FaultLang,
  nameOf: NameOf = (name) => name,
): string {
  const tell: Teller<C> = (lang === 'zh' ? ZH : EN)[code];
  return tell(about, nameOf);
}
