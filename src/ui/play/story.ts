import type { Inline } from '../../app/rich.ts';
import type { Play } from '../../core/play/play.ts';
import type { Decision, Passage, Run } from '../../core/play/run.ts';
import { holds } from '../../core/play/scope.ts';
import { picksOf } from '../../core/play/step.ts';
import { isTask, type CastMember, type Mood, type Option, type ScenarioNode } from '../../core/scenario/scenario.ts';
import { inlinesOf, tellAnswer, type PanelWords, type Teller, type Words } from './tell.ts';

/** A change of one meter that a decision brought. */
export interface Shift {
  readonly meter: string;
  readonly name: string;
  readonly by: number;
  readonly better: boolean;
}

/** One thing in the dialogue. `turn` counts the decisions before it. */
export type Entry = { readonly key: string; readonly turn: number } & (
  | {
      readonly is: 'line';
      readonly node: string;
      readonly who: CastMember;
      readonly mood: Mood;
      readonly text: readonly Inline[];
      readonly original: boolean;
      /** Same speaker and mood as the line before: no new head. */
      readonly goesOn: boolean;
    }
  | {
      readonly is: 'own';
      /** Who acted, where several students play. */
      readonly by: CastMember | undefined;
      readonly text: readonly Inline[];
      readonly late: boolean;
      readonly original: boolean;
      readonly shifts: readonly Shift[];
      readonly why: readonly Inline[] | undefined;
      /** Learn mode: how good it was, of 1; absent where an option says it by itself. */
      readonly share: number | undefined;
      /** Learn mode: what would have been better, and why. */
      readonly better: { readonly text: readonly Inline[]; readonly why: readonly Inline[] | undefined } | undefined;
    }
  | { readonly is: 'mark'; readonly text: string; /** A checkpoint of the author's. */ readonly point: boolean }
);

/** How a story is told. */
export interface Telling {
  /** Says which options of a choice were open. */
  readonly play: Play;
  readonly teller: Teller;
  readonly words: Words;
  readonly names: PanelWords;
  /** Learn mode: the explanation of what was chosen stands below it. */
  readonly explains: boolean;
  /** Who acted at a decision, where several students play. */
  readonly actor?: (index: number) => CastMember | undefined;
}

/** What the dialogue shows of a run, in order. */
export function tellStory(run: Run, telling: Telling): Entry[] {
  const nodes = new Map(telling.teller.scenario.nodes.map((node) => [node.id, node]));
  const moods = new Map<string, Mood>();
  const entries: Entry[] = [];
  let turn = 0;
  run.story.forEach((part, place) => {
    const node = nodes.get(part.node);
    if (!node) return;
    if (part.is === 'passage') entries.push(...tellPassage(part, node, telling, { moods, turn, place }));
    else {
      entries.push(tellDecision(part, node, telling, turn));
      turn += 1;
    }
  });
  return entries.map((entry, index) => ({
    ...entry,
    ...(entry.is === 'line' ? { goesOn: sameVoice(entries[index - 1], entry) } : {}),
  }));
}

const sameVoice = (before: Entry | undefined, entry: Entry): boolean =>
  before?.is === 'line' &&
  entry.is === 'line' &&
  before.who.id === entry.who.id &&
  before.mood === entry.mood &&
  before.turn === entry.turn;

function tellPassage(
  passage: Passage,
  node: ScenarioNode,
  { teller, words }: Telling,
  { moods, turn, place }: { moods: Map<string, Mood>; turn: number; place: number },
): Entry[] {
  const key = `${place}`;
  const entries: Entry[] = [];
  if (node.checkpoint !== undefined)
    entries.push({
      is: 'mark',
      point: true,
      key: `${key}-mark`,
      turn,
      text: teller.told(node.checkpoint, node.id).text,
    });
  if (passage.drawn !== undefined)
    entries.push({ is: 'mark', point: false, key: `${key}-luck`, turn, text: words['talk.luck']() });
  passage.lines.forEach((line, index) => {
    const who = teller.scenario.cast.find(({ id }) => id === line.cast);
    if (!who) return;
    const mood = line.mood ?? moods.get(who.id) ?? 'calm';
    moods.set(who.id, mood);
    const { text, original } = teller.told(line.text, node.id);
    entries.push({
      is: 'line',
      node: node.id,
      key: `${key}-${index}`,
      turn,
      who,
      mood,
      text: teller.fill(text),
      original,
      goesOn: false,
    });
  });
  return entries;
}

function tellDecision(decision: Decision, node: ScenarioNode, telling: Telling, turn: number): Entry {
  const { teller, words, names } = telling;
  const { answer } = decision;
  const text =
    decision.late || answer === null
      ? teller.fill(words['talk.late']())
      : inlinesOf(teller, node, tellAnswer(teller, words, names, node, answer));
  const [picked] = node.kind === 'choice' && answer !== null ? picksOf(node, answer) : [];
  const option = node.kind === 'choice' ? node.options.find(({ id }) => id === picked) : undefined;
  const why = telling.explains ? (option?.why ?? (isTask(node) ? node.why : undefined)) : undefined;
  return {
    is: 'own',
    by: telling.actor?.(turn),
    key: `own-${decision.seq}`,
    turn,
    late: decision.late,
    text,
    original: option !== undefined && teller.told(option.text, node.id).original,
    shifts: shiftsOf(decision, teller),
    why: why === undefined ? undefined : teller.fill(teller.told(why, node.id).text),
    share: telling.explains && option === undefined && !decision.late ? decision.q : undefined,
    better: telling.explains ? betterThan(option, node, decision, telling) : undefined,
  };
}

/** The best of the options that were open at a choice, where another one was taken. */
function betterThan(option: Option | undefined, node: ScenarioNode, { before }: Decision, { play, teller }: Telling) {
  if (node.kind !== 'choice' || node.bestWorst || option === undefined) return undefined;
  const open = node.options.filter((other) => holds(play, before, other.if));
  const best = open.reduce((one, other) => (other.score > one.score ? other : one), option);
  if (best === option) return undefined;
  const fill = (text: string) => teller.fill(teller.told(text, node.id).text);
  return { text: fill(best.text), why: best.why === undefined ? undefined : fill(best.why) };
}

/** The changes of the meters between a decision and the next task. */
export function shiftsOf(decision: Pick<Decision, 'before' | 'after'>, teller: Teller): Shift[] {
  return teller.scenario.meters.flatMap((meter, index) => {
    const by = (decision.after.meters[index] ?? 0) - (decision.before.meters[index] ?? 0);
    if (by === 0) return [];
    return [{ meter: meter.id, name: teller.told(meter.name).text, by, better: by > 0 === (meter.better === 'high') }];
  });
}

/** A piece of the dialogue: an entry, or several lines that were seen before and need no second reading. */
export type Piece = Entry | { readonly is: 'fold'; readonly key: string; readonly lines: readonly Entry[] };

/**
 * Folds runs of lines that were seen in an earlier attempt. The last line before each answer stays: it is what is answered.
 */
export function foldSeen(entries: readonly Entry[], isSeen: (node: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let run: Entry[] = [];
  const close = () => {
    const [first] = run;
    if (first && run.length > 1) pieces.push({ is: 'fold', key: `fold-${first.key}`, lines: run });
    else pieces.push(...run);
    run = [];
  };
  entries.forEach((entry, index) => {
    const next = entries[index + 1];
    const isAnswered = next === undefined || next.is === 'own';
    if (entry.is === 'line' && isSeen(entry.node) && !isAnswered) run.push(entry);
    else {
      close();
      pieces.push(entry);
    }
  });
  close();
  return pieces;
}
