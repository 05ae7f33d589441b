import { expect, test } from 'vitest';
import { FIELD_NAMES } from './field-names.ts';
import { archiveToJsonSchema, frontmatterToJsonSchema } from './json-schema.ts';

test('the schema of archive.yaml describes every setting and no others', () => {
  const schema = archiveToJsonSchema();
  expect(schema).toMatchObject({
    type: 'object',
    required: ['title'],
    additionalProperties: false,
    properties: {
      timeZone: { type: 'string', description: expect.stringContaining('IANA') },
      addresses: { enum: ['html', 'extensionless'] },
      sections: {
        additionalProperties: { anyOf: [{ type: 'string' }, { type: 'null' }, { type: 'object' }] },
      },
    },
  });
});

test('the schema of frontmatter describes every field under our names, and allows others', () => {
  const schema = frontmatterToJsonSchema();
  expect(Object.keys(Object(schema.properties)).toSorted()).toEqual(
    Object.keys(FIELD_NAMES).toSorted(),
  );
  expect(schema).toMatchObject({ type: 'object', required: ['title'] });
  expect(schema.additionalProperties).not.toBe(false);
});

test('the schema of frontmatter knows the short forms', () => {
  const { properties } = frontmatterToJsonSchema() as { properties: Record<string, object> };
  expect(properties.image).toMatchObject({
    anyOf: [{ type: 'string' }, { type: 'null' }, { type: 'object' }],
  });
  expect(properties.corrections).toMatchObject({ anyOf: [{ type: 'object' }, { type: 'array' }] });
  expect(JSON.stringify(properties)).not.toContain('also');
});
