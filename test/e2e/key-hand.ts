import type { Locator } from '@playwright/test';
import type { ClassifyNode, FormNode, MatchNode, OrderNode } from '../../src/core/scenario/scenario.ts';
import { expect } from './fixtures.ts';
import { Hand, text, type Filled } from './hand.ts';

export class KeyHand extends Hand {
  async review(): Promise<void> {
    await this.reach(this.page.getByRole('link', { name: this.words['end.review']() }));
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
    const board = this.page.getByRole('region', { name: this.words['ask.region']() });
    for (const [index, { id }] of this.items(node).entries()) {
      const card = this.card(board, id);
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
        await this.reach(group.getByRole('button', { name: this.words['form.absent.for'](name) }));
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
    await this.reach(this.button(this.words['form.submitAnyway']()));
    await this.press('Enter');
  }

  protected async compute(value: number): Promise<void> {
    await this.reach(this.page.getByLabel(this.words['compute.answer'](), { exact: true }));
    await this.page.keyboard.type(String(value));
    await this.press('Enter');
  }

  protected async reply(text: string): Promise<void> {
    await this.reach(this.page.getByLabel(this.words['reply.label']()));
    await this.page.keyboard.type(text);
    await this.press('Control+Enter');
  }

  /** The first step goes up by Alt and the arrow, the others by the number of their place. */
  protected async order(node: OrderNode, steps: readonly string[]): Promise<void> {
    for (const [place, text] of steps.entries()) {
      const step = this.step(node, text);
      if (place === 0) {
        await this.reach(step);
        while (!((await this.rows(node).first().textContent()) ?? '').includes(text)) await this.press('Alt+ArrowUp');
      } else {
        await this.walk(step);
        await this.press(String(place + 1));
      }
      await expect(this.rows(node).nth(place)).toContainText(text);
      await expect(step).toBeFocused();
    }
    await this.submit();
  }

  protected async match(node: MatchNode, pairs: Readonly<Record<string, string>>): Promise<void> {
    const rights = this.exercise.play.shown.get(node.id) ?? [];
    for (const [left, right] of Object.entries(pairs)) {
      const select = this.page.getByLabel(this.tell(left, node), { exact: true });
      await this.reach(select);
      for (let at = 0; at <= rights.indexOf(right); at++) await this.press('ArrowDown');
      await expect(select).toHaveValue(right);
    }
    await this.submit();
  }

  private press = (key: string) => this.page.keyboard.press(key);

  private async submit(): Promise<void> {
    await this.reach(this.button(this.words['ask.submit']()));
    await this.press('Enter');
  }

  /** Arrows down, and up again, to a step of the list that has the focus. */
  private async walk(target: Locator): Promise<void> {
    for (const key of [...Array<string>(12).fill('ArrowDown'), ...Array<string>(12).fill('ArrowUp')]) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    await expect(target).toBeFocused();
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
