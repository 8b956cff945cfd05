import type { ChoiceNode, TaskNode } from '../scenario/scenario.ts';
import type { Answer } from './attempt.ts';
import type { Play } from './play.ts';
import { scoreBestWorst, type BestWorst } from './scorers/best-worst.ts';
import { scoreClassify } from './scorers/classify.ts';
import { scoreCompute } from './scorers/compute.ts';
import { scoreForm, type FormAnswer } from './scorers/form.ts';
import { scoreInspect } from './scorers/inspect.ts';
import { scoreMatch } from './scorers/match.ts';
import { scoreOrder } from './scorers/order.ts';
import { scoreQuiz } from './scorers/quiz.ts';
import { scoreReply } from './scorers/reply.ts';
import type { Scored } from './scorers/scored.ts';

const isRecord = (answer: Answer): answer is { readonly [key: string]: Answer } =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer);

const isTextList = (answer: Answer, among: readonly string[]): answer is readonly string[] =>
  Array.isArray(answer) &&
  new Set(answer).size === answer.length &&
  answer.every((item) => typeof item === 'string' && among.includes(item));

const isNumber = (answer: Answer | undefined): answer is number =>
  typeof answer === 'number' && Number.isFinite(answer);

/** Characters of a typed reply; more is not a reply (quality.md T5). */
export const LONGEST_REPLY = 2_000;

const isBestWorst = (answer: Answer, { options }: ChoiceNode): answer is { best: string; worst: string } => {
  if (!isRecord(answer)) return false;
  const { best, worst } = answer;
  const known = (id: Answer | undefined) => options.some((option) => option.id === id);
  return known(best) && known(worst) && best !== worst;
};

const isFieldValue = (value: Answer): boolean =>
  value === null ||
  typeof value === 'string' ||
  isNumber(value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

/** Whether an answer can be an answer to this node at all; a choice's options are looked up by `legality`. */
export function hasShape(play: Play, node: TaskNode, answer: Answer): boolean {
  switch (node.kind) {
    case 'choice':
      return node.bestWorst ? isBestWorst(answer, node) : typeof answer === 'string';
    case 'quiz':
      return node.several
        ? isTextList(answer, node.options)
        : typeof answer === 'string' && node.options.includes(answer);
    case 'inspect':
      return isTextList(answer, node.panels);
    case 'classify': {
      const items = play.shown.get(node.id) ?? [];
      return (
        isRecord(answer) &&
        Object.entries(answer).every(
          ([item, given]) => items.includes(item) && typeof given === 'string' && node.into.includes(given),
        )
      );
    }
    case 'form':
      return (
        isRecord(answer) &&
        Object.entries(answer).every(
          ([field, value]) => node.fields.some(({ id }) => id === field) && isFieldValue(value),
        )
      );
    case 'compute':
      return isNumber(answer) || (isRecord(answer) && isNumber(answer['value']) && typeof answer['unit'] === 'string');
    case 'reply':
      return typeof answer === 'string' && answer.length <= LONGEST_REPLY;
    case 'order':
      return isTextList(answer, node.items.flat());
    case 'match': {
      const rights = node.pairs.map(([, right]) => right);
      return (
        isRecord(answer) &&
        Object.entries(answer).every(
          ([left, right]) =>
            node.pairs.some(([known]) => known === left) && typeof right === 'string' && rights.includes(right),
        )
      );
    }
    default:
      return node satisfies never;
  }
}

/**
 * The quality of an answer, without caps. An answer of the wrong shape is worth nothing; `legality` refuses it before.
 */
export function scoreAnswer(play: Play, node: TaskNode, answer: Answer): Scored {
  if (!hasShape(play, node, answer)) return { q: 0, parts: [] };
  const key = play.keys.get(node.id);
  switch (node.kind) {
    case 'choice': {
      if (node.bestWorst)
        return scoreBestWorst(
          answer as unknown as BestWorst,
          Object.fromEntries(node.options.map(({ id, score }) => [id, score])),
        );
      const option = node.options.find(({ id }) => id === answer);
      return option
        ? { q: option.score / 4, parts: [{ id: option.id, got: option.score, of: 4, why: 'chosen' }] }
        : { q: 0, parts: [] };
    }
    case 'quiz':
      return scoreQuiz(node.several ? (answer as readonly string[]) : [answer as string], node.right);
    case 'inspect':
      return scoreInspect(answer as readonly string[], node.must);
    case 'classify':
      return key?.kind === 'classify'
        ? scoreClassify(answer as Readonly<Record<string, string>>, { ...node, classes: key.classes })
        : { q: 0, parts: [] };
    case 'form':
      return key?.kind === 'form'
        ? scoreForm(answer as FormAnswer, key.fields, play.dataset.asOf)
        : { q: 0, parts: [] };
    case 'compute': {
      if (key?.kind !== 'compute') return { q: 0, parts: [] };
      const given = isRecord(answer) ? answer : { value: answer };
      const unit = typeof given['unit'] === 'string' ? given['unit'] : undefined;
      return scoreCompute(Number(given['value']), { ...key, unit: node.unit }, unit);
    }
    case 'reply':
      return scoreReply(answer as string, node);
    case 'order':
      return scoreOrder(answer as readonly string[], node.items);
    case 'match':
      return scoreMatch(answer as Readonly<Record<string, string>>, node.pairs);
    default:
      return node satisfies never;
  }
}

/** Only the quality of an answer, for moving on; options need no parts for that. */
export function qualityOf(play: Play, node: TaskNode, answer: Answer): number {
  if (node.kind !== 'choice' || node.bestWorst) return scoreAnswer(play, node, answer).q;
  return (node.options.find(({ id }) => id === answer)?.score ?? 0) / 4;
}
