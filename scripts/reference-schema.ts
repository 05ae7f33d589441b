import type { JsonSchema } from '../src/model/json-schema.ts';

/** What the reference reads in a JSON Schema. */
export interface SchemaNode {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly additionalProperties?: SchemaNode | boolean;
}

/** A key that a setting or field may have, with the way to it: `sections.<slug>.name`. */
export interface SchemaPart {
  readonly name: string;
  readonly path: string;
  readonly node: SchemaNode;
  readonly required: boolean;
}

/** The keys of a schema, or of a part of one: those of its record, of its items, or of each slug. */
export function listParts(schema: JsonSchema | SchemaNode, path = ''): SchemaPart[] {
  const { properties, required, items, anyOf = [], additionalProperties } = schema as SchemaNode;
  if (properties !== undefined) {
    return Object.entries(properties).map(([name, node]) => ({
      name,
      path: path === '' ? name : `${path}.${name}`,
      node,
      required: required?.includes(name) ?? false,
    }));
  }
  if (items !== undefined) return listParts(items, path);
  if (typeof additionalProperties === 'object') {
    return listParts(additionalProperties, `${path}.<slug>`);
  }
  // Short forms come first, the whole one last.
  return anyOf.length === 0 ? [] : listParts(anyOf.at(-1) ?? {}, path);
}

/** What a value must be, where its description does not say it: `A whole number, 1 or more.` */
export function describeForm({ type, enum: values, minimum }: SchemaNode): string | undefined {
  if (values !== undefined) return `${values.map((value) => `\`${value}\``).join(' or ')}.`;
  if (type === 'integer') return `A whole number, ${minimum ?? 0} or more.`;
  if (type === 'boolean') return '`true` or `false`.';
  return type === 'array' ? 'A list.' : undefined;
}

/** A schema as its file holds it, in the format of the repository. */
export function renderSchema(schema: JsonSchema): string {
  const json = JSON.stringify(schema, undefined, 2);
  // A line break after a bracket is never inside a text, where it would be `\n`.
  const lists = /\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\]/g;
  return `${json.replace(lists, (_, items: string) => `[${items.replace(/,\n\s+/g, ', ')}]`)}\n`;
}
