import type { Locator, Page } from '@playwright/test';
import { player } from '../../src/app/messages/player.ts';
import type { Answer } from '../../src/core/play/attempt.ts';
import type { ClassifyNode, FormField, FormNode, TaskNode } from '../../src/core/scenario/scenario.ts';
import type { Exercise } from './exercise.ts';
import { expect } from './fixtures.ts';

const words = player.zh;

const text = (value: Answer): string => (typeof value === 'string' ? value : JSON.stringify(value));

type Step = Exercise['steps'][number];
type Filled = Readonly<Record<string, Answer>>;

/** Somebody who plays an exercise in one way: with a mouse, with keys alone, with a finger. */
export abstract class Hand {
  protected readonly page: Page;
  protected readonly exercise: Exercise;

  constructor(page: Page, exercise: Exercise) {
    this.page = page;
    this.exercise = exercise;
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

  protected tell = (text: string, node: TaskNode) => this.exercise.tell(text, node.id);
  protected option = (name: string) =>
    this.page.getByRole('radio', { name, exact: true }).or(this.page.getByRole('checkbox', { name, exact: true }));
  protected button = (name: string) => this.page.getByRole('button', { name, exact: true });
  protected panels = () =>
    this.page.getByRole('form', { name: words['ask.inspect']() }).getByRole('listitem').getByRole('button');

  /** The items of a classification in the order of the play, with their names. */
  protected items(node: ClassifyNode): { readonly id: string; readonly name: string }[] {
    const key = this.exercise.play.keys.get(node.id);
    const rows = key?.kind === 'classify' ? key.items : [];
    const order = this.exercise.play.shown.get(node.id) ?? [];
    return order.map((id) => ({ id, name: String(rows.find((row) => row['id'] === id)?.['name'] ?? id) }));
  }

  protected group = (field: FormField, node: FormNode) =>
    this.page.getByRole('group', { name: this.tell(field.name, node), exact: true });

  /** Whether the form will ask before it takes an answer with empty fields. */
  protected leavesEmpty = (node: FormNode, answer: Filled) =>
    node.fields.some(({ id, never }) => never === undefined && !Object.hasOwn(answer, id));
}

export class MouseHand extends Hand {
  async review(): Promise<void> {
    await this.page.getByRole('link', { name: words['end.review']() }).click();
  }

  protected async choose(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.option(text).click();
    await this.button(words['ask.confirm']()).click();
  }

  protected async inspect(places: readonly number[]): Promise<void> {
    for (const place of places) await this.panels().nth(place).click();
    await this.button(words['inspect.enough']()).click();
  }

  /** The first card is dragged, the others are picked and put. */
  protected async classify(node: ClassifyNode, answer: Readonly<Record<string, string>>): Promise<void> {
    const waiting = this.page.getByRole('region', { name: words['board.waiting']() });
    for (const [index, { id, name }] of this.items(node).entries()) {
      const into = this.tell(answer[id] ?? '', node);
      const card = waiting.getByRole('button', { name: new RegExp(id) });
      const place = this.page.getByRole('region', { name: new RegExp(`^${into}，`) });
      if (index === 0) await this.drag(card, place);
      else {
        await card.click();
        await this.button(words['board.put'](name, into)).click();
      }
      await expect(place.getByRole('button', { name: new RegExp(id) })).toBeVisible();
    }
    await this.button(words['ask.submit']()).click();
  }

  protected async fill(node: FormNode, answer: Filled): Promise<void> {
    for (const [id, value] of Object.entries(answer)) {
      const field = node.fields.find((one) => one.id === id) as FormField;
      const group = this.group(field, node);
      const name = this.tell(field.name, node);
      if (value === null) await group.getByRole('button', { name: words['form.absent.for'](name) }).click();
      else if (field.type === 'tags')
        for (const tag of value as readonly string[])
          await group.getByRole('button', { name: this.tell(tag, node), exact: true }).click();
      else if (field.type === 'pick') await group.getByRole('combobox').selectOption(text(value));
      else {
        await group.getByRole('textbox').click();
        await this.page.keyboard.insertText(text(value));
      }
    }
    await this.button(words['ask.submit']()).click();
    if (this.leavesEmpty(node, answer)) await this.button(words['form.submitAnyway']()).click();
  }

  /** Puts the number together on the calculator. */
  protected async compute(value: number): Promise<void> {
    const form = this.page.getByRole('region', { name: words['ask.region']() });
    await form.getByRole('button', { name: words['compute.calculator']() }).click();
    const calculator = this.page.getByRole('dialog', { name: words['calculator.title']() });
    for (const key of String(value).replace('-', '−'))
      await calculator.getByRole('button', { name: key, exact: true }).click();
    await calculator.getByRole('button', { name: words['calculator.use']() }).click();
    await this.button(words['ask.submit']()).click();
  }

  private async drag(card: Locator, place: Locator): Promise<void> {
    const from = await card.boundingBox();
    const to = await place.boundingBox();
    if (!from || !to) throw new Error('nothing to drag');
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await mouse.up();
  }
}

export class KeyHand extends Hand {
  async review(): Promise<void> {
    await this.reach(this.page.getByRole('link', { name: words['end.review']() }));
    await this.press('Enter');
  }

