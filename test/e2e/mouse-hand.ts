import type { Locator } from '@playwright/test';
import type { ClassifyNode, FormField, FormNode, MatchNode, OrderNode } from '../../src/core/scenario/scenario.ts';
import { expect } from './fixtures.ts';
import { Hand, text, type Filled } from './hand.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class MouseHand extends Hand {
  async review(): Promise<void> {
    await this.page.getByRole('link', { name: this.words['end.review']() }).click();
  }

  protected async choose(texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.option(text).click();
    await this.button(this.words['ask.confirm']()).click();
  }

  protected async inspect(places: readonly number[]): Promise<void> {
    for (const place of places) await this.panels().nth(place).click();
    await this.button(this.words['inspect.enough']()).click();
  }

  /** The first card is dragged, the others are picked and put. */
  protected async classify(node: ClassifyNode, answer: Readonly<Record<string, string>>): Promise<void> {
    const waiting = this.page.getByRole('region', { name: this.words['board.waiting']() });
    const items = this.items(node).filter(({ id }) => Object.hasOwn(answer, id));
    for (const [index, { id, name }] of items.entries()) {
      const into = this.tell(answer[id] ?? '', node);
      const card = this.card(waiting, id);
      const place = this.page.getByRole('region', { name: new RegExp(`^${escaped(into)}[，,]`) });
      if (index === 0) await this.drag(card, place);
      else {
        await card.click();
        await this.button(this.words['board.put'](name, into)).click();
      }
      await expect(this.card(place, id)).toBeVisible();
    }
    await this.button(this.words['ask.submit']()).click();
    for (const anyway of this.left(items, this.items(node).length)) await anyway.click();
  }

  protected async fill(node: FormNode, answer: Filled): Promise<void> {
    for (const [id, value] of Object.entries(answer)) {
      const field = node.fields.find((one) => one.id === id) as FormField;
      const group = this.group(field, node);
      const name = this.tell(field.name, node);
      if (value === null) await group.getByRole('button', { name: this.words['form.absent.for'](name) }).click();
      else if (field.type === 'tags')
        for (const tag of value as readonly string[])
          await group.getByRole('button', { name: this.tell(tag, node), exact: true }).click();
      else if (field.type === 'pick') await group.getByRole('combobox').selectOption(text(value));
      else {
        await group.getByRole('textbox').click();
        await this.page.keyboard.insertText(text(value));
      }
    }
    await this.button(this.words['ask.submit']()).click();
    if (this.leavesEmpty(node, answer)) await this.button(this.words['form.submitAnyway']()).click();
  }

  /** Puts the number together on the calculator. */
  protected async compute(value: number): Promise<void> {
    const form = this.page.getByRole('region', { name: this.words['ask.region']() });
    await form.getByRole('button', { name: this.words['compute.calculator']() }).click();
    const calculator = this.page.getByRole('dialog', { name: this.words['calculator.title']() });
    for (const key of String(value).replace('-', '−'))
      await calculator.getByRole('button', { name: key, exact: true }).click();
    await calculator.getByRole('button', { name: this.words['calculator.use']() }).click();
    await this.button(this.words['ask.submit']()).click();
  }

  protected async reply(text: string): Promise<void> {
    await this.page.getByLabel(this.words['reply.label']()).click();
    await this.page.keyboard.insertText(text);
    await this.button(this.words['reply.send']()).click();
  }

  /** The first step is dragged, the second picked and put, the others go up by their buttons. */
  protected async order(node: OrderNode, steps: readonly string[]): Promise<void> {
    for (const [place, text] of steps.entries()) {
      const row = this.rows(node).nth(place);
      if (place === 0) await this.drag(this.step(node, text), row);
      else if (place === 1) {
        await this.step(node, text).click();
        await row.getByRole('button').first().click();
      } else
        while (!((await row.textContent()) ?? '').includes(text))
          await this.button(this.words['order.up'](text)).click();
      await expect(row).toContainText(text);
    }
    await this.button(this.words['ask.submit']()).click();
  }

  protected async match(node: MatchNode, pairs: Readonly<Record<string, string>>): Promise<void> {
    for (const [left, right] of Object.entries(pairs))
      await this.page
        .getByLabel(this.tell(left, node), { exact: true })
        .selectOption({ label: this.tell(right, node) });
    await this.button(this.words['ask.submit']()).click();
    for (const anyway of this.left(Object.keys(pairs), node.pairs.length)) await anyway.click();
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
