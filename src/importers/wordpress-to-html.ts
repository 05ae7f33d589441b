/** What WordPress stores is not HTML: paragraphs are blank lines, and shortcodes stand for more. */

/** An image of the site's library. */
export interface Attachment {
  readonly url: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
}

export interface WordPressHtml {
  readonly html: string;
  /** Shortcodes that are not understood, as they are written; they stay in the text. */
  readonly unknown: readonly string[];
}

/**
 * Turns a post's stored text into HTML: captions and galleries become figures, players links,
 * blank lines paragraphs. Page breaks stay as comments.
 *
 * @param findAttachment An image by its number in the library.
 */
export function wordPressToHtml(
  stored: string,
  findAttachment: (id: string) => Attachment | undefined,
): WordPressHtml {
  const isBlocks = stored.includes('<!-- wp:');
  const plain = stored.replace(/\r\n?/g, '\n').replace(/<!--\s*\/?wp:[^<>]*-->/g, '');
  const { html, unknown } = replaceShortcodes(plain, findAttachment);
  return { html: isBlocks ? html : addParagraphs(html), unknown };
}

const OPENING =
  /\[(\[?)([a-z][\w-]*)((?:\s+(?:[\w-]+\s*=\s*)?(?:"[^"[\]]*"|'[^'[\]]*'|[^\s[\]"']+))*)\s*\/?\](\]?)/gi;

type Attributes = Readonly<Record<string, string>>;
type Shortcode = (attributes: Attributes, content: string) => string | undefined;

function replaceShortcodes(
  text: string,
  findAttachment: (id: string) => Attachment | undefined,
): WordPressHtml {
  const known = createShortcodes(findAttachment);
  const unknown = new Set<string>();
  const closed = new Set([...text.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name));
  let html = '';
  let from = 0;
  for (const match of text.matchAll(OPENING)) {
    const [whole, doubled = '', name = '', written = '', after = ''] = match;
    if (match.index < from) continue;
    html += text.slice(from, match.index);
    from = match.index + whole.length;
    if (doubled !== '' && after !== '') {
      // Doubled brackets quote a shortcode.
      html += whole.slice(1, -1);
      continue;
    }
    const closing = `[/${name}]`;
    const shortcode = known.get(name.toLowerCase());
    const content = shortcode && findContent(text, from, closing);
    const made = shortcode?.(parseAttributes(written), content ?? '');
    if (made === undefined) html += whole;
    else html += doubled + made + after;
    if (made !== undefined && content !== undefined) from += content.length + closing.length;
    const isMeant = written.includes('=') || closed.has(name);
    if (made === undefined && isMeant) unknown.add(whole);
  }
  return { html: html + text.slice(from), unknown: [...unknown] };
}

/** What stands between the two halves of a shortcode, in characters. */
const MAX_CONTENT = 5000;

function findContent(text: string, from: number, closing: string): string | undefined {
  const near = text.slice(from, from + MAX_CONTENT);
  const end = near.indexOf(closing);
  return end < 0 ? undefined : near.slice(0, end);
}

function createShortcodes(
  findAttachment: (id: string) => Attachment | undefined,
): ReadonlyMap<string, Shortcode> {
  const caption: Shortcode = ({ caption: written }, content) => {
    const image = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content);
    if (image === null) return undefined;
    const text = written ?? content.slice(image.index + image[0].length).trim();
    return `\n\n<figure>${image[0]}<figcaption>${text}</figcaption></figure>\n\n`;
  };
  const gallery: Shortcode = ({ ids, include }) => {
    const images = (ids ?? include ?? '').split(/[\s,]+/).map(findAttachment);
    const figures = images.filter((image) => image !== undefined).map(toFigure);
    return figures.length === 0 ? undefined : `\n\n${figures.join('\n\n')}\n\n`;
  };
  const media: Shortcode = (attributes, content) => {
    const sources = Object.entries(attributes)
      .filter(([key]) => key !== 'poster')
      .map(([, value]) => value);
    return toLink([...sources, content.trim()].find((value) => /^https?:\/\/\S+$/.test(value)));
  };
  return new Map(
    Object.entries({
      caption,
      wp_caption: caption,
      gallery,
      embed: media,
      video: media,
      audio: media,
      youtube: (attributes: Attributes, content: string) =>
        media(attributes, content) ?? toVideo(attributes.id ?? attributes.first ?? content),
      vimeo: (attributes: Attributes, content: string) =>
        media(attributes, content) ??
        toLink(`https://vimeo.com/${attributes.id ?? attributes.first ?? content}`),
    }),
  );
}

function toVideo(id: string): string | undefined {
  return /^[\w-]{6,}$/.test(id) ? toLink(`https://www.youtube.com/watch?v=${id}`) : undefined;
}

function toLink(url: string | undefined): string | undefined {
  return url === undefined
    ? undefined
    : `\n\n<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>\n\n`;
}

function toFigure({ url, alt = '', caption }: Attachment): string {
  const text = caption ? `<figcaption>${caption}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${text}</figure>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function parseAttributes(written: string): Attributes {
  const attributes: Record<string, string> = {};
  for (const [, key, a, b, c] of written.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g,
  )) {
    const value = a ?? b ?? c ?? '';
    attributes[key ?? 'first'] ??= value;
  }
  return attributes;
}

const BLOCK =
  /(<\/?(?:address|article|aside|audio|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|object|ol|p|pre|script|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|tr|ul|video)\b[^<>]*>|<!--\s*(?:nextpage|more)[^<>]*-->)/i;
/** Inside of these a line break is a line break, or nothing. */
const HOLDS_WORDS =
  /^<(?:dd|dl|dt|figcaption|figure|h[1-6]|li|ol|p|summary|table|tbody|td|th|thead|tr|ul)\b/i;
/** Inside of these the text stays as it is. */
const UNTOUCHED = /^<(pre|script|style|textarea)\b/i;

/** Blank lines end a paragraph, and single ones a line, outside of tags that say so themselves. */
function addParagraphs(html: string): string {
  let isWords = false;
  let untouched: string | undefined;
  const pieces = html.split(BLOCK).map((piece, index) => {
    if (index % 2 === 1) {
      if (untouched === undefined) {
        untouched = UNTOUCHED.exec(piece)?.[1]?.toLowerCase();
        isWords = HOLDS_WORDS.test(piece) || (isWords && !piece.startsWith('</'));
      } else if (piece.toLowerCase().startsWith(`</${untouched}`)) untouched = undefined;
      return piece;
    }
    if (untouched !== undefined) return piece;
    if (piece.trim() === '') return '\n';
    return isWords ? piece.trim().replace(/\n+/g, '<br>\n') : toParagraphs(piece);
  });
  return pieces.join('');
}

function toParagraphs(text: string): string {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return paragraphs.map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>\n')}</p>\n`).join('');
}