  protected async choose(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.press((await this.option(text).getAttribute('data-option')) ?? '');
      await expect(this.option(text)).toBeChecked();
    }
    await this.press('Enter');
  }

  protected async inspect(places: readonly number[]): Promise<void> {
    for (const place of places) await this.press(String(place + 1));
    await this.press('Enter');
  }

  protected async classify(node: ClassifyNode, answer: Readonly<Record<string, string>>): Promise<void> {
    const board = this.page.getByRole('region', { name: words['ask.region']() });
    for (const [index, { id }] of this.items(node).entries()) {
      const card = board.getByRole('button', { name: new RegExp(id) });
      if (index === 0) await this.reach(card);
      await expect(card).toBeFocused();
      await this.press(String(node.into.indexOf(answer[id] ?? '') + 1));
    }
    await this.submit();
  }

  protected async fill(node: FormNode, answer: Filled): Promise<void> {
    for (const field of node.fields) {
      const value = answer[field.id];
      if (value === undefined) continue;
      const group = this.group(field, node);
      const name = this.tell(field.name, node);
      if (value === null) {
        await this.reach(group.getByRole('button', { name: words['form.absent.for'](name) }));
        await this.press('Space');
      } else if (field.type === 'tags')
        for (const tag of value as readonly string[]) {
          await this.reach(group.getByRole('button', { name: this.tell(tag, node), exact: true }));
          await this.press('Space');
        }
      else if (field.type === 'pick') {
        await this.reach(group.getByRole('combobox'));
        for (let step = 0; step <= (field.pick ?? []).indexOf(text(value)); step++) await this.press('ArrowDown');
        await expect(group.getByRole('combobox')).toHaveValue(text(value));
      } else {
        await this.reach(group.getByRole('textbox'));
        await this.page.keyboard.type(text(value));
      }
    }
    await this.submit();
    if (!this.leavesEmpty(node, answer)) return;
    await this.reach(this.button(words['form.submitAnyway']()));
    await this.press('Enter');
  }

  protected async compute(value: number): Promise<void> {
    await this.reach(this.page.getByLabel(words['compute.answer'](), { exact: true }));
    await this.page.keyboard.type(String(value));
    await this.press('Enter');
  }

  private press = (key: string) => this.page.keyboard.press(key);

  private async submit(): Promise<void> {
    await this.reach(this.button(words['ask.submit']()));
    await this.press('Enter');
  }

  /** Tabs on until the focus is there; a page that cannot be walked so fails. */
  private async reach(target: Locator): Promise<void> {
    for (let stop = 0; stop < 80; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    await expect(target).toBeFocused();
  }
}

export class TouchHand extends Hand {
  async review(): Promise<void> {
    await this.page.getByRole('link', { name: words['end.review']() }).tap();
  }

  protected async choose(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.option(text).tap();
    await this.button(words['ask.confirm']()).tap();
  }

  protected async inspect(places: readonly number[]): Promise<void> {
    for (const place of places) await this.panels().nth(place).tap();
    await this.button(words['inspect.enough']()).tap();
  }

  /** A tap on a card opens the sheet with the classes. */
  protected async classify(node: ClassifyNode, answer: Readonly<Record<string, string>>): Promise<void> {
    const board = this.page.getByRole('region', { name: words['ask.region']() });
    for (const { id, name } of this.items(node)) {
      await board.getByRole('button', { name: new RegExp(id) }).tap();
      const sheet = this.page.getByRole('dialog', { name: words['board.where'](name) });
      await sheet.getByRole('button', { name: this.tell(answer[id] ?? '', node), exact: true }).tap();
      await expect(sheet).toBeHidden();
    }
    await this.button(words['ask.submit']()).tap();
  }

  protected async fill(node: FormNode, answer: Filled): Promise<void> {
    for (const [id, value] of Object.entries(answer)) {
      const field = node.fields.find((one) => one.id === id) as FormField;
      const group = this.group(field, node);
      const name = this.tell(field.name, node);
      if (value === null) await group.getByRole('button', { name: words['form.absent.for'](name) }).tap();
      else if (field.type === 'tags')
        for (const tag of value as readonly string[])
          await group.getByRole('button', { name: this.tell(tag, node), exact: true }).tap();
      else if (field.type === 'pick') await group.getByRole('combobox').selectOption(text(value));
      else {
        await group.getByRole('textbox').tap();
        await this.page.keyboard.insertText(text(value));
      }
    }
    await this.button(words['ask.submit']()).tap();
    if (this.leavesEmpty(node, answer)) await this.button(words['form.submitAnyway']()).tap();
  }

  protected async compute(value: number): Promise<void> {
    await this.page.getByLabel(words['compute.answer'](), { exact: true }).tap();
    await this.page.keyboard.insertText(text(value));
    await this.button(words['ask.submit']()).tap();
  }
}
