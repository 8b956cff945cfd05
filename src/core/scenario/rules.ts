import type { Severity } from '../kernel/problem.ts';

/** The stable ids of the lint rules (scenario-format.md, Lint). */
export type RuleId = `L${0 | 1 | 2 | 3}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

interface RuleOf {
  readonly rule: RuleId;
  readonly severity: Severity;
}

const error = (rule: RuleId) => ({ rule, severity: 'error' }) as const;
const warning = (rule: RuleId) => ({ rule, severity: 'warning' }) as const;
const info = (rule: RuleId) => ({ rule, severity: 'info' }) as const;

/** Every mistake that an author can make, and the rule that it belongs to. */
export const rules = {
  'full-width-colon': error('L01'),
  'strange-indent': error('L02'),
  'lost-to-comment': warning('L03'),
  'needs-quotes': error('L04'),
  'dash-needs-space': error('L04'),
  'full-width-comma': error('L04'),
  'unknown-target': error('L05'),

  'unknown-key': error('L06'),
  'duplicate-key': error('L06'),
  'duplicate-id': error('L06'),
  'bad-id': error('L06'),
  'reserved-word': error('L06'),
  'two-names': error('L06'),
  'no-name': error('L06'),
  'two-kinds': error('L06'),
  'unknown-phrase': error('L06'),
  'unknown-scene': error('L05'),
  'broken-scene': error('L05'),
  'unknown-meter': error('L06'),
  'unknown-skill': error('L06'),
  'unknown-cast': error('L06'),
  'unknown-mood': error('L06'),
  'unknown-name': error('L06'),
  'unknown-node': error('L06'),
  'unknown-option': error('L06'),
  'unknown-panel': error('L06'),
  'not-a-student': error('L06'),
  'needs-field': error('L06'),
  'no-skill': error('L06'),
  'never-outside-rules': error('L06'),
  'condition-empty': error('L06'),
  'condition-too-long': error('L06'),
  'condition-too-deep': error('L06'),
  'condition-character': error('L06'),
  'condition-quote': error('L06'),
  'condition-unexpected': error('L06'),
  'condition-unfinished': error('L06'),
  'condition-function': error('L06'),
  'condition-arguments': error('L06'),
  'condition-equals': error('L06'),

  unreachable: warning('L07'),
  'no-way-on': error('L08'),
  'no-ending': error('L09'),
  'endless-loop': error('L09'),
  'chance-sum': error('L11'),
  'no-else': error('L11'),
  'bands-out-of-order': error('L11'),
  'last-go-condition': error('L11'),
  'go-never-asked': error('L11'),
  'late-without-to': error('L11'),
  'skill-weights': error('L12'),
  'skill-shares': error('L12'),
  'no-why': warning('L19'),
  'reply-example': error('L20'),
  'few-phrasings': warning('L21'),
  'bad-pattern': error('L32'),

  'unknown-dataset': error('L22'),
  'unknown-table': error('L22'),
  'unknown-field': error('L22'),
  'unknown-placeholder': error('L22'),
  'no-record': error('L22'),
  'class-not-among': error('L22'),
  'class-missing': error('L22'),
  'unknown-method': error('L22'),
  'not-a-number': error('L22'),
  'lost-zero': warning('L23'),
  'number-too-long': warning('L23'),
  'sensitive-field': warning('L24'),
  'real-phone': warning('L24'),
  'real-id-number': warning('L24'),
  'translation-missing': info('L25'),
  'translation-stale': info('L25'),
  'translation-placeholder': info('L25'),
  'short-clock': warning('L27'),
  'test-ends-elsewhere': error('L29'),
  'test-scores-otherwise': error('L29'),
  'test-stops': error('L29'),

  'too-large': error('L30'),
  'not-utf8': error('L30'),
  'too-deep': error('L30'),
  'too-many-entries': error('L30'),
  'too-many-nodes': error('L30'),
  'too-many-values': error('L30'),
  anchor: error('L30'),
  alias: error('L30'),
  tag: error('L30'),
  directive: error('L30'),
  'merge-key': error('L30'),
  'forbidden-key': error('L30'),
  'several-documents': error('L30'),
  'not-yaml': error('L31'),
  'control-character': error('L31'),

  'missing-key': error('L32'),
  'wrong-type': error('L32'),
  'out-of-range': error('L32'),
  'not-one-of': error('L32'),
  'wrong-pattern': error('L32'),
  'too-few': error('L32'),
  'too-many': error('L32'),
  'empty-text': error('L32'),
  'not-a-scenario': error('L32'),
  'version-not-here': error('L32'),
  'id-not-file-name': error('L32'),
  'no-student': error('L32'),
  'no-score': error('L32'),
  'no-kind': error('L32'),
  'not-an-option': error('L32'),
  'no-key': error('L32'),
  'wrong-translation': error('L32'),
  unreadable: error('L33'),
} as const satisfies Readonly<Record<string, RuleOf>>;

export type ProblemCode = keyof typeof rules;

/** Whether a problem keeps the file from being played. */
export const isError = ({ code }: { readonly code: ProblemCode }): boolean => rules[code].severity === 'error';
