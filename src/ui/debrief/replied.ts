import type { PointVerdict } from '../../app/messages/debrief.ts';
import type { Decision } from '../../core/play/run.ts';
import type { Part } from '../../core/play/scorers/scored.ts';
import type { Models } from '../../core/scenario/phrases/model.ts';
import type { Language, ReplyNode } from '../../core/scenario/scenario.ts';

/** A concept that a reply should hold or must not, and whether it does. */
export interface ToldPoint {
  /** Counts from 1: it stands at the words in the text too. */
  readonly number: number;
  readonly name: string;
  readonly verdict: PointVerdict;
  /** The words that were found. */
  readonly quote?: string;
  /** The words that cancelled it. */
  readonly by?: string;
  /** Patterns of a point that was not found: ways to say it. */
  readonly ways?: readonly string[];
  /** Of a point that was not found: a sentence that makes it. */
  readonly models?: Models;
  /** The patterns did not find it; a teacher accepted it. */
  readonly accepted?: boolean;
  /** The author's words on why it must not be said. */
  readonly why?: string;
}

/** What a stretch of the text is: said as wished, said and denied, the denial, said against the rules, or nothing. */
type Tone = 'hit' | 'negated' | 'denial' | 'forbidden' | 'plain';

/** A stretch of the student's text with one tone. */
interface Stretch {
  readonly text: string;
  readonly tone: Tone;
  /** The points whose words end here. */
  readonly ends: readonly number[];
}

/** A typed reply beside what it should hold. */
export interface Replied {
  readonly ask: string;
  /** Empty: no answer in time. */
  readonly text: readonly Stretch[];
  readonly hits: number;
  /** How many points it should hold. */
  readonly of: number;
  readonly points: readonly ToldPoint[];
  /** The order that was asked for, and whether it was kept throughout. */
  readonly order?: { readonly names: readonly string[]; readonly kept: boolean };
  /** Only key words, no reply. */
  readonly stuffed: boolean;
}

interface Marked {
  readonly span: readonly [number, number];
  readonly tone: Tone;
  /** None for a denial. */
  readonly number?: number;
}

/** The more serious of two that overlap is seen. */
const RANK: readonly Tone[] = ['plain', 'hit', 'negated', 'denial', 'forbidden'];

/** Cuts a text where its marked stretches begin and end; overlapping marks give one stretch with the most serious tone. */
export function stretches(text: string, marks: readonly Marked[]): Stretch[] {
  const cuts = new Set([0, text.length, ...marks.flatMap(({ span }) => span)]);
  const places = [...cuts].filter((place) => place >= 0 && place <= text.length).sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const here = marks.filter(({ span }) => span[0] <= start && span[1] >= end);
    const tone = here.reduce(
      (top: Tone, mark) => (RANK.indexOf(mark.tone) > RANK.indexOf(top) ? mark.tone : top),
      'plain',
    );
    const ends = marks.flatMap(({ span, number }) => (span[1] === end && number !== undefined ? [number] : []));
    return { text: text.slice(start, end), tone, ends };
  });
}

const VERDICTS: readonly string[] = ['hit', 'negated', 'forbidden'] satisfies PointVerdict[];

function toldPoint(text: string, part: Part, number: number): ToldPoint {
  const words = (span: readonly [number, number] | undefined) => (span ? text.slice(...span) : undefined);
  const [quote, by, why] = [words(part.span), words(part.by), part.about?.['text']];
  return {
    number,
    name: part.id,
    verdict: VERDICTS.includes(part.why) ? (part.why as PointVerdict) : 'missed',
    ...(quote === undefined ? {} : { quote }),
    ...(by === undefined ? {} : { by }),
    ...(part.about?.['by'] === 'teacher' ? { accepted: true } : {}),
    ...(typeof why === 'string' ? { why } : {}),
  };
}

/**
 * What a student who missed a point might have written: a model sentence in their language, else a way to say it, else the
 * sentence in the language that it was written in.
 */
export function modelOf(
  { models, ways = [] }: ToldPoint,
  lang: Language,
): { text: string; lang: Language } | undefined {
  const own = models?.[lang] ?? wayToSay(ways, lang);
  if (own !== undefined) return { text: own, lang };
  const other = lang === 'zh' ? 'en' : 'zh';
  const text = models?.[other];
  return text === undefined ? undefined : { text, lang: other };
}

/**
 * A pattern as a person would say it, in a language: the first of its alternatives, nothing optional. Undefined where no
 * pattern is in that language.
 */
export function wayToSay(patterns: readonly string[], lang: Language): string | undefined {
  const isChinese = (pattern: string) => /\p{Script=Han}/u.test(pattern);
  const found = patterns.find((pattern) => isChinese(pattern) === (lang === 'zh') && !pattern.includes('{n}'));
  return found
    ?.replace(/\[[^\]]*\]/g, '')
    .replace(/\(([^|)]*)[^)]*\)/g, '$1')
    .replace(/…/g, lang === 'zh' ? '' : ' ')
    .replace(/\*/g, '')
    .trim();
}

/** Reads a typed reply against its points. */
export function replied(node: ReplyNode, { answer, parts }: Pick<Decision, 'answer' | 'parts'>): Replied {
  const text = typeof answer === 'string' ? answer : '';
  const count = node.points.length;
  const wanted = node.points.map(
    ({ name, worth }, index): Part => parts[index] ?? { id: name, got: 0, of: worth, why: 'missed' },
  );
  const judged = [...wanted, ...parts.slice(count).filter(({ why }) => why === 'forbidden')];
  const points = judged.map((part, index): ToldPoint => {
    const point = toldPoint(text, part, index + 1);
    const { patterns: ways, models } = node.points[index] ?? {};
    const isMissing = point.verdict === 'missed' || point.verdict === 'negated';
    return isMissing && ways ? { ...point, ways, ...(models && { models }) } : point;
  });
  const marks = judged.flatMap(({ span, by, why }, index): Marked[] => {
    if (!span) return [];
    const tone = VERDICTS.includes(why) ? (why as Tone) : 'plain';
    return [{ span, tone, number: index + 1 }, ...(by ? [{ span: by, tone: 'denial' as const }] : [])];
  });
  const order = parts.find(({ why }) => why === 'order');
  return {
    ask: node.ask,
    text: text === '' ? [] : stretches(text, marks),
    hits: points.filter(({ verdict }) => verdict === 'hit').length,
    of: count,
    points,
    ...(order && node.order ? { order: { names: node.order, kept: order.got >= order.of } } : {}),
    stuffed: parts.some(({ why }) => why === 'stuffed'),
  };
}
