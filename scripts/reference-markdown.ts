/** The Markdown of the reference: what all its pages are put together from. */

/** A page, with a note for those who would edit it. */
export function renderPage(source: string, blocks: readonly (string | undefined)[]): string {
  const note = `<!-- Made from ${source} by "npm run reference"; do not edit it here. -->`;
  return `${renderBlocks([note, ...blocks])}\n`;
}

/** Sets blocks one below the other; what is not there leaves no gap. */
export function renderBlocks(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}

export function renderFence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

export function renderList(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.map((item) => `- ${item}`).join('\n');
}

/** Words as code, one after another: `` `dek`, `summary` ``. */
export function renderNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** Joins sentences; what is no sentence yet becomes one. */
export function joinSentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap((part) => part || [])
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
