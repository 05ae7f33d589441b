/** A page of the site → the same page for a disk. What need not change stays as it is, byte for byte. */
import { Parser } from 'htmlparser2';
import type { PortableSite } from './portable-links.ts';
import { toRelative } from './portable-links.ts';
import { type Attributes, rewritePortableTag } from './rewrite-portable-tag.ts';

export interface PortablePageOptions extends PortableSite {
  /** The page's file, below the root. */
  readonly file: string;
  /** The classic script that does what the site's modules do, below the root. */
  readonly script: string;
}

/** A part of the page that gives way to another text. */
interface Edit {
  readonly from: number;
  to: number;
  readonly text: string;
}

/** An item of a list that is open: it goes where nothing is in it but links that go. */
interface Item {
  readonly from: number;
  hasGone: boolean;
  hasMore: boolean;
}

/**
 * Rewrites links to relative ones that name a file. Links to what only a host can give, such as feeds, go, and with
 * them the item of a list that holds nothing else; one script takes the place of all modules.
 */
export function rewritePortablePage(html: string, options: PortablePageOptions): string {
  let edits: Edit[] = [];
  const items: Item[] = [];
  let script: Edit | undefined;
  let isInGoneLink = false;
  let hasScript = false;

  const replaceScript = (attributes: Attributes): string => {
    if (attributes.type !== 'module' || hasScript) return '';
    hasScript = true;
    return renderTag('script', { defer: '', src: toRelative(options.script, options.file) });
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const { startIndex: from, endIndex } = parser;
      if (name === 'li') items.push({ from, hasGone: false, hasMore: false });
      const change = rewritePortableTag(name, attributes, options);
      if (change === undefined) return;
      const to = endIndex + 1;
      if (change !== 'gone') {
        edits.push({ from, to, text: renderTag(name, change) });
      } else if (name === 'script') {
        const tag = replaceScript(attributes);
        script = { from, to, text: tag === '' ? '' : `${tag}</script>` };
        edits.push(script);
      } else if (name === 'a') {
        const { href: _, ...rest } = attributes;
        edits.push({ from, to, text: renderTag(name, rest) });
        isInGoneLink = true;
        const item = items.at(-1);
        if (item) item.hasGone = true;
      } else edits.push({ from, to, text: '' });
    },
    ontext(text) {
      const item = items.at(-1);
      if (item && !isInGoneLink && text.trim() !== '') item.hasMore = true;
    },
    onclosetag(name, isImplied) {
      const to = isImplied ? parser.startIndex : parser.endIndex + 1;
      if (name === 'script' && script) {
        script.to = to;
        script = undefined;
      }
      if (name === 'a') isInGoneLink = false;
      if (name !== 'li') return;
      const item = items.pop();
      if (!item?.hasGone || item.hasMore) return;
      edits = [...edits.filter(({ from }) => from < item.from), { from: item.from, to, text: '' }];
    },
  });
  parser.end(html);
  return applyEdits(html, edits);
}

function applyEdits(html: string, edits: readonly Edit[]): string {
  let rewritten = '';
  let last = 0;
  for (const { from, to, text } of edits) {
    rewritten += html.slice(last, from) + text;
    last = to;
  }
  return rewritten + html.slice(last);
}

function renderTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${escapeValue(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

function escapeValue(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
