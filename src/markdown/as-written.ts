import type { ElementContent, Root } from 'hast';

/**
 * The text itself, paragraph by paragraph, for one that is too deeply nested to be compiled.
 *
 * @example `A\n\n<div>B` → `<p>A</p><p>&lt;div>B</p>`
 */
export function asWritten(markdown: string): Root {
  const paragraphs = markdown.split(/\r?\n(?:[ \t]*\r?\n)+/).filter((text) => text.trim() !== '');
  return {
    type: 'root',
    children: paragraphs.map((value): ElementContent => {
      const text = { type: 'text', value } as const;
      return { type: 'element', tagName: 'p', properties: {}, children: [text] };
    }),
  };
}
