/** Sets the dateline before the first sentence, as newspapers do. */

const OPENING_PARAGRAPH = /^\s*<p(?:\s+[^\s"<>]+(?:="[^"]*")?)*>/;

/**
 * Puts a dateline into an article's HTML: into the opening paragraph, or on a line of its own
 * where the text begins with something else.
 *
 * @example insertDateline('<p>Rain fell.</p>', 'Oslo') // => '<p><span class="dateline">Oslo</span> — Rain fell.</p>'
 */
export function insertDateline(html: string, dateline: string): string {
  const place = `<span class="dateline">${escapeText(dateline)}</span>`;
  const opening = html.match(OPENING_PARAGRAPH)?.[0];
  return opening === undefined
    ? `<p>${place}</p>\n${html}`
    : `${opening}${place} — ${html.slice(opening.length)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
