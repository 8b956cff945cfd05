import { assign, createActor, setup, type Actor, type SnapshotFrom } from 'xstate';
import type { Expression } from '../scenario/expression.ts';
import { isTask, type ChoiceNode, type Scenario, type TaskNode } from '../scenario/scenario.ts';
import type { PlayEvent } from './attempt.ts';
import { machineConfig, type MachineConfig, type MoveParams } from './compile.ts';
import { applyOutcome, draftOf, drawnBranch, reach, visitsOf, type MeterChanges } from './move.ts';
import type { Play } from './play.ts';
import type { Position } from './position.ts';
import { holds } from './scope.ts';
import { qualityOf } from './score-answer.ts';
import { legality, noteAnswer, noteOpened, ON_THRESHOLD, paidFor, picksOf } from './step.ts';

/** What the machine carries: the play it is bound to, the position without its node, and whether this node is seen. */
export interface MachineContext {
  readonly play: Play;
  readonly world: Omit<Position, 'node'>;
  readonly seen: boolean;
}

const at = ({ world }: MachineContext, node: string): Position => ({ ...world, node });

const paidHere = ({ play }: MachineContext, event: PlayEvent, node: string): MeterChanges | undefined =>
  event.type === 'answer' ? paidFor(play.nodes.get(node), event.answer) : undefined;

function happened(context: MachineContext, event: PlayEvent, { node, when }: MoveParams): boolean {
  const { play } = context;
  switch (when.is) {
    case 'holds':
      return holds(play, context.world, when.if);
    case 'drawn': {
      const chance = play.nodes.get(node);
      return (
        chance?.kind === 'chance' && drawnBranch(play, chance, visitsOf(play, context.world, node)) === when.branch
      );
    }
    case 'late':
      return event.type === 'late' && legality(play, at(context, node), event) === null;
    case 'picked':
      return (
        event.type === 'answer' &&
        legality(play, at(context, node), event) === null &&
        picksOf(play.nodes.get(node) as ChoiceNode, event.answer)[0] === when.option
      );
    case 'result':
      return (
        event.type === 'answer' &&
        legality(play, at(context, node), event) === null &&
        qualityOf(play, play.nodes.get(node) as TaskNode, event.answer) >= when.from - ON_THRESHOLD
      );
    default:
      return when satisfies never;
  }
}

const machineSetup = setup({
  types: {
    context: {} as MachineContext,
    events: {} as PlayEvent,
    input: {} as { play: Play },
  },
  guards: {
    'the node is passed over': ({ context }) => !context.seen,
    'this happened': ({ context, event }, params: MoveParams) => happened(context, event, params),
    'this happened and a meter stops the run': ({ context, event }, params: MoveParams & { to: string }) => {
      if (!happened(context, event, params)) return false;
      const draft = draftOf(at(context, params.node));
      const to = applyOutcome(context.play, draft, params.then, params.node, paidHere(context, event, params.node));
      return to !== params.then.to && to === params.to;
    },
    'this may be done here': ({ context, event }, { node }: { node: string }) =>
      legality(context.play, at(context, node), event) === null,
  },
  actions: {
    arrive: assign(({ context }, { node, if: condition }: { node: string; if?: Expression }) => {
      const seen = holds(context.play, context.world, condition);
      if (!seen) return { seen };
      const world = { ...draftOf(at(context, node)), hint: 0 as const };
      reach(context.play, world, node);
      return { seen, world };
    }),
    /** The answer is written down before it changes anything, so that conditions and stops see it. */
    'change the world': assign(({ context, event }, { node, then }: MoveParams) => {
      const { play } = context;
      const world = draftOf(at(context, node));
      const task = play.nodes.get(node);
      if (task && isTask(task)) {
        if (event.type === 'answer') noteAnswer(play, world, task, event.answer, qualityOf(play, task, event.answer));
        else noteAnswer(play, world, task, null, 0);
      }
      applyOutcome(play, world, then, node, paidHere(context, event, node));
      return { world };
    }),
    'note what was opened': assign(({ context, event }, { node }: { node: string }) => {
      const world = draftOf(at(context, node));
      if (event.type === 'open') noteOpened(context.play, world, event.panel);
      return { world };
    }),
    'note the hint': assign(({ context, event }) => {
      const { world } = context;
      return event.type === 'hint'
        ? { world: { ...world, hint: Math.max(world.hint, event.level) as Position['hint'] } }
        : {};
    }),
  },
});

/** Makes a machine of a config; one that went through JSON gives the same machine. */
export function machineOf(config: MachineConfig) {
  return machineSetup.createMachine({
    context: ({ input: { play } }) => ({
      play,
      world: {
        meters: play.scenario.meters.map(({ start }) => start),
        flags: [...play.layout.flags.keys()].map(() => null),
        marks: play.layout.blank,
        hint: 0,
        redlines: [],
      },
      seen: true,
    }),
    // The config is data of our own making; its names and params are typed in compile.ts, which XState cannot know.
    ...(config as object),
  });
}

export type ScenarioMachine = ReturnType<typeof machineOf>;
export type ScenarioActor = Actor<ScenarioMachine>;

/** Compiles a scenario to its XState 5 machine. Start it with `playerOf`, or as an actor with `input: { play }`. */
export const compile = (scenario: Scenario): ScenarioMachine => machineOf(machineConfig(scenario));

/** An actor that plays: send it `PlayEvent`s; illegal ones change nothing. Not started yet. */
export const playerOf = (play: Play): ScenarioActor => createActor(compile(play.scenario), { input: { play } });

/** The position of the machine, as `step` would give it. */
export function positionOf(snapshot: SnapshotFrom<ScenarioMachine>): Position {
  const { meters, flags, marks, hint, redlines } = snapshot.context.world;
  return { node: snapshot.value as string, meters, flags, marks, hint, redlines };
}
