import { stringify } from 'yaml';
import { findArticleWords } from './field-explanations.ts';
import type { FieldName } from './field-names.ts';

/**
 * Renders the file of a new article, a draft: the fields that it has, and every other one behind a `#` with an
 * example, each explained in the archive's language.
 *
 * @example
 * renderArticleFile(new Map([['title', 'Ferry']]), 'en')
 * // => '---\n…\n# The headline.\ntitle: Ferry\n…\n# The desk it belongs to.\n#section: Harbour\n…'
 */
export function renderArticleFile(
  values: ReadonlyMap<FieldName, unknown>,
  language: string,
): string {
  const { introduction, text, fields } = findArticleWords(language);
  const given = new Map<FieldName, unknown>([...values, ['draft', true]]);
  const blocks = fields.map(({ field, explanation, example }) => {
    const value = given.get(field);
    const yaml = stringify({ [field]: value ?? example }, { lineWidth: 0 });
    return `# ${explanation}\n${value === undefined ? yaml.replace(/^(?=.)/gm, '#') : yaml}`;
  });
  return `---\n# ${introduction}\n\n${blocks.join('\n')}---\n\n${text}\n`;
}
