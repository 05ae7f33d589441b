import type { ImportedFieldName, ImportedFields } from './imported-article.ts';

type MaybeFields = {
  readonly [Name in ImportedFieldName]?: ImportedFields[Name] | '' | undefined;
};

/** Leaves out the fields that were not found. */
export function presentFields(fields: MaybeFields): ImportedFields {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => Boolean(field)));
}
