import type { AttemptLog } from '../core/play/attempt.ts';
import { solutionOf } from '../core/play/solve/judge.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { replayOf } from './assess.ts';
import { judgedHere, type Judged } from './judged.ts';
import type { Accepted } from './rulings.ts';

/** What the worker is told: a dataset once, then logs that are judged over it. */
export type Told =
  | { readonly is: 'dataset'; readonly dataset: Dataset }
  | {
      readonly is: 'judge';
      readonly log: AttemptLog;
      readonly scenario: Scenario;
      readonly dataset: string;
      readonly accepted: Accepted | undefined;
    };

/** What it says: how many positions it has found so far, and in the end what there is to say. */
export type Said =
  { readonly is: 'positions'; readonly count: number } | { readonly is: 'done'; readonly judged: Judged };

const say = (said: Said): void => {
  postMessage(said);
};

const datasets = new Map<string, Dataset>();
/** A solution belongs to the object; what a message brings is a new one each time. */
const scenarios = new Map<string, Scenario>();

addEventListener('message', ({ data }: MessageEvent<Told>) => {
  if (data.is === 'dataset') {
    datasets.set(data.dataset.hash, data.dataset);
    return;
  }
  const dataset = datasets.get(data.dataset);
  if (!dataset) throw new RangeError('no dataset');
  const scenario = scenarios.get(data.scenario.hash) ?? data.scenario;
  scenarios.set(scenario.hash, scenario);
  const { log, accepted } = data;
  const { play, run } = replayOf(log, { scenario, translation: undefined, dataset, accepted });
  // Every try at bounds counts from nothing again; whoever waits wants to see it go on.
  let [before, last] = [0, 0];
  solutionOf(play, undefined, (count) => {
    if (count < last) before += last;
    last = count;
    say({ is: 'positions', count: before + count });
  });
  say({ is: 'done', judged: judgedHere(play, run) });
});
