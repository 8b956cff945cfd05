import type { Encoding } from '../../core/sample/import/encoding.ts';
import { columnName, fieldsOf, type Role, type Target } from '../../core/sample/import/fields.ts';
import { datasetId } from '../../core/sample/import/own-dataset.ts';
import type { AboutDataset } from '../../db/rows.ts';
import { storage } from '../storage.svelte.ts';
import { world } from '../world.ts';
import { ImportWorker } from './client.ts';
import type { CheckedTable, Choices, Opened } from './job.ts';

/** The largest file that is read, in bytes. */
const LARGEST = 30 * 1024 * 1024;

/** Where the import stands. */
type Step = 'pick' | 'look' | 'check' | 'done';

interface Busy {
  readonly stage: 'read' | 'check' | 'build' | 'store';
  readonly done: number;
  readonly of: number;
}

/** One import from the file to the dataset. Nothing is stored before the last step, and then all of it or nothing. */
export class Importing {
  step = $state<Step>('pick');
  busy = $state.raw<Busy>();
  /** The name of what went wrong. */
  fault = $state<string>();
  file = $state('');
  opened = $state.raw<Opened>();
  target = $state<Target>('customers');
  roles = $state.raw<readonly Role[]>([]);
  checked = $state.raw<CheckedTable>();
  /** The tables of earlier files that go into the same dataset. */
  kept = $state.raw<readonly Target[]>([]);
  leaveOut = $state(false);
  label = $state('');
  asOf = $state('');
  result = $state.raw<{ readonly id: string; readonly hash: string }>();
  #choices: Choices = {};
  readonly #worker = new ImportWorker(([stage, done, of]) => {
    if (this.busy) this.busy = { stage, done, of };
  });

  /** As scenarios will name it. */
  get id(): string {
    return datasetId(this.label);
  }

  /** Whether everything is there that the last step needs. */
  get canStore(): boolean {
    const { checked } = this;
    if (!checked || checked.missing.length > 0 || checked.read === checked.bad) return false;
    return this.label.trim() !== '' && (checked.bad === 0 || this.leaveOut);
  }

  async open(file: File): Promise<void> {
    this.fault = undefined;
    this.file = file.name;
    if (file.size > LARGEST) {
      this.fault = 'too-large';
      return;
    }
    this.#choices = {};
    await this.#work('read', async () => {
      this.#look(await this.#worker.ask('open', { file, choices: {} }));
      if (this.label === '') this.label = file.name.replace(/\.\w+$/, '');
    });
  }

  /** Reads the file again with another encoding, delimiter or sheet. */
  async choose(choices: Choices): Promise<void> {
    const next = { ...this.#choices, ...choices };
    await this.#work('read', async () => {
      this.#look(await this.#worker.ask('again', { choices: next }));
      this.#choices = next;
    });
  }

  chooseEncoding(encoding: Encoding): Promise<void> {
    // Another encoding may have another delimiter.
    this.#choices = {};
    return this.choose({ encoding });
  }

  chooseTarget(target: Target): void {
    this.target = target;
    this.roles = (this.opened?.suggestions[target] ?? []).map(({ role }) => role);
  }

  /** What a column becomes; another column that was the same field is kept under its own name. */
  setRole(at: number, role: Role): void {
    const taken = role !== 'skip' && 'field' in role ? role.field : undefined;
    this.roles = this.roles.map((old, place) => {
      if (place === at) return role;
      const isSame = taken !== undefined && old !== 'skip' && 'field' in old && old.field === taken;
      return isSame ? this.keepRole(place) : old;
    });
  }

  /** The column under its own name, or left out where that cannot be one. */
  keepRole(at: number): Role {
    const name = columnName(this.opened?.header[at] ?? '');
    const isFree = name !== '' && !Object.hasOwn(fieldsOf(this.target), name) && !(name in {});
    return isFree ? { keep: name } : 'skip';
  }

  async check(): Promise<void> {
    this.leaveOut = false;
    await this.#work('check', async () => {
      this.checked = await this.#worker.ask('check', { target: this.target, roles: this.roles });
      this.step = 'check';
    });
  }

  back(): void {
    this.step = 'look';
    this.checked = undefined;
  }

  /** Takes this table and asks for the file of the other one. */
  async another(): Promise<void> {
    await this.#work('check', async () => {
      this.kept = await this.#worker.ask('keep', {});
      this.opened = undefined;
      this.checked = undefined;
      this.step = 'pick';
    });
  }

  async store(): Promise<void> {
    if (!this.canStore) return;
    await this.#work('build', async () => {
      await this.#worker.ask('keep', {});
      const about: AboutDataset = { label: this.label.trim(), added: world.now() };
      if (storage.isLost) throw Object.assign(new Error('storage'), { name: 'DatabaseClosedError' });
      const from = await storage.ready();
      const { dataset, ...result } = await this.#worker.ask('store', {
        about,
        asOf: this.asOf === '' ? undefined : this.asOf,
      });
      if (dataset) await from.keepDataset(dataset, about);
      this.result = result;
      this.step = 'done';
      this.#worker.end();
    });
  }

  /** Ends what is being done and forgets everything: nothing was stored. */
  cancel(): void {
    this.#worker.end();
    this.busy = undefined;
    this.fault = undefined;
    this.step = 'pick';
    this.opened = undefined;
    this.checked = undefined;
    this.result = undefined;
    this.kept = [];
    this.label = '';
    this.asOf = '';
  }

  #look(opened: Opened): void {
    this.opened = opened;
    const free = this.kept.includes(opened.target)
      ? opened.target === 'orders'
        ? 'customers'
        : 'orders'
      : opened.target;
    this.chooseTarget(free);
    this.step = 'look';
  }

  async #work(stage: Busy['stage'], work: () => Promise<void>): Promise<void> {
    this.busy = { stage, done: 0, of: 0 };
    this.fault = undefined;
    try {
      await work();
    } catch (error) {
      const name = error instanceof Error ? error.name : 'Error';
      if (name !== 'ended') {
        this.fault = name;
        // A worker that is gone has forgotten the file.
        if (name === 'too-slow' || name === 'NetworkError') {
          this.step = 'pick';
          this.opened = undefined;
          this.kept = [];
        }
      }
    } finally {
      this.busy = undefined;
    }
  }
}
