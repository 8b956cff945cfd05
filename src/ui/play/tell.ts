import type { panels } from '../../app/messages/panels.ts';
import type { player } from '../../app/messages/player.ts';
import { typedText, type Inline } from '../../app/rich.ts';
import type { Answer } from '../../core/play/attempt.ts';
import type { Scenario, ScenarioNode } from '../../core/scenario/scenario.ts';
import type { Told } from '../../core/scenario/translation.ts';

/** What is needed to put a thing of the scenario into words. */
export interface Teller {
  readonly scenario: Scenario;
  told(source: string, group?: string): Told;
  fill(text: string): Inline[];
}

/** An answer that can be chosen. */
export interface Choosable {
  readonly id: string;
  readonly text: string;
  /** Set where the text is not in the language of the page. */
  readonly lang?: string | undefined;
}

export type Words = (typeof player)['zh'];
export type PanelWords = (typeof panels)['zh'];

/** A text with its data filled in, without bold and breaks: for labels. */
export const plainText = (teller: Teller, text: string): string =>
  teller
    .fill(text)
    .map((part) => (part.is === 'break' ? ' ' : part.text))
    .join('');

/** What was answered, as it is drawn: texts of the scenario with their data, the student's own text as it was typed. */
export const inlinesOf = (teller: Teller, node: ScenarioNode, told: string): Inline[] =>
  node.kind === 'reply' ? typedText(told) : teller.fill(told);

/** What a page of the desk or a document is called. */
export function panelName(teller: Teller, names: PanelWords, panel: string): string {
  const document = teller.scenario.documents.find(({ id }) => id === panel);
  if (document) return teller.told(document.title).text;
  const key = `panel.${panel}`;
  return Object.hasOwn(names, key) ? ((names as unknown as Record<string, () => string>)[key]?.() ?? panel) : panel;
}

const list = (value: Answer): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const record = (value: Answer): Readonly<Record<string, Answer>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Answer>>)
    : {};

/** How many of the answered fields hold something, "not in the sources" included. */
export const filledIn = (answer: Answer): number =>
  Object.values(record(answer)).filter((value) => value === null || (value !== '' && list(value).length + 1 > 0))
    .length;

/** An answer in the student's words, as it stands in the dialogue. */
export function tellAnswer(
  teller: Teller,
  words: Words,
  names: PanelWords,
  node: ScenarioNode,
  answer: Answer,
): string {
  const say = (text: string) => teller.told(text, node.id).text;
  const sep = words['tell.sep']();
  switch (node.kind) {
    case 'choice': {
      const option = (id: Answer | undefined) => say(node.options.find((one) => one.id === id)?.text ?? '');
      if (!node.bestWorst) return option(answer);
      const { best, worst } = record(answer);
      return words['tell.bestWorst'](option(best), option(worst));
    }
    case 'quiz':
      return (typeof answer === 'string' ? [answer] : list(answer)).map(say).join(sep);
    case 'inspect': {
      const opened = list(answer).map((panel) => panelName(teller, names, panel));
      return opened.length === 0 ? words['talk.opened.none']() : words['talk.opened'](opened.join(sep));
    }
    case 'classify': {
      const classes = Object.values(record(answer));
      const counted = node.into.map((into) => `${say(into)} ${classes.filter((given) => given === into).length}`);
      return counted.join(' · ');
    }
    case 'form':
      return words['talk.filled'](filledIn(answer), node.fields.length);
    case 'compute': {
      const value = typeof answer === 'number' ? answer : Number(record(answer)['value']);
      return `${value.toLocaleString('zh-CN', { maximumFractionDigits: 6 })} ${say(node.unit)}`.trim();
    }
    case 'reply':
      return typeof answer === 'string' ? answer : '';
    case 'order':
      return list(answer).map(say).join(' → ');
    case 'match': {
      const given = record(answer);
      const paired = node.pairs.flatMap(([left]) =>
        typeof given[left] === 'string' ? [`${say(left)} — ${say(given[left])}`] : [],
      );
      return paired.length === 0 ? words['tell.unpaired']() : paired.join('\n');
    }
    case 'say':
    case 'chance':
    case 'go':
    case 'end':
      return '';
    default:
      return node satisfies never;
  }
}
