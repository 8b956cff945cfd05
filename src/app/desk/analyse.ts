import { METHODS, type Analysis, type MethodName } from '../../core/sample/method-table.ts';
import type { Dataset } from '../../core/sample/dataset.ts';
import { absentFor, type Need } from '../../core/sample/needs.ts';

/** What came of an analysis: the result, or why it could not be made: what the data lack, or what is wrong with a parameter. */
export type Analysed =
  | {
      readonly result: Analysis;
      readonly isExample: boolean;
      /** Whether it is the data that were computed, not figures that were told. */
      readonly isOfData: boolean;
      readonly given: Readonly<Record<string, unknown>>;
      /** Tables that counted as empty, because the data do not have them. */
      readonly without: readonly string[];
    }
  | { readonly problem: RangeError }
  | { readonly absent: readonly Need[] };

type Texts = Readonly<Record<string, string>>;

/** The customers of a business. */
function customersOf(data: Dataset, business: string): string[] {
  const { id = [], business_id: owners = [] } = data.tables['customers']?.columns ?? {};
  return id.filter((_, at) => owners[at] === business).map(String);
}

/** The parameters of a method that an address tells; what is empty or not the method's is left out. */
export function givenBy(method: MethodName, query: Texts): Texts {
  const { parameters } = METHODS[method];
  return Object.fromEntries(
    Object.entries(query).filter(([name, value]) => value !== '' && Object.hasOwn(parameters, name)),
  );
}

/**
 * Runs an analysis with the parameters of an address. Where the data lack what it needs and nothing was told, it runs over
 * an example. A business narrows the customers of a method that has no parameter for it.
 */
export function analyse(
  data: Dataset,
  method: MethodName,
  query: Texts,
  example: Readonly<Record<string, unknown>>,
): Analysed {
  const { parameters, run } = METHODS[method];
  const told = givenBy(method, query);
  const business = query['business'] ?? '';
  const narrowed =
    business !== '' &&
    !Object.hasOwn(parameters, 'business') &&
    Object.hasOwn(parameters, 'customers') &&
    told['customers'] === undefined
      ? { customers: customersOf(data, business) }
      : {};
  const given = { ...narrowed, ...told };
  const absent = absentFor(data, method, told);
  const isTold = toldFigures(method, told, example);
  if (absent.base.length > 0 && !isTold && Object.keys(example).length === 0) return { absent: absent.base };
  const done = (values: Readonly<Record<string, unknown>>, isExample: boolean): Analysed => ({
    result: run(data, values),
    isExample,
    isOfData: !isExample && !isTold,
    given: values,
    without: isExample || isTold ? [] : absent.also,
  });
  try {
    // Data without the tables would come to nothing but zeros: the example says more.
    if (absent.base.length > 0 && !isTold) throw new RangeError(method);
    return done(given, false);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // What was told stands before the example, so that one figure after the other can be replaced.
    const filled = { ...example, ...given };
    if (Object.keys(filled).length === Object.keys(given).length) return { problem: error };
    try {
      return done(filled, true);
    } catch (again) {
      if (again instanceof RangeError) return { problem: again };
      throw again;
    }
  }
}

/** Whether figures were told that stand instead of the data: a table, a list of numbers, or one of the example. */
function toldFigures(method: MethodName, told: Texts, example: Readonly<Record<string, unknown>>): boolean {
  const { parameters } = METHODS[method];
  const figures = Object.entries(parameters).filter(
    ([name, one]) =>
      one.kind === 'table' || (one.kind === 'numbers' && one.default === null) || Object.hasOwn(example, name),
  );
  return figures.some(([name]) => told[name] !== undefined);
}
