import type { Locator, Page } from '@playwright/test';
import { itemName } from '../../src/app/item-name.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import type { Answer } from '../../src/core/play/attempt.ts';
import type {
  ClassifyNode,
  FormField,
  FormNode,
  MatchNode,
  OrderNode,
  TaskNode,
} from '../../src/core/scenario/scenario.ts';
import { loadSpelling } from '../../src/app/spelt.ts';
import type { Exercise } from './exercise.ts';

await loadSpelling('en');

export const text = (value: Answer): string => (typeof value === 'string' ? value : JSON.stringify(value));

type Step = Exercise['steps'][number];
export type Filled = Readonly<Record<string, Answer>>;

/** Somebody who plays an exercise in one way: with a mouse, with keys alone, with a finger. */
export abstract class Hand {
  protected readonly page: Page;
  protected readonly exercise: Exercise;
  /** What the page says, in the language of the exercise. */
  protected readonly words: (typeof player)['zh'];

  constructor(page: Page, exercise: Exercise) {
    this.page = page;
    this.exercise = exercise;
    this.words = player[exercise.lang];
  }

  /** Plays some steps in order; all of them when nothing else is said. */
  async play(steps: readonly Step[] = this.exercise.steps): Promise<void> {
    for (const { node, answer } of steps) {
      await this.exercise.sees(node);
      await this.give(node, answer);
    }
  }

  async give(node: TaskNode, answer: Answer): Promise<void> {
    switch (node.kind) {
      case 'choice':
        if (node.bestWorst) {
          const { best, worst } = answer as unknown as { readonly best: string; readonly worst: string };
          const say = (id: string) => this.tell(node.options.find((option) => option.id === id)?.text ?? '', node);
          return this.choose([
            `${this.words['best.best']()} ${say(best)}`,
            `${this.words['best.worst']()} ${say(worst)}`,
          ]);
        }
        return this.choose([this.tell(node.options.find(({ id }) => id === answer)?.text ?? '', node)]);
      case 'quiz':
        return this.choose((Array.isArray(answer) ? answer : [answer]).map((text) => this.tell(String(text), node)));
      case 'inspect':
        return this.inspect((answer as readonly string[]).map((panel) => node.panels.indexOf(panel)));
      case 'classify':
        return this.classify(node, answer as Readonly<Record<string, string>>);
      case 'form':
        return this.fill(node, answer as Filled);
      case 'compute':
        return this.compute(answer as number);
      case 'reply':
        return this.reply(answer as string);
      case 'order':
        return this.order(
          node,
          (answer as readonly string[]).map((step) => this.tell(step, node)),
        );
      case 'match':
        return this.match(node, answer as Readonly<Record<string, string>>);
      default:
        return node satisfies never;
    }
  }

  /** Goes from the ending to the debrief. */
  abstract review(): Promise<void>;
  protected abstract choose(texts: readonly string[]): Promise<void>;
  protected abstract inspect(places: readonly number[]): Promise<void>;
  protected abstract classify(node: ClassifyNode, answer: Readonly<Record<string, string>>): Promise<void>;
  protected abstract fill(node: FormNode, answer: Filled): Promise<void>;
  protected abstract compute(value: number): Promise<void>;
  protected abstract reply(text: string): Promise<void>;
  protected abstract order(node: OrderNode, steps: readonly string[]): Promise<void>;
  protected abstract match(node: MatchNode, pairs: Readonly<Record<string, string>>): Promise<void>;

  protected tell = (text: string, node: TaskNode) => this.exercise.tell(text, node.id);
  protected option = (name: string) =>
    this.page.getByRole('radio', { name, exact: true }).or(this.page.getByRole('checkbox', { name, exact: true }));
  protected button = (name: string) => this.page.getByRole('button', { name, exact: true });
  protected panels = () =>
    this.page.getByRole('form', { name: this.words['ask.inspect']() }).getByRole('listitem').getByRole('button');

  protected rows = (node: OrderNode) =>
    this.page.getByRole('form', { name: this.words['ask.order'](node.items.flat().length) }).getByRole('listitem');
  protected step = (node: OrderNode, text: string) =>
    this.rows(node).filter({ hasText: text }).getByRole('button').first();

  /** The items of a classification in the order of the play, with their names. */
  protected items(node: ClassifyNode): { readonly id: string; readonly name: string }[] {
    const key = this.exercise.play.keys.get(node.id);
    const rows = key?.kind === 'classify' ? key.items : [];
    const order = this.exercise.play.shown.get(node.id) ?? [];
    const nameOf = (id: string) => {
      const row = rows.find((one) => one['id'] === id);
      return row ? itemName(row, this.exercise.lang) : id;
    };
    return order.map((id) => ({ id, name: nameOf(id) }));
  }

  /** By its id, which not every card shows: names may begin alike. */
  protected card = (within: Locator, id: string) => within.locator(`[data-item="${id}"]`);

  protected group = (field: FormField, node: FormNode) =>
    this.page.getByRole('group', { name: this.tell(field.name, node), exact: true });

  /** Whether the form will ask before it takes an answer with empty fields. */
  protected leavesEmpty = (node: FormNode, answer: Filled) =>
    node.fields.some(({ id, never }) => never === undefined && !Object.hasOwn(answer, id));

  /** What was left open on purpose is handed in all the same. */
  protected left = (texts: readonly unknown[], of: number) =>
    texts.length < of ? [this.button(this.words['board.submitAnyway']())] : [];
}
