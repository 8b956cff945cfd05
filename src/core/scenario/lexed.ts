import { CST, Lexer } from 'yaml';

/** A lexical unit of YAML with its place. `plain` is unquoted text, `block` the content of `|` and `>`. */
export interface Lexeme {
  readonly is:
    | 'plain'
    | 'quoted'
    | 'block'
    | 'block-header'
    | 'space'
    | 'newline'
    | 'comment'
    | 'colon'
    | 'dash'
    | 'question'
    | 'comma'
    | 'open-map'
    | 'open-list'
    | 'close'
    | 'anchor'
    | 'alias'
    | 'tag'
    | 'directive'
    | 'document'
    | 'other';
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

const KINDS: Readonly<Record<string, Lexeme['is']>> = {
  'double-quoted-scalar': 'quoted',
  'single-quoted-scalar': 'quoted',
  'block-scalar-header': 'block-header',
  space: 'space',
  newline: 'newline',
  comment: 'comment',
  'map-value-ind': 'colon',
  'seq-item-ind': 'dash',
  'explicit-key-ind': 'question',
  comma: 'comma',
  'flow-map-start': 'open-map',
  'flow-seq-start': 'open-list',
  'flow-map-end': 'close',
  'flow-seq-end': 'close',
  anchor: 'anchor',
  alias: 'alias',
  tag: 'tag',
  'directive-line': 'directive',
  'doc-start': 'document',
  'doc-end': 'document',
};

/** The lexer's own marks: they stand for nothing in the text. */
const DOCUMENT = '\u0002';
const FLOW_ERROR_END = '\u0018';
const SCALAR = '\u001f';

/**
 * The lexical units of a text, as the YAML parser itself cuts it, so that a gate before the parser sees what the parser
 * will see. Linear and without recursion. The text must hold no control characters.
 */
export function* lexemesOf(text: string): Generator<Lexeme, void> {
  let at = 0;
  let scalar = false;
  let block = false;
  for (const unit of new Lexer().lex(text)) {
    if (!scalar && (unit === DOCUMENT || unit === FLOW_ERROR_END)) continue;
    if (!scalar && unit === SCALAR) {
      scalar = true;
      continue;
    }
    const is = scalar ? (block ? 'block' : 'plain') : (KINDS[CST.tokenType(unit) ?? ''] ?? 'other');
    if (scalar) block = false;
    else if (is === 'block-header') block = true;
    scalar = false;
    const start = at;
    at += unit.length;
    yield { is, at: start, end: at, text: unit };
  }
}

/** Whether a lexical unit is part of the content, not of the layout. */
export const isContent = ({ is }: Lexeme): boolean => is !== 'space' && is !== 'newline' && is !== 'comment';
