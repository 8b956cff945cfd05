import { writeFileSync } from 'node:fs';
import { KINDS } from '../src/core/scenario/kinds/kinds.ts';
import { SCENE_KEYS } from '../src/core/scenario/read-node.ts';
import { PATTERNS, type Key, type RecordShape, type Rest, type Shape } from '../src/core/scenario/shape.ts';
import { NODE_KEYS, SCENARIO } from '../src/core/scenario/shapes.ts';

// `npm run schema` writes the JSON Schema of scenario files from the shapes that the checker reads, so that an editor
// completes and explains what it will be checked for. What names mean, and that only one key of an option is its name, the
// checker knows alone.

/** Where the schema stands; shipped scenarios name it in their first line. */
export const SCHEMA_FILE = 'public/schema/scenario.v1.json';

type Schema = Readonly<Record<string, unknown>>;

const SCALAR = ['string', 'number', 'boolean'];
/** YAML reads `no` and `12` as something else than text; the format takes such words as they were typed. */
const WORD: Schema = { type: SCALAR, minLength: 1 };

/** A regular expression as JSON Schema takes it: without flags. */
const sourceOf = (pattern: RegExp): string => pattern.source;

/** Shapes that stand in many places, by their definition's name. */
class Definitions {
  readonly schemas: Record<string, Schema> = {};
  readonly #names = new Map<Shape, string>();

  /** The schema of a shape; a record is defined once and referred to. */
  of(shape: Shape, name: string): Schema {
    switch (shape.is) {
      case 'text':
        return { type: 'string', pattern: '\\S' };
      case 'word':
        return WORD;
      case 'condition':
        return { type: SCALAR };
      case 'value':
        return { type: [...SCALAR, 'null'] };
      case 'flag':
        return { type: 'boolean' };
      case 'id':
        return { type: 'string', minLength: 1 };
      case 'number': {
        const { integer, min, max } = shape;
        return { type: integer ? 'integer' : 'number', ...bound('minimum', min), ...bound('maximum', max) };
      }
      case 'one-of':
        return { enum: shape.words };
      case 'pattern':
        return { type: ['string', 'number'], pattern: sourceOf(PATTERNS[shape.name]) };
      case 'list': {
        const { of, min, max } = shape;
        return { type: 'array', items: this.of(of, name), ...bound('minItems', min), ...bound('maxItems', max) };
      }
      case 'map':
        return { type: 'object', additionalProperties: this.of(shape.of, name) };
      case 'either':
        return { anyOf: shape.of.map((one) => this.of(one, name)) };
      case 'record':
        return this.#defined(shape, name);
      case 'anything':
        return {};
      default:
        return shape satisfies never;
    }
  }

  record({ keys, rest }: RecordShape, name: string): Schema {
    const properties = Object.entries(keys).map(([key, { shape, doc }]) => [key, this.#explained(shape, doc, key)]);
    const required = Object.keys(keys).filter((key) => keys[key]?.required);
    return {
      type: 'object',
      properties: Object.fromEntries(properties) as Schema,
      ...(required.length > 0 ? { required } : {}),
      ...this.#rest(rest, Object.keys(keys), name),
    };
  }

  #defined(shape: RecordShape, name: string): Schema {
    const known = this.#names.get(shape);
    if (known !== undefined) return { $ref: `#/definitions/${known}` };
    let free = name;
    for (let number = 2; Object.hasOwn(this.schemas, free); number++) free = `${name}-${number}`;
    this.#names.set(shape, free);
    // The place is taken before what is inside takes one.
    this.schemas[free] = {};
    this.schemas[free] = this.record(shape, free);
    return { $ref: `#/definitions/${free}` };
  }

  /** Beside `$ref`, draft-07 passes over everything else. */
  #explained(shape: Shape, description: string, name: string): Schema {
    const schema = this.of(shape, name);
    return '$ref' in schema ? { description, allOf: [schema] } : { description, ...schema };
  }

  /** What keys may stand beside the keywords. */
  #rest(rest: Rest | undefined, keywords: readonly string[], name: string): Schema {
    if (!rest) return { additionalProperties: false };
    const { as, many, shape, doc, like } = rest;
    const schema = this.#explained(shape, `${doc} ${like}`, name);
    const one = many ? {} : atLeastOne(keywords);
    if (as !== 'share') return { additionalProperties: schema, ...one };
    return { patternProperties: { [sourceOf(PATTERNS.share)]: schema }, additionalProperties: false, ...one };
  }
}

/** Some key is none of the keywords; where there are none, one key is all. */
const atLeastOne = (keywords: readonly string[]): Schema =>
  keywords.length === 0 ? { minProperties: 1, maxProperties: 1 } : { not: { propertyNames: { enum: keywords } } };

const bound = (keyword: string, value: number | undefined): Schema => (value === undefined ? {} : { [keyword]: value });

/** A node is of one kind: its own keys and those of every node. */
function nodeSchema(definitions: Definitions): Schema {
  const kinds = Object.entries(KINDS).map(([kind, { keys }]): [string, Readonly<Record<string, Key>>] => {
    const own = { ...NODE_KEYS, ...keys };
    // A node of no other kind says something and goes on.
    return [kind, kind === 'say' && own['say'] ? { ...own, say: { ...own['say'], required: true } } : own];
  });
  const nodes = [...kinds, ['scene', SCENE_KEYS] as const];
  return {
    anyOf: nodes.map(([kind, keys]) => definitions.of({ is: 'record', keys }, `node-${kind}`)),
  };
}

/** The JSON Schema (draft-07) of scenario files. */
export function scenarioSchema(): Schema {
  const definitions = new Definitions();
  const nodes = { description: SCENARIO.keys['nodes']?.doc, type: 'object', minProperties: 1 };
  const root = definitions.record(SCENARIO, 'scenario');
  const properties = root['properties'] as Schema;
  const node = nodeSchema(definitions);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Rapport scenario, version 1',
    ...root,
    properties: { ...properties, nodes: { ...nodes, additionalProperties: { $ref: '#/definitions/node' } } },
    definitions: { node, ...definitions.schemas },
  };
}

/** The schema as the file holds it. */
export const schemaText = (): string => `${JSON.stringify(scenarioSchema(), null, 1)}\n`;

if (process.argv[1]?.endsWith('schema.ts')) writeFileSync(SCHEMA_FILE, schemaText());
