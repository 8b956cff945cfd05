import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readContent, type Content } from '../../build/shipped.ts';
import { reviewOf, type Review } from '../../src/app/assess.ts';
import { catalogue } from '../../src/app/messages/catalogue.ts';
import { player as head } from '../../src/app/messages/player.ts';
import { tasks as player } from '../../src/app/messages/tasks.ts';
import { reflect } from '../../src/app/messages/reflect.ts';
import { scores } from '../../src/app/messages/scores.ts';
import { richText } from '../../src/app/rich.ts';
import { spell } from '../../src/app/spelling.ts';
import type { Answer, AttemptLog, Mode } from '../../src/core/play/attempt.ts';
import { ENGINE } from '../../src/core/play/attempt.ts';
import { bind } from '../../src/core/play/bind.ts';
import { appendEvent, openLog } from '../../src/core/play/log.ts';
import type { Play } from '../../src/core/play/play.ts';
import { boundValue } from '../../src/core/play/scope.ts';
import { readScenario } from '../../src/core/scenario/read.ts';
import { isTask, type Language, type TaskNode } from '../../src/core/scenario/scenario.ts';
import { told, type Translation } from '../../src/core/scenario/translation.ts';
import { expect } from './fixtures.ts';

const content = readContent(process.cwd());

/** The exercises that we ship. */
export const exercises: readonly string[] = content.shipped.map(({ scenario }) => scenario.id);

/**
 * A few exercises in which every kind of task that we ship occurs: what is played at the page to its end. The golden runs of
 * all the others are played without one.
 */
export const sampled: readonly string[] = (() => {
  const kindsOf = ({ scenario }: Source) => new Set(scenario.nodes.filter(isTask).map(({ kind }) => kind));
  const missing = new Set(content.shipped.flatMap((source) => [...kindsOf(source)]));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const fresh = (source: Source) => [...kindsOf(source)].filter((kind) => missing.has(kind));
    const [next] = [...content.shipped].sort((a, b) => fresh(b).length - fresh(a).length);
    if (!next) break;
    chosen.push(next.scenario.id);
    for (const kind of fresh(next)) missing.delete(kind);
  }
  return chosen;
})();

type Source = Content['shipped'][number];

/** A scenario as a teacher hands it in. */
export function handedIn(text: string): Source & { readonly text: string } {
  const { scenario, problems } = readScenario(text, content);
  if (!scenario) throw new Error(JSON.stringify(problems));
  return { scenario, text };
}

/** A scenario of test/fixtures/scenarios, and its text. */
export const fixture = (name: string) => handedIn(readFileSync(`test/fixtures/scenarios/${name}.yaml`, 'utf8'));

/** Drops a scenario on the catalogue, as a teacher does. */
export async function drop(page: Page, { scenario, text }: ReturnType<typeof fixture>): Promise<void> {
  await page.goto('./#/');
  // The page takes files from when it says so.
  await expect(page.getByRole('heading', { name: catalogue.zh.dropTitle() })).toBeVisible();
  const files = await page.evaluateHandle((yaml) => {
    const data = new DataTransfer();
    data.items.add(new File([yaml], 'dropped.yaml', { type: 'application/yaml' }));
    return data;
  }, text);
  await page.dispatchEvent('main', 'drop', { dataTransfer: files });
  await expect(page.getByText(catalogue.zh.accepted(scenario.title))).toBeVisible();
}

const isLate = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && '$late' in answer;

/** One golden run of an exercise that we ship or of a fixture, as somebody plays it at the page in one language. */
export class Exercise {
  readonly play: Play;
  readonly seed: number;
  readonly lang: Language;
  /** What is answered, in order. */
  readonly steps: readonly { readonly node: TaskNode; readonly answer: Answer }[];
  readonly #translation: Translation | undefined;
  #page: Page | undefined;

  /** @param run counts the golden runs of the file that need no clock */
  constructor(from: string | Source, { lang = 'zh', run = 0 }: { lang?: Language; run?: number } = {}) {
    const shipped = typeof from === 'string' ? content.shipped.find(({ scenario }) => scenario.id === from) : from;
    if (!shipped) throw new Error(`no such exercise: ${content.errors.join('\n')}`);
    const { scenario, translation } = shipped;
    const golden = scenario.tests.filter(({ answers }) => !answers.some((one) => Object.values(one).some(isLate)))[run];
    this.seed = golden?.seed ?? 1;
    this.play = bind(scenario, content.dataset, this.seed);
    this.lang = lang;
    this.#translation = translation;
    this.steps = (golden?.answers ?? []).flatMap((one) =>
      Object.entries(one).flatMap(([id, answer]) => {
        const node = this.play.nodes.get(id);
        return node && isTask(node) ? [{ node, answer: answer as Answer }] : [];
      }),
    );
  }

