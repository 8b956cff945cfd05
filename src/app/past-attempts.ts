import type { AttemptLog, Mode } from '../core/play/attempt.ts';
import type { Evidence } from '../core/learn/profile.ts';
import type { Lost } from '../core/learn/queue.ts';
import { isTask, type Language } from '../core/scenario/scenario.ts';
import type { StoredAttempt } from '../db/rows.ts';
import type { Storage } from '../db/storage.ts';
import { reviewOf, type Ground, type Review } from './assess.ts';
import { inBoth, type Both } from './entry.ts';
import { judge, judgeAtOnce } from './judge.ts';
import type { Judged } from './judged.ts';
import { richText } from './rich.ts';
import { lookIn } from './spelt.ts';
import { logOf } from './result.ts';
import { groundOf } from './score-rows.ts';

/** What one attempt says of the student who played it here. */
export interface PastAttempt {
  readonly attempt: string;
  readonly scenario: string;
  readonly title: Both;
  readonly mode: Mode;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Not rounded; null until it is finished. */
  readonly score: number | null;
  /** Gone on from another attempt: no first try. */
  readonly isRetry: boolean;
  readonly evidence: readonly Evidence[];
  readonly lost: readonly Lost[];
}

const LOST = ['inaccuracy', 'mistake', 'blunder'];
/** Where losses are not known, less than this of a decision counts as lost. */
const FULL = 0.999;

function pastOf(
  { header, scenario, translation, run, standing, play, events }: Review,
  from: StoredAttempt['from'],
): PastAttempt {
  // A retry was begun when the event that it goes on from had long happened: its clock went on from there.
  const began = events.find(({ seq }) => seq === from?.seq)?.t ?? 0;
  const at = (Date.parse(header.started ?? '') || 0) - began;
  // What was replayed from another attempt was decided there.
  const own = run.decisions.filter(({ seq, scored }) => scored && seq > (from?.seq ?? 0));
  const skillsOf = (id: string) => {
    const node = play.nodes.get(id);
    return node && isTask(node) && node.worth > 0 ? Object.entries(node.skills) : [];
  };
  const students = new Set(scenario.cast.filter(({ student }) => student).map(({ id }) => id));
  const filled = (text: string, lang: Language) =>
    richText(text, lookIn(play.data, lang))
      .map((part) => ('text' in part ? part.text : ' '))
      .join('');
  /** The last words of somebody else before a decision, data filled in. */
  const heardBefore = (seq: number): Both | undefined => {
    const index = run.story.findIndex((item) => item.is === 'decision' && item.seq === seq);
    const before = run.story.slice(0, index).filter((item) => item.is === 'passage');
    const line = before.flatMap(({ lines }) => lines.filter(({ cast }) => !students.has(cast))).at(-1);
    if (!line) return undefined;
    const { zh, en } = inBoth(scenario, translation, line.text);
    return { zh: filled(zh, 'zh'), en: filled(en, 'en') };
  };
  const lost = own.flatMap(({ seq, node, q, t }): Lost[] => {
    const judged = standing.decisions.find((one) => one.seq === seq);
    const isLost = judged?.mark ? LOST.includes(judged.mark) : skillsOf(node).length > 0 && q < FULL;
    if (!isLost) return [];
    const heard = heardBefore(seq);
    const step = run.decisions.findIndex((one) => one.seq === seq) + 1;
    const place = { scenario: scenario.id, node, attempt: header.attempt, seq, step };
    return [{ ...place, loss: judged?.loss ?? null, at: at + t, ...(heard && { heard }) }];
  });
  return {
    attempt: header.attempt,
    scenario: scenario.id,
    title: inBoth(scenario, translation, scenario.title),
    mode: header.mode,
    at: at + (events.at(-1)?.t ?? 0),
    score: run.ending ? standing.score : null,
    isRetry: from !== undefined,
    evidence: own.flatMap(({ node, q }) => skillsOf(node).map(([skill, weight]) => ({ skill, q, weight }))),
    lost,
  };
}

/** Attempt and its last link → what it says: each is replayed once. */
const known = new Map<string, PastAttempt>();

/** An attempt at a script of very many ways, of which nothing is said before its values are worked out. */
export type Waiting = Pick<PastAttempt, 'attempt' | 'scenario' | 'title'>;

/** What the attempts say so far. */
export interface Known {
  /** The oldest first. */
  readonly all: readonly PastAttempt[];
  readonly waiting: readonly Waiting[];
}

interface Open {
  readonly key: string;
  readonly log: AttemptLog;
  readonly ground: Ground;
  readonly from: StoredAttempt['from'];
}

/** An attempt with what it is replayed on; undefined where that is not on this device. */
async function openOne(from: Storage, { attempt, head, header, from: origin }: StoredAttempt) {
  const stored = await from.log(attempt);
  const ground = stored && (await groundOf(header));
  const log = stored && logOf(header, stored.events);
  return log && ground && { key: `${attempt} ${head}`, log, ground, from: origin };
}

function keep({ key, log, ground, from }: Open, judged: Judged): PastAttempt {
  const past = pastOf(reviewOf(log, ground, judged), from);
  known.set(key, past);
  return past;
}

const sorted = (all: readonly PastAttempt[]) => [...all].sort((a, b) => a.at - b.at);

/**
 * What the attempts that were played here say: first all that is known at once, then again whenever a script that takes long
 * has been valued.
 *
 * @throws the signal's reason when it is given up while a script is being valued
 */
export async function* pastAttempts(
  from: Storage,
  attempts: readonly StoredAttempt[],
  signal: AbortSignal,
): AsyncGenerator<Known> {
  const all: PastAttempt[] = [];
  const slow: Open[] = [];
  for (const stored of attempts) {
    if (stored.source !== 'here') continue;
    const there = known.get(`${stored.attempt} ${stored.head}`);
    const open = there ? undefined : await openOne(from, stored);
    const judged = open && judgeAtOnce(open.log, open.ground);
    if (there) all.push(there);
    else if (open && judged) all.push(keep(open, judged));
    else if (open) slow.push(open);
  }
  const waitingOf = ({ log: { attempt }, ground: { scenario, translation } }: Open): Waiting => ({
    attempt,
    scenario: scenario.id,
    title: inBoth(scenario, translation, scenario.title),
  });
  yield { all: sorted(all), waiting: slow.map(waitingOf) };
  for (const [index, open] of slow.entries()) {
    all.push(keep(open, await judge(open.log, open.ground, { signal })));
    yield { all: sorted(all), waiting: slow.slice(index + 1).map(waitingOf) };
  }
}
