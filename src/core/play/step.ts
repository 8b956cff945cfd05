import {
  isTask,
  PANELS,
  type Band,
  type ChoiceNode,
  type Option,
  type Outcome,
  type ScenarioNode,
  type TaskNode,
} from '../scenario/scenario.ts';
import type { Answer, PlayEvent } from './attempt.ts';
import {
  applyOutcome,
  blankDraft,
  draftOf,
  happen,
  travel,
  type Draft,
  type MeterChanges,
  type OnPassage,
} from './move.ts';
import type { Play } from './play.ts';
import type { Position } from './position.ts';
import type { IllegalReason } from './run.ts';
import { holds } from './scope.ts';
import { hasShape, qualityOf } from './score-answer.ts';

/** The position before the first answer. */
export function start(play: Play, onPassage?: OnPassage): Position {
  const draft = blankDraft(play);
  travel(play, draft, play.scenario.nodes[0]?.id ?? '', onPassage);
  return draft;
}

/** Why an event may not stand here; null when it may. */
export function legality(play: Play, at: Position, event: PlayEvent): IllegalReason | null {
  const node = play.nodes.get(at.node);
  if (node === undefined || !isTask(node)) return 'over';
  if (event.node !== at.node) return 'other-node';
  switch (event.type) {
    case 'answer':
      return answerLegality(play, at, node, event.answer);
    case 'late':
      return node.late ? null : 'no-clock';
    case 'open':
      return isPanel(play, event.panel) ? null : 'no-such-panel';
    case 'hint':
      return event.level >= 1 && event.level <= node.hints.length ? null : 'no-such-hint';
    default:
      return event satisfies never;
  }
}

function answerLegality(play: Play, at: Position, node: TaskNode, answer: Answer): IllegalReason | null {
  if (node.kind !== 'choice') return hasShape(play, node, answer) ? null : 'wrong-shape';
  if (node.bestWorst && !hasShape(play, node, answer)) return 'wrong-shape';
  for (const picked of picksOf(node, answer)) {
    const option = node.options.find(({ id }) => id === picked);
    if (option === undefined) return 'no-such-option';
    if (!holds(play, at, option.if)) return 'option-closed';
  }
  return null;
}

/** The options that an answer names; the run goes on as the first says. */
export function picksOf({ bestWorst }: ChoiceNode, answer: Answer): Answer[] {
  if (!bestWorst) return [answer];
  const { best = null, worst = null } = answer as { readonly best?: Answer; readonly worst?: Answer };
  return [best, worst];
}

/** The page on which a sensitive field was opened, of `profile.phone`; anything else is its own page. */
function pageOf(panel: string): string {
  const [page = '', field] = panel.split('.');
  return field !== undefined && (PANELS as readonly string[]).includes(page) ? page : panel;
}

const isPanel = (play: Play, panel: string): boolean =>
  (PANELS as readonly string[]).includes(pageOf(panel)) || play.scenario.documents.some(({ id }) => id === panel);

/** Keeps a result that is exactly on a threshold on it, whatever binary fractions make of it. */
export const ON_THRESHOLD = 1e-9;

/** What the first band that a result reaches leads to. */
export function bandOf(bands: readonly Band[], q: number): Outcome {
  const band = bands.find(({ from }) => q >= from - ON_THRESHOLD) ?? bands.at(-1);
  if (!band) throw new RangeError('a task without bands leads nowhere');
  return band.then;
}

/** What looking at panels costs: the price of one, times how many were opened. */
export function paidFor(node: ScenarioNode | undefined, answer: Answer): MeterChanges | undefined {
  if (node?.kind !== 'inspect') return undefined;
  const opened = Array.isArray(answer) ? answer.length : 0;
  return Object.fromEntries(Object.entries(node.cost).map(([meter, by]) => [meter, by * opened]));
}

