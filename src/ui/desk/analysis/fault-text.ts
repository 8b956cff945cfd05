import { quantities } from '../../../app/messages/quantities.ts';
import { describeFault, FigureError } from '../../../core/kernel/figure-error.ts';
import type { Language } from '../../../core/scenario/scenario.ts';
import { columnName, parameterName } from './format.ts';
import { nameOf } from '../../../app/messages/pairs.ts';

/** A parameter, a column of a result, or a quantity of a formula, as the page calls it; `series.value` is a column of a parameter. */
function quantityName(name: string, lang: Language, method: string): string {
  const [first = '', ...rest] = name.split('.');
  const names = [parameterName, columnName, (one: string) => nameOf(quantities[lang], one)];
  const known = names.map((tell) => tell(first, lang, method)).find((told) => told !== first) ?? first;
  return rest.length === 0 ? known : `${known} · ${quantityName(rest.join('.'), lang, method)}`;
}

/** Why an analysis cannot be computed, in the words of the page. */
export const faultText = (problem: RangeError, lang: Language, method: string): string =>
  problem instanceof FigureError
    ? describeFault(problem, lang, (name) => quantityName(name, lang, method))
    : problem.message;
