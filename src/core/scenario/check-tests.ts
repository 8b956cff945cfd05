import type { Report } from '../kernel/problem.ts';
import { round } from '../kernel/round.ts';
import type { ProblemCode } from './rules.ts';
import type { End, GoldenRun, Scenario } from './scenario.ts';
import { at, itemsOf, type Tree } from './tree.ts';

/** What playing a golden run gave. */
export interface TestResult {
  /** Where the run ended; null when it did not come to an ending. */
  readonly ending: { readonly node: string; readonly end: End } | null;
  /** 0–100, not rounded; null when the run did not come to an ending. */
  readonly score: number | null;
  /** Why the answers could not be played to their end; about which answer, from 0. */
  readonly fault?: { readonly index: number; readonly reason: string };
  /** The node from which luck makes too many ways on for the score to be worked out. */
  readonly tooMuchLuck?: string;
}

export type TestPlayer = (scenario: Scenario, run: GoldenRun) => TestResult;

/** Plays the golden runs of a sound scenario and compares (L29). Scores are compared at one decimal. */
export function checkTests(scenario: Scenario, tree: Tree, play: TestPlayer, report: Report<ProblemCode>): void {
  const items = itemsOf(at(tree, 'tests'));
  for (const [index, test] of scenario.tests.entries()) {
    const item = items[index];
    if (!item) continue;
    const { ending, score, fault, tooMuchLuck } = played(play, scenario, test);
    const { name } = test;
    if (fault) {
      const answer = itemsOf(at(item, 'answers'))[fault.index];
      report('test-stops', (answer ?? at(item, 'answers') ?? item).span, { name, reason: fault.reason });
      continue;
    }
    if (tooMuchLuck !== undefined) {
      report('too-much-luck', (at(item, 'score') ?? item).span, { name: tooMuchLuck });
      continue;
    }
    const isNode = scenario.nodes.some(({ id }) => id === test.end);
    const found = isNode ? ending?.node : ending?.end;
    if (test.end !== undefined && found !== test.end)
      report('test-ends-elsewhere', (at(item, 'end') ?? item).span, { name, found: found ?? '…', wanted: test.end });
    if (test.score !== undefined && (score === null || round(score) !== round(test.score))) {
      const earned = score === null ? '…' : round(score);
      report('test-scores-otherwise', (at(item, 'score') ?? item).span, { name, found: earned, wanted: test.score });
    }
  }
}

/** A story that goes round in circles without asking ends in a RangeError; the solver's rules tell where. */
function played(play: TestPlayer, scenario: Scenario, test: GoldenRun): TestResult {
  try {
    return play(scenario, test);
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return { ending: null, score: null, fault: { index: 0, reason: fault.message } };
  }
}
