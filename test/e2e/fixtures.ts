import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect };

/** The seed of every attempt in the tests, so that options stand in the same order each time. */
const SEED = 7;

/**
 * Watches every page and worker of a context: what a student must never meet. A test that provokes an error on purpose says
 * which by `expects`.
 */
export class Guard {
  /** All that was seen, expected or not. */
  readonly seen: string[] = [];
  readonly #origins: string[];
  readonly #expected: RegExp[] = [];

  constructor(context: BrowserContext, origin: string) {
    this.#origins = [origin];
    context.on('weberror', (error) => this.seen.push(`page error: ${error.error().stack ?? String(error.error())}`));
    // Violations of the CSP come as console errors too, those of workers included.
    context.on('console', (message) => {
      if (message.type() === 'error') this.seen.push(`console: ${message.text()}`);
    });
    context.on('request', (request) => {
      const url = request.url();
      const isOurs = this.#origins.some((one) => url.startsWith(`${one}/`)) || /^(data|blob|about):/.test(url);
      if (!isOurs) this.seen.push(`request to another origin: ${url}`);
    });
  }

  /** One more origin that the test itself serves. */
  allows(origin: string): void {
    this.#origins.push(origin);
  }

  /** What matches is no failure. */
  expects(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** What was seen and not expected. */
  get troubles(): readonly string[] {
    return this.seen.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}

/** A student at the page: speaks of exercises and answers, never of selectors. */
export class Student {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a page of the app by its hash route; `''` is the catalogue. An exercise begins at once, in practice mode. */
  async open(route = ''): Promise<void> {
    await this.page.goto(`./?seed=${SEED}&mode=practice#/${route}`);
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  openCatalogue = () => this.open();

  /** Starts (or goes on with) the exercise that carries this title in the catalogue. */
  async start(title: string): Promise<void> {
    await this.openCatalogue();
    await this.page.getByRole('main').getByRole('link', { name: title }).first().click();
    await expect(this.page.getByRole('log')).toBeVisible();
  }

  /** Chooses an option by what it says, and confirms. */
  async answer(text: string): Promise<void> {
    await this.page.getByRole('radio', { name: text }).click();
    await this.confirm();
  }

  /** Chooses the n-th option and confirms, by keys alone. */
  async answerByKey(n: number): Promise<void> {
    await this.page.keyboard.press(String(n));
    await this.page.keyboard.press('Enter');
  }

  /** Presses the one button that hands the answer in. */
  confirm = () => this.page.getByRole('button', { name: /^(确定|提交|Confirm|Submit)/ }).click();

  hears = (text: string | RegExp) => expect(this.page.getByRole('log')).toContainText(text);
}

/** Every test meets a student, and fails on any page error, console error, CSP violation or request to another origin. */
export const test = base.extend<{ student: Student; guard: Guard }>({
  guard: [
    async ({ context, baseURL }, use) => {
      const guard = new Guard(context, baseURL ?? '');
      await use(guard);
      expect(guard.troubles).toEqual([]);
    },
    { auto: true },
  ],
  student: async ({ page }, use) => {
    await use(new Student(page));
  },
});
