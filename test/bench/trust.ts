import { initialTransition, transition } from 'xstate';
import { verify, type ScenarioLibrary } from '../../src/core/classroom/verify.ts';
import type { AttemptLog, PlayEvent } from '../../src/core/play/attempt.ts';
import { bind } from '../../src/core/play/bind.ts';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import { compile } from '../../src/core/play/machine.ts';
import { replay } from '../../src/core/play/replay.ts';
import { solutionOf } from '../../src/core/play/solve/judge.ts';
import { start, step } from '../../src/core/play/step.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { NO_DATA } from './engines.ts';
import { asScenario, generateStory, OPTION_IDS } from './generate.ts';
import { median, type Row, type Section } from './measure.ts';

const LENGTH = 30;
const ROUNDS = 5;
/** Milliseconds. */
const ROUND_TIME = 200;

const HASH = `sha256:${'0'.repeat(64)}`;

/** A play of 30 answers on a story short enough to come to its end with them. */
function recorded(): { scenario: Scenario; log: AttemptLog } {
  const scenario: Scenario = { ...asScenario(generateStory(400, 2026)), hash: HASH };
  const play = bind(scenario, { ...NO_DATA, hash: HASH }, 1);
  let log = openLog({
    rapport: 1,
    attempt: 'bench',
    scenario: { id: scenario.id, version: 1, hash: HASH },
    dataset: { id: NO_DATA.id, hash: HASH },
    engine: '1.0.0',
    seed: 1,
    mode: 'exam',
    lang: 'en',
    student: { number: '1', name: 'A', class: 'B' },
    started: null,
  });
  let at = start(play);
  for (let move = 0; move < LENGTH && play.nodes.get(at.node)?.kind === 'choice'; move++) {
    const event: PlayEvent = { type: 'answer', node: at.node, answer: OPTION_IDS[move % 2] ?? 'a' };
    log = appendEvent(log, event, move);
    at = step(play, at, event);
  }
  return { scenario, log };
}

/** How often something can be done in a second: the median of several rounds. */
function rate(act: () => unknown): number {
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const begin = performance.now();
    let times = 0;
    for (; performance.now() - begin < ROUND_TIME; times++) act();
    if (round > 0) rates.push((times / (performance.now() - begin)) * 1000);
  }
  return median(rates);
}

/** What it costs to play a log again and to believe it. */
export function trustSection(): Section {
  const { scenario, log } = recorded();
  const data = { ...NO_DATA, hash: HASH };
  const play = bind(scenario, data, log.seed);
  const machine = compile(scenario);
  const text = JSON.stringify({ ...log, score: 0 });
  const library: ScenarioLibrary = { scenario: () => scenario, dataset: () => data };
  // The values of a scenario are worked out once, however many results of it there are.
  solutionOf(play);
  const verdict = verify(text, library);
  const answers = log.events.filter(({ type }) => type === 'answer');
  const replayed = rate(() => replay(play, log.events, 'exam'));
  const stepped = rate(() => answers.reduce((at, event) => step(play, at, event), start(play)));
  const machined = rate(() => {
    let [snapshot] = initialTransition(machine, { play });
    for (const event of answers) [snapshot] = transition(machine, snapshot, event);
    return snapshot;
  });
  const row = (what: string, value: number, note?: string): Row => ({
    what,
    value,
    unit: 'logs/s',
    ratio: value / machined,
    ...(note === undefined ? {} : { note }),
  });
  return {
    title: `Replaying logs of ${answers.length} answers (× = faster than XState's transition)`,
    rows: [
      row('pure transition() of XState', machined),
      row('step function', stepped),
      row('replay with passages and quality', replayed, 'goal 50 × transition()'),
      row(
        'verify: read, replay, chain, score',
        rate(() => verify(text, library)),
        `${verdict.verdict}; goal 5,000 a second`,
      ),
    ],
  };
}
