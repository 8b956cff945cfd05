import { calculate, compare, isTrue } from '../../scenario/conditions.ts';
import type { Expression, Happening, Value } from '../../scenario/expression.ts';

/** What is known of a value: all of it, that it is a number between two, or nothing. */
export type Guess =
  | { readonly is: 'one'; readonly value: Value }
  | { readonly is: 'between'; readonly low: number; readonly high: number }
  | { readonly is: 'any' };

/** What a condition can see of a position in which some things are not told apart. */
export interface Haze {
  name(path: readonly string[]): Guess;
  seen(node: string): Guess;
  picked(node: string, option: string): Guess;
  opened(panel: string): Guess;
  result(node: string): Guess;
  before(first: Happening, then: Happening): Guess;
  never(condition: Expression): Guess;
}

export const ANY: Guess = { is: 'any' };
export const one = (value: Value): Guess => ({ is: 'one', value });
export const between = (low: number, high: number): Guess => (low === high ? one(low) : { is: 'between', low, high });

/** Of all real positions, of none, or perhaps of some. */
export type Truth = 'yes' | 'no' | 'maybe';

function truthOf(guess: Guess): Truth {
  if (guess.is === 'one') return isTrue(guess.value) ? 'yes' : 'no';
  return guess.is === 'between' && (guess.low > 0 || guess.high < 0) ? 'yes' : 'maybe';
}

const ofTruth = (truth: Truth): Guess => (truth === 'maybe' ? ANY : one(truth === 'yes'));

/** The bounds of a guess as a number in a sum; null where there are none. */
function bounds(guess: Guess): readonly [number, number] | null {
  if (guess.is === 'between') return [guess.low, guess.high];
  if (guess.is === 'any') return null;
  const number = typeof guess.value === 'number' ? guess.value : guess.value === true ? 1 : 0;
  return [number, number];
}

const isNumeric = (guess: Guess): boolean =>
  guess.is === 'between' || (guess.is === 'one' && typeof guess.value === 'number');

function compared(by: Parameters<typeof compare>[0], left: Guess, right: Guess): Guess {
  if (left.is === 'one' && right.is === 'one') return one(compare(by, left.value, right.value));
  if (left.is === 'any' || right.is === 'any') return ANY;
  // Values of different types are never equal and never in order.
  if (!isNumeric(left) || !isNumeric(right)) return one(by === '!=');
  const [[low, high], [least, most]] = [bounds(left), bounds(right)] as [[number, number], [number, number]];
  const apart = high < least || most < low;
  if (by === '==' || by === '!=') return apart ? one(by === '!=') : ANY;
  const corners = [compare(by, low, least), compare(by, low, most), compare(by, high, least), compare(by, high, most)];
  return corners.every((corner) => corner === corners[0]) ? one(corners[0] as boolean) : ANY;
}

function calculated(by: Parameters<typeof calculate>[0], left: Guess, right: Guess): Guess {
  const [a, b] = [bounds(left), bounds(right)];
  if (!a || !b || (by === '/' && b[0] <= 0 && b[1] >= 0 && b[0] !== b[1])) return ANY;
  const corners = a.flatMap((x) => b.map((y) => calculate(by, x, y)));
  return between(Math.min(...corners), Math.max(...corners));
}

function extreme(of: readonly Guess[], pick: (...numbers: number[]) => number): Guess {
  const all = of.map(bounds);
  if (all.some((found) => found === null)) return ANY;
  return between(pick(...all.map((found) => found?.[0] ?? 0)), pick(...all.map((found) => found?.[1] ?? 0)));
}

/** What an expression can be worth where not everything is known; never narrower than what it is worth in a real run. */
export function guess(expression: Expression, haze: Haze): Guess {
  switch (expression.is) {
    case 'value':
      return one(expression.value);
    case 'name':
      return haze.name(expression.path);
    case 'not': {
      const truth = truthOf(guess(expression.of, haze));
      return ofTruth(truth === 'maybe' ? truth : truth === 'yes' ? 'no' : 'yes');
    }
    case 'minus':
      return calculated('-', one(0), guess(expression.of, haze));
    case 'and':
    case 'or': {
      const decides = expression.is === 'and' ? 'no' : 'yes';
      const left = truthOf(guess(expression.left, haze));
      if (left === decides) return ofTruth(decides);
      const right = truthOf(guess(expression.right, haze));
      return ofTruth(right === decides || left !== 'maybe' ? right : 'maybe');
    }
    case 'compare':
      return compared(expression.by, guess(expression.left, haze), guess(expression.right, haze));
    case 'arithmetic':
      return calculated(expression.by, guess(expression.left, haze), guess(expression.right, haze));
    case 'min':
    case 'max':
      return extreme(
        expression.of.map((part) => guess(part, haze)),
        expression.is === 'min' ? (...all) => Math.min(...all) : (...all) => Math.max(...all),
      );
    case 'count': {
      const truths = expression.of.map((part) => truthOf(guess(part, haze)));
      const sure = truths.filter((truth) => truth === 'yes').length;
      return between(sure, sure + truths.filter((truth) => truth === 'maybe').length);
    }
    case 'seen':
      return haze.seen(expression.node);
    case 'result':
      return haze.result(expression.node);
    case 'picked':
      return haze.picked(expression.node, expression.option);
    case 'opened':
      return haze.opened(expression.panel);
    case 'before':
      return haze.before(expression.first, expression.then);
    case 'never':
      return haze.never(expression.of);
    default:
      return expression satisfies never;
  }
}

/** Whether a condition holds in all real positions behind a collapsed one, in none, or perhaps in some. */
export const judge = (condition: Expression | undefined, haze: Haze): Truth =>
  condition === undefined ? 'yes' : truthOf(guess(condition, haze));
