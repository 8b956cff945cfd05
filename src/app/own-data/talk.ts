import type { Dataset } from '../../core/sample/dataset.ts';
import type { Role, Target } from '../../core/sample/import/fields.ts';
import type { AboutDataset } from '../../db/rows.ts';
import type { CheckedTable, Choices, Opened, OnStep } from './job.ts';

/** What the page asks the worker, by name: what goes out and what comes back. */
export interface Talk {
  open: { readonly ask: { readonly file: Blob; readonly choices: Choices }; readonly answer: Opened };
  again: { readonly ask: { readonly choices: Choices }; readonly answer: Opened };
  check: { readonly ask: { readonly target: Target; readonly roles: readonly Role[] }; readonly answer: CheckedTable };
  keep: { readonly ask: { readonly another?: true }; readonly answer: readonly Target[] };
  store: {
    readonly ask: { readonly about: AboutDataset; readonly asOf: string | undefined };
    /** With the dataset where the worker has no database: the page keeps it as it keeps everything else. */
    readonly answer: { readonly id: string; readonly hash: string; readonly dataset?: Dataset };
  };
  export: {
    readonly ask: {
      readonly hash: string;
      readonly dataset: Dataset | undefined;
      readonly table: string;
      readonly as: 'csv' | 'xlsx';
    };
    readonly answer: Blob;
  };
}

export type Ask = keyof Talk;

/** A request as it goes to the worker. */
export type Request = { readonly [A in Ask]: { readonly is: A } & Talk[A]['ask'] }[Ask];

/** What the worker says. */
export type Said =
  | { readonly is: 'ready' }
  | { readonly is: 'step'; readonly step: Parameters<OnStep> }
  | { readonly is: 'done'; readonly answer: Talk[Ask]['answer'] }
  | { readonly is: 'failed'; readonly name: string };
