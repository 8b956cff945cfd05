import { createActor } from 'xstate';
import { Compiler } from 'inkjs/full';
import { bind } from '../../src/core/play/bind.ts';
import { compile, positionOf } from '../../src/core/play/machine.ts';
import { start, step } from '../../src/core/play/step.ts';
import { asInk, asScenario, COST, MOOD, nodeId, OPTION_IDS, type Stop } from './generate.ts';

/** Picks the same option for the same step and mood, whichever engine asks. */
export type Pick = (step: number, mood: number) => number;

/** Where a play came to; equal for every engine, else they did not play the same story. */
export interface Outcome {
  readonly steps: number;
  readonly mood: number;
  readonly cost: number;
}

/** Plays the story once from its start to its end. */
export type Player = (pick: Pick) => Outcome;

const within = (value: number, { min, max }: typeof MOOD) => Math.min(max, Math.max(min, value));

const optionId = (index: number) => OPTION_IDS[index] ?? 'a';

/** What a programmer would write by hand for this one story: the floor that nothing general can go under. */
export function reducerPlayer(story: readonly Stop[]): Player {
  type State = { readonly node: string; readonly mood: number; readonly cost: number };
  type Event = { readonly node: string; readonly answer: string };
  const stops = new Map(story.map((stop, at) => [nodeId(at), stop]));
  const settle = (state: State): State => {
    let { node } = state;
    for (let stop = stops.get(node); stop?.is === 'fork'; stop = stops.get(node))
      node = nodeId(state.mood >= stop.at ? stop.high : stop.low);
    return { ...state, node };
  };
  const reduce = (state: State, event: Event): State => {
    const stop = stops.get(state.node);
    if (stop?.is !== 'ask' || event.node !== state.node) return state;
    const way = stop.options[OPTION_IDS.indexOf(event.answer)];
    if (!way || state.mood < way.needs) return state;
    const mood = within(state.mood + way.mood, MOOD);
    return settle({ node: nodeId(way.to), mood, cost: within(state.cost + way.cost, COST) });
  };
  return (pick) => {
    let state = settle({ node: nodeId(0), mood: MOOD.start, cost: COST.start });
    let steps = 0;
    for (; stops.get(state.node)?.is === 'ask'; steps++)
      state = reduce(state, { node: state.node, answer: optionId(pick(steps, state.mood)) });
    return { steps, mood: state.mood, cost: state.cost };
  };
}

export const NO_DATA = { id: 'bench', asOf: '2025-12-31', hash: 'sha256:bench', tables: {} };

/** The product's step function. */
export function stepPlayer(story: readonly Stop[]): Player {
  const play = bind(asScenario(story), NO_DATA, 1);
  return (pick) => {
    let at = start(play);
    let steps = 0;
    for (; play.nodes.get(at.node)?.kind === 'choice'; steps++) {
      at = step(play, at, { type: 'answer', node: at.node, answer: optionId(pick(steps, at.meters[0] ?? 0)) });
    }
    return { steps, mood: at.meters[0] ?? 0, cost: at.meters[1] ?? 0 };
  };
}

/** The product's machine, driven as the page drives it: an actor and its events. */
export function machinePlayer(story: readonly Stop[]): Player {
  const scenario = asScenario(story);
  const play = bind(scenario, NO_DATA, 1);
  const machine = compile(scenario);
  return (pick) => {
    const actor = createActor(machine, { input: { play } }).start();
    let steps = 0;
    for (; actor.getSnapshot().status === 'active'; steps++) {
      const { node, meters } = positionOf(actor.getSnapshot());
      actor.send({ type: 'answer', node, answer: optionId(pick(steps, meters[0] ?? 0)) });
    }
    const { meters } = positionOf(actor.getSnapshot());
    return { steps, mood: meters[0] ?? 0, cost: meters[1] ?? 0 };
  };
}

/** inkjs on the same story, compiled from ink's own source text. */
export function inkPlayer(story: readonly Stop[]): Player {
  const ink = new Compiler(asInk(story)).Compile();
  const read = (name: string) => Number(ink.variablesState.$(name));
  return (pick) => {
    ink.ResetState();
    ink.ContinueMaximally();
    let steps = 0;
    for (; ink.currentChoices.length > 0; steps++) {
      ink.ChooseChoiceIndex(pick(steps, read('mood')));
      ink.ContinueMaximally();
    }
    return { steps, mood: read('mood'), cost: read('cost') };
  };
}