/** What follows an answer of quality `q`. */
export function outcomeOf(node: TaskNode, answer: Answer, q: number): Outcome {
  if (node.kind !== 'choice') return bandOf(node.bands, q);
  const [picked] = picksOf(node, answer);
  const option = node.options.find(({ id }) => id === picked) ?? node.options[0];
  if (!option) throw new RangeError(`choice ${node.id} has no options`);
  return option.then;
}

/** Writes down what an answer says about the past: the option, its result, the panels that were looked at. */
export function noteAnswer(play: Play, draft: Draft, node: TaskNode, answer: Answer, q: number): void {
  const option = node.kind === 'choice' && answer !== null ? picksOf(node, answer)[0] : undefined;
  noteOption(play, draft, node, typeof option === 'string' ? option : undefined, q);
  if (node.kind === 'inspect' && Array.isArray(answer))
    for (const panel of answer) noteOpened(play, draft, String(panel));
}

function noteOption({ layout }: Play, draft: Draft, { id }: TaskNode, option: string | undefined, q: number): void {
  const result = layout.results.size > 0 ? layout.results.get(id) : undefined;
  if (result !== undefined) draft.marks[result] = q;
  if (option === undefined) return;
  const picked = layout.picked.size > 0 ? layout.picked.get(`${id}.${option}`) : undefined;
  if (picked !== undefined) draft.marks[picked] = 1;
  if (layout.watched.length > 0) happen(layout, draft, id, option);
}

export function noteOpened(play: Play, draft: Draft, panel: string): void {
  const opened = play.layout.opened.get(pageOf(panel));
  if (opened !== undefined) draft.marks[opened] = 1;
}

/**
 * Moves a position by an event. Pure and total: an event that is not legal there (see `legality`) changes nothing. The
 * player, replay, solver and command line all move by this one function.
 */
export function step(play: Play, at: Position, event: PlayEvent, onPassage?: OnPassage): Position {
  const node = play.nodes.get(at.node);
  // Most steps pick an option: judged and taken in one go.
  if (event.type === 'answer' && node?.kind === 'choice' && !node.bestWorst) {
    const option = event.node === at.node ? optionOf(node, event.answer) : undefined;
    return option && holds(play, at, option.if) ? takeOption(play, at, node, option, onPassage) : at;
  }
  return legality(play, at, event) === null ? move(play, at, event, onPassage) : at;
}

function optionOf({ options }: ChoiceNode, id: Answer): Option | undefined {
  for (const option of options) if (option.id === id) return option;
  return undefined;
}

/** Goes on as an option says. */
function takeOption(play: Play, at: Position, node: ChoiceNode, option: Option, onPassage?: OnPassage): Position {
  const draft = draftOf(at);
  noteOption(play, draft, node, option.id, option.score / 4);
  travel(play, draft, applyOutcome(play, draft, option.then, node.id), onPassage);
  return draft;
}

/** `step` for an event that is known to be legal. */
export function move(play: Play, at: Position, event: PlayEvent, onPassage?: OnPassage): Position {
  const node = play.nodes.get(at.node) as TaskNode;
  const draft = draftOf(at);
  switch (event.type) {
    case 'open':
      noteOpened(play, draft, event.panel);
      return draft;
    case 'hint':
      draft.hint = Math.max(draft.hint, event.level) as Position['hint'];
      return draft;
    case 'late': {
      noteAnswer(play, draft, node, null, 0);
      const to = applyOutcome(play, draft, (node.late as NonNullable<TaskNode['late']>).then, node.id);
      travel(play, draft, to, onPassage);
      return draft;
    }
    case 'answer': {
      const q = qualityOf(play, node, event.answer);
      noteAnswer(play, draft, node, event.answer, q);
      const then = outcomeOf(node, event.answer, q);
      travel(play, draft, applyOutcome(play, draft, then, node.id, paidFor(node, event.answer)), onPassage);
      return draft;
    }
    default:
      return event satisfies never;
  }
}
