/** JSON Schemas for editors, so that they complete and check what people write. */
import { z } from 'zod';
import { archiveSchema } from './archive-schema.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';
import { ALSO_ALONE, ALSO_TEXT } from './json-schema-hints.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of `archive.yaml`. */
export function archiveToJsonSchema(): JsonSchema {
  return toJsonSchema(archiveSchema, 'Settings of an Arsip archive');
}

/** The JSON Schema of an article's frontmatter, by our own names; others are allowed. */
export function frontmatterToJsonSchema(): JsonSchema {
  const schema = frontmatterSchema.required({ title: true });
  return toJsonSchema(schema, 'Frontmatter of an article');
}

function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const { [ALSO_ALONE]: alone, [ALSO_TEXT]: text, description, ...form } = jsonSchema;
      if (!alone && !text) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, {
        ...(description !== undefined && { description }),
        anyOf: [...listShortForms(form, Boolean(alone)), form],
      });
    },
  });
  return { ...json, title };
}

function listShortForms(
  form: { readonly items?: unknown; readonly required?: unknown },
  isList: boolean,
) {
  if (isList) return [form.items];
  // Nothing at all is enough for a label, of which no part is required.
  return form.required === undefined
    ? [{ type: 'string' }, { type: 'null' }]
    : [{ type: 'string' }];
}