  /** A value of the data as the page shows it: names are spelt in English. */
  named<T>(value: T, column: string): T | string {
    return this.lang === 'en' && typeof value === 'string' ? spell(value, column) : value;
  }

  get title(): string {
    return this.tell(this.play.scenario.title);
  }

  /** A text of the scenario as the page shows it. */
  tell(source: string, group?: string): string {
    const { scenario, data } = this.play;
    const text = this.lang === scenario.lang ? source : told(this.#translation, source, group).text;
    const look = (path: string) => boundValue(data, path.split('.'));
    const said = (path: string) => this.named(look(path), path.split('.').at(-1) ?? '');
    return richText(text, said)
      .map((part) => (part.is === 'break' ? ' ' : part.text))
      .join('');
  }

  /** The id of the attempt in the result file. */
  get attempt(): string {
    return `${this.play.scenario.id}-${this.seed}`;
  }

  /** The attempt as a result file, without having been played at the page; `upTo` leaves it unfinished. */
  resultFile(upTo = Infinity): Buffer {
    return Buffer.from(JSON.stringify(this.#log(upTo)));
  }

  /** The whole attempt, replayed and judged. */
  get review(): Review {
    const ground = { scenario: this.play.scenario, translation: this.#translation, dataset: content.dataset };
    return reviewOf(this.#log(Infinity), ground);
  }

  /** The score that the page must show, from 0 to 100 and not rounded. */
  get score(): number {
    return this.review.standing.score;
  }

  #log(upTo: number): AttemptLog {
    const { scenario, dataset, seed } = this.play;
    let log: AttemptLog = openLog({
      rapport: 1,
      attempt: this.attempt,
      scenario: { id: scenario.id, version: scenario.version, hash: scenario.hash },
      dataset: { id: dataset.id, hash: dataset.hash },
      engine: ENGINE,
      seed,
      mode: 'practice',
      lang: 'zh',
      student: { number: '20231234', name: '张伟', class: '营销2班' },
      started: '2026-03-10T09:00:00+08:00',
    });
    for (const [index, { node, answer }] of this.steps.slice(0, upTo).entries())
      log = appendEvent(log, { type: 'answer', node: node.id, answer }, (index + 1) * 30_000);
    return log;
  }

  /** Goes on at a page where the exercise was opened in another way. */
  on(page: Page): void {
    this.#page = page;
  }

  /** Opens the exercise in the player, at the seed of the golden run; it begins at once in the given mode. */
  async open(page: Page, mode: Mode = 'practice'): Promise<void> {
    this.on(page);
    await page.addInitScript((lang) => {
      localStorage.setItem('rapport.lang', lang);
    }, this.lang);
    await page.goto(`./?seed=${this.seed}&mode=${mode}#/play/${this.play.scenario.id}`);
    // a narrow screen may open on the task itself
    const task = page.getByRole('region', { name: this.#words['ask.region']() });
    await expect(page.getByRole('log').or(task).first()).toBeVisible();
  }

  /** Plays all steps; `before` is called while a step stands on the screen unanswered. */
  async playAll(before?: (node: TaskNode) => Promise<void>): Promise<void> {
    for (const { node, answer } of this.steps) {
      await this.sees(node);
      await before?.(node);
      await this.#give(node, answer);
    }
    await expect(this.#at.getByRole('link', { name: this.#words['end.review']() })).toBeVisible();
    // Whoever leaves the site before the last answer is written is asked it again.
    await expect(this.#at.getByText(head[this.lang]['save.saving'](), { exact: true })).toHaveCount(0);
  }

  /** Waits until a step stands on the screen. */
  async sees(node: TaskNode): Promise<void> {
    const words = this.#words;
    if (node.kind === 'choice') {
      const [option] = node.options.filter((one) => one.if === undefined);
      const radios = this.#at.getByRole('radio', { name: this.tell(option?.text ?? '', node.id) });
      await expect(radios.first()).toBeVisible();
      return;
    }
    const heads: Record<Exclude<TaskNode['kind'], 'choice'>, string> = {
      quiz: node.kind === 'quiz' ? this.tell(node.ask, node.id) : '',
      compute: node.kind === 'compute' ? this.tell(node.ask, node.id) : '',
      inspect: words['ask.inspect'](),
      classify: words['ask.classify'](this.#items(node).length, node.kind === 'classify' ? node.into.length : 0),
      form: words['ask.form'](),
      reply: node.kind === 'reply' ? this.tell(node.ask, node.id) : '',
      order: words['ask.order'](node.kind === 'order' ? node.items.flat().length : 0),
      match: node.kind === 'match' ? this.tell(node.ask, node.id) : '',
    };
    await expect(this.#at.getByRole('heading', { name: heads[node.kind] })).toBeVisible();
  }

  get #words() {
    return player[this.lang];
  }

  get #at(): Page {
    if (!this.#page) throw new Error('open the exercise first');
    return this.#page;
  }

  #items(node: TaskNode) {
    const key = this.play.keys.get(node.id);
    return key?.kind === 'classify' ? key.items : [];
  }

  async #give(node: TaskNode, answer: Answer): Promise<void> {
    const page = this.#at;
    const words = this.#words;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    switch (node.kind) {
      case 'choice': {
        if (node.bestWorst) {
          for (const [end, id] of Object.entries(answer as Readonly<Record<'best' | 'worst', string>>)) {
            const named = node.options.find((option) => option.id === id)?.text ?? '';
            const name = `${words[`best.${end as 'best' | 'worst'}`]()} ${this.tell(named, node.id)}`;
            await page.getByRole('radio', { name, exact: true }).click();
          }
          return press(words['ask.confirm']());
        }
        const text = node.options.find(({ id }) => id === answer)?.text ?? '';
        await page.getByRole('radio', { name: this.tell(text, node.id) }).click();
        return press(words['ask.confirm']());
      }
      case 'quiz':
        for (const text of Array.isArray(answer) ? answer : [answer])
          await page.getByRole(node.several ? 'checkbox' : 'radio', { name: this.tell(String(text), node.id) }).click();
        return press(words['ask.confirm']());
      case 'inspect': {
        const form = page.getByRole('form', { name: words['ask.inspect']() });
        for (const panel of answer as readonly string[])
          await form.getByRole('listitem').nth(node.panels.indexOf(panel)).getByRole('button').click();
        return press(words['inspect.enough']());
      }
      case 'classify': {
        const waiting = page.getByRole('region', { name: words['board.waiting']() });
        for (const row of this.#items(node)) {
          const into = (answer as Readonly<Record<string, string>>)[String(row['id'])];
          if (into === undefined) continue;
          await waiting.locator(`[data-item="${String(row['id'])}"]`).focus();
          await page.keyboard.press(String(node.into.indexOf(into) + 1));
        }
        return press(words['ask.submit']());
      }
      case 'form':
        for (const [id, value] of Object.entries(answer as Readonly<Record<string, Answer>>)) {
          const field = node.fields.find((one) => one.id === id);
          const name = this.tell(field?.name ?? '', node.id);
          const group = page.getByRole('group', { name, exact: true });
          if (value === null) await group.getByRole('button', { name: words['form.absent.for'](name) }).click();
          else if (field?.type === 'tags')
            for (const tag of value as readonly string[])
              await group.getByRole('button', { name: this.tell(tag, node.id), exact: true }).click();
          else if (field?.type === 'pick') await group.getByRole('combobox').selectOption(value as string);
          else await group.getByRole('textbox').fill(`${value as string | number}`);
        }
        await press(words['ask.submit']());
        if (node.fields.some(({ id, never }) => never === undefined && !Object.hasOwn(answer as object, id)))
          await press(words['form.submitAnyway']());
        return;
      case 'compute':
        await page.getByLabel(words['compute.answer'](), { exact: true }).fill(`${answer as number}`);
        return press(words['ask.submit']());
      case 'reply':
        await page.getByLabel(words['reply.label']()).fill(answer as string);
        return press(words['reply.send']());
      case 'order':
        for (const [place, text] of (answer as readonly string[]).entries()) {
          const rows = page.getByRole('form', { name: words['ask.order'](node.items.flat().length) });
          const row = rows.getByRole('listitem').filter({ hasText: this.tell(text, node.id) });
          await row
            .getByRole('button')
            .first()
            .press(String(place + 1));
        }
        return press(words['ask.submit']());
      case 'match': {
        const pairs = Object.entries(answer as Readonly<Record<string, string>>);
        for (const [left, right] of pairs)
          await page
            .getByLabel(this.tell(left, node.id), { exact: true })
            .selectOption({ label: this.tell(right, node.id) });
        await press(words['ask.submit']());
        if (pairs.length < node.pairs.length) await press(words['board.submitAnyway']());
        return;
      }
      default:
        return node satisfies never;
    }
  }
}

/** Passes over the self-assessment that comes before the marks of an own attempt. */
export const passAssessment = (page: Page, lang: Language = 'zh'): Promise<void> =>
  page.getByRole('button', { name: reflect[lang].skip(), exact: true }).click();

/** Hands result files to the scoreboard, as a teacher picks them. */
export async function importResults(page: Page, buffers: readonly Buffer[], lang: Language = 'zh'): Promise<void> {
  await page.goto('./#/scores');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: scores[lang].importResults() }).click();
  const files = buffers.map((buffer, index) => ({
    name: `${index}.rapport.json`,
    mimeType: 'application/json',
    buffer,
  }));
  await (await chooser).setFiles(files);
  await expect(page.getByRole('search')).toBeVisible();
}
