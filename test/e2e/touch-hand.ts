import type { ClassifyNode, FormField, FormNode, MatchNode, OrderNode } from '../../src/core/scenario/scenario.ts';
import { expect } from './fixtures.ts';
import { Hand, text, type Filled } from './hand.ts';

export class TouchHand extends Hand {
  async review(): Promise<void> {
    await this.page.getByRole('link', { name: this.words['end.review']() }).tap();
  }

  protected async choose(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.option(text).tap();
    await this.button(this.words['ask.confirm']()).tap();
  }

  protected async inspect(places: readonly number[]): Promise<void> {
    for (const place of places) await this.panels().nth(place).tap();
    await this.button(this.words['inspect.enough']()).tap();
  }

  /** A tap on a card opens the sheet with the classes. */
  protected async classify(node: ClassifyNode, answer: Readonly<Record<string, string>>): Promise<void> {
    const board = this.page.getByRole('region', { name: this.words['ask.region']() });
    const items = this.items(node).filter(({ id }) => Object.hasOwn(answer, id));
    for (const { id, name } of items) {
      await this.card(board, id).tap();
      const sheet = this.page.getByRole('dialog', { name: this.words['board.where'](name) });
      await sheet.getByRole('button', { name: this.tell(answer[id] ?? '', node), exact: true }).tap();
      await expect(sheet).toBeHidden();
    }
    await this.button(this.words['ask.submit']()).tap();
    for (const anyway of this.left(items, this.items(node).length)) await anyway.tap();
  }

  protected async fill(node: FormNode, answer: Filled): Promise<void> {
    for (const [id, value] of Object.entries(answer)) {
      const field = node.fields.find((one) => one.id === id) as FormField;
      const group = this.group(field, node);
      const name = this.tell(field.name, node);
      if (value === null) await group.getByRole('button', { name: this.words['form.absent.for'](name) }).tap();
      else if (field.type === 'tags')
        for (const tag of value as readonly string[])
          await group.getByRole('button', { name: this.tell(tag, node), exact: true }).tap();
      else if (field.type === 'pick') await group.getByRole('combobox').selectOption(text(value));
      else {
        await group.getByRole('textbox').tap();
        await this.page.keyboard.insertText(text(value));
      }
    }
    await this.button(this.words['ask.submit']()).tap();
    if (this.leavesEmpty(node, answer)) await this.button(this.words['form.submitAnyway']()).tap();
  }

  protected async compute(value: number): Promise<void> {
    await this.page.getByLabel(this.words['compute.answer'](), { exact: true }).tap();
    await this.page.keyboard.insertText(text(value));
    await this.button(this.words['ask.submit']()).tap();
  }

  protected async reply(text: string): Promise<void> {
    await this.page.getByLabel(this.words['reply.label']()).tap();
    await this.page.keyboard.insertText(text);
    await this.button(this.words['reply.send']()).tap();
  }

  /** A tap picks a step up, the next one says where it goes. */
  protected async order(node: OrderNode, steps: readonly string[]): Promise<void> {
    for (const [place, text] of steps.entries()) {
      const row = this.rows(node).nth(place);
      if (((await row.textContent()) ?? '').includes(text)) continue;
      await this.step(node, text).tap();
      await row.getByRole('button').first().tap();
      await expect(row).toContainText(text);
    }
    await this.button(this.words['ask.submit']()).tap();
  }

  protected async match(node: MatchNode, pairs: Readonly<Record<string, string>>): Promise<void> {
    for (const [left, right] of Object.entries(pairs))
      await this.page
        .getByLabel(this.tell(left, node), { exact: true })
        .selectOption({ label: this.tell(right, node) });
    await this.button(this.words['ask.submit']()).tap();
    for (const anyway of this.left(Object.keys(pairs), node.pairs.length)) await anyway.tap();
  }
}
