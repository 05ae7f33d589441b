import { splitDateline } from './split-dateline.ts';

/**
 * Takes the dateline off a text in Markdown: one that names an agency or a site too, or is set in
 * bold. A place alone and a dash may as well be the first words of a sentence.
 *
 * @example cutDateline('**Kupang** - Kapal kembali.', 'id') // => ['Kupang', 'Kapal kembali.']
 */
export function cutDateline(markdown: string, language: string): [string | undefined, string] {
  const [all, bold] = /^\*\*([^*\n]{2,60}?)\s*\*\*(?=\s*(?:--|[–—-])\s)/.exec(markdown) ?? [];
  const text = all === undefined ? markdown : `${bold}${markdown.slice(all.length)}`;
  const [dateline, rest] = splitDateline(text, language);
  const isSure = dateline !== undefined && (bold !== undefined || /[,.()]/.test(dateline));
  return isSure ? [dateline, rest.trimStart()] : [undefined, markdown];
}
