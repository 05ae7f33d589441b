import type { Marker } from './scan-shortcodes.ts';

/** How a marker is written in Markdown; undefined for one that nobody knows. */
export interface RenderedShortcode {
  readonly markdown: string;
  /** The marker is gone, and something of what it did with it. */
  readonly isReduced?: true;
}

export interface ShortcodeContext {
  /** What stands between the marker and the one that closes it. */
  readonly inner: string | undefined;
  /** The marker stands where an address is expected. */
  readonly isAddress: boolean;
  /** The address of another page of the source. */
  readonly resolve: (reference: string) => string;
}

const IMAGE_FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:\?.*)?$/i;
const REFERENCES = new Set(['ref', 'relref', 'post_url', 'link', 'post_path']);
const CODE = new Set(['highlight', 'codeblock', 'code']);
/** What steers a generator; its parts make sense together alone. */
const LOGIC = new Set([
  'assign',
  'capture',
  'case',
  'cycle',
  'for',
  'if',
  'set',
  'unless',
  'when',
  'else',
  'elsif',
  'macro',
  'block',
]);

/** Writes a shortcode or tag as Markdown. */
export function renderShortcode(
  marker: Marker,
  context: ShortcodeContext,
): RenderedShortcode | undefined {
  if (marker.kind === 'value') return renderValue(marker);
  for (const render of RENDERERS) {
    const markdown = render(marker, context);
    if (markdown !== undefined) return { markdown };
  }
  if (LOGIC.has(marker.name) || context.inner === undefined) return undefined;
  const { title, kicker } = marker.named;
  const heading = [kicker, title].filter((text) => text !== undefined && text !== '').join(': ');
  const body = context.inner.trim();
  return {
    markdown: heading === '' ? `\n\n${body}\n\n` : `\n\n**${heading}**\n\n${body}\n\n`,
    isReduced: true,
  };
}

type Render = (marker: Marker, context: ShortcodeContext) => string | undefined;

const renderReference: Render = ({ name, listed, named }, { isAddress, resolve }) => {
  const reference = listed[0] ?? named.path;
  if (
    reference === undefined ||
    !(REFERENCES.has(name) || (isAddress && /\.md(?:#|$)/.test(reference)))
  )
    return undefined;
  return resolve(reference);
};

/** `{% post_link tide "High tide" %}` of Hexo is a whole link. */
const renderPostLink: Render = ({ name, listed: [reference, ...words] }, { resolve }) => {
  if (name !== 'post_link' || reference === undefined) return undefined;
  const text = words.filter((word) => !/^(?:true|false)$/.test(word)).join(' ');
  return `[${escapeText(text || reference)}](${resolve(reference)})`;
};

const renderAddress: Render = ({ listed, named }, { isAddress }) =>
  isAddress ? (listed[0] ?? named.src ?? named.file ?? named.url) : undefined;

const renderImage: Render = ({ name, named, listed }) => {
  if (name === 'asset_img') return renderAssetImage(listed);
  const isNamed = /im(?:g|age)|figure|photo|foto|gambar|picture/.test(name);
  const [first, second] = listed.filter((word) => !/^(?:left|right|center)$/.test(word));
  const src =
    named.src ?? (first !== undefined && (isNamed || IMAGE_FILE.test(first)) ? first : undefined);
  if (src === undefined || !(isNamed || IMAGE_FILE.test(src))) return undefined;
  const words = [named.caption ?? named.title, named.attr ?? named.credit].filter((text) => text);
  const caption = words.length === 2 ? `${words[0]} (${words[1]})` : (words[0] ?? '');
  const image = `![${escapeText(named.alt ?? (named.src === undefined ? second : undefined) ?? '')}](${toTarget(src)}${toTitle(caption)})`;
  return named.link ? `[${image}](${toTarget(named.link)})` : image;
};

/** `{% asset_img [classes] pier.png [width] [height] [title words] %}` */
function renderAssetImage(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => IMAGE_FILE.test(word));
  const src = words[at];
  if (src === undefined) return undefined;
  const title = words.slice(at + 1).filter((word) => !/^\d+(?:px|%)?$/.test(word));
  return `![${escapeText(title.join(' '))}](${toTarget(src)})`;
}

const PLAYERS: Readonly<Record<string, (id: string, user: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id, user) => `https://twitter.com/${user || 'i'}/status/${id}`,
  twitter: (id, user) => `https://twitter.com/${user || 'i'}/status/${id}`,
  x: (id, user) => `https://x.com/${user || 'i'}/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
};

const renderPlayer: Render = ({ name, named, listed }) => {
  const id = named.id ?? listed.at(-1);
  const toUrl = Object.hasOwn(PLAYERS, name) ? PLAYERS[name] : undefined;
  if (toUrl === undefined || id === undefined || id.includes('/')) return undefined;
  return toLink(toUrl(id, named.user ?? ''), named.title);
};

const renderCode: Render = ({ name, listed, named }, { inner }) => {
  if (!CODE.has(name) || inner === undefined) return undefined;
  const language = (listed[0] ?? named.lang ?? '').replace(/[^\w+#-]/g, '');
  return `\n\n\`\`\`\`${language}\n${inner.replace(/^\n+|\s+$/g, '')}\n\`\`\`\`\n\n`;
};

const renderQuote: Render = ({ name, named, listed }, { inner }) => {
  if (!/quote/.test(name)) return undefined;
  const text = named.text ?? named.quote ?? inner?.trim();
  // Hexo names who is quoted without a word for it.
  const by = named.cite ?? named.author ?? named.by ?? listed.join(' ');
  if (text === undefined) return undefined;
  const lines = [...text.split('\n'), ...(by ? ['', `— ${by}`] : [])];
  return `\n\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
};

const renderLink: Render = ({ named, listed }, { inner }) => {
  const url =
    named.href ??
    named.url ??
    named.link ??
    named.file ??
    listed.find((word) => /^https?:\/\//.test(word));
  if (url === undefined || inner !== undefined) return undefined;
  return toLink(url, named.text ?? named.label ?? named.title ?? named.kicker);
};

/** In this order, the first that knows the marker. */
const RENDERERS: readonly Render[] = [
  renderReference,
  renderPostLink,
  renderAddress,
  renderCode,
  renderPlayer,
  renderQuote,
  renderImage,
  renderLink,
];

/** `{{ site.baseurl }}` stands for nothing, `{{ "/a" | url }}` for its text. */
function renderValue({ name }: Marker): RenderedShortcode | undefined {
  if (
    /^(?:site|page)\.(?:base_?url|url|root)(?:\s*\|.*)?$/i.test(name) ||
    /^(?:SITEURL|base_?url)$/i.test(name)
  )
    return { markdown: '' };
  const [, a, b] =
    /^(?:"([^"]*)"|'([^']*)')\s*(?:\|\s*(?:url|relative_url|absolute_url|prepend|asset)\b.*)?$/.exec(
      name,
    ) ?? [];
  const address = a ?? b;
  return address === undefined ? undefined : { markdown: address };
}

function toLink(url: string, text: string | undefined): string {
  if (text) return `[${escapeText(text)}](${toTarget(url)})`;
  return /^https?:\/\/\S+$/.test(url) ? `<${url}>` : `[${escapeText(url)}](${toTarget(url)})`;
}

function toTarget(address: string): string {
  return /[\s()]/.test(address) ? `<${address.replace(/[<>\n]/g, '')}>` : address;
}

function toTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? '' : ` "${line.replace(/["\\]/g, '\\$&')}"`;
}

function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
}
