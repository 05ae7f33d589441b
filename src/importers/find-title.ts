import type { Element } from 'hast';
import { findElements, isCalled, readAttribute, readWords } from './find-elements.ts';
import { type Found, found } from './imported-article.ts';
import type { JsonLd } from './read-json-ld.ts';
import type { PageFacts } from './read-page-facts.ts';

const CALLED =
  /(?:entry|post|article|page|headline)[-_ ]?(?:title|header|headline)|(?:^|\s)headline(?:\s|$)/i;
const SITE =
  /(?:^|\s)(?:site|blog)[-_]?(?:title|name|header)|(?:^|[\s_-])(?:logo|brand)(?:$|[\s_-])/i;

/** A heading that leads to the front page is the name of the site. */
function isSiteName(element: Element): boolean {
  if (isCalled(element, SITE)) return true;
  return findElements(element, ({ tagName }) => tagName === 'a').some((link) =>
    /^(?:\/|(?:https?:\/\/web\.archive\.org\/web\/\w+\/)?https?:\/\/[^/?#]+\/?(?:index\.\w+)?)$/i.test(
      readAttribute(link, 'href'),
    ),
  );
}

/** What the page calls its site, where it does not say so in its head. */
export function findSiteName({ elements }: PageFacts): string | undefined {
  const heading = elements.find(
    (element) => /^h[1-3]$/.test(element.tagName) && isSiteName(element),
  );
  return heading === undefined ? undefined : readWords(heading) || undefined;
}

const SEPARATOR = /\s+[|•·«»–—:/~-]+\s+|\s*[|«»•]\s*/;

/**
 * Finds the headline of a page: a heading that the page's title or metadata repeats, else the
 * metadata, else the title without the name of the site.
 */
export function findTitle(
  facts: PageFacts,
  ld: JsonLd,
  site: string | undefined,
): Found<string> | undefined {
  const meta = facts.meta([
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'headline',
    'title',
  ]);
  const stated = [ld.headline, meta?.text, facts.title].filter(
    (text) => text !== undefined && text !== '',
  );
  const headings = facts.near
    .filter(({ tagName }) => /^h[1-3]$/.test(tagName))
    .filter((element) => !isSiteName(element))
    .map((element) => ({ element, text: readWords(element) }))
    .filter(({ text }) => text.length > 1 && text.length < 300);
  const repeated = headings
    .filter(({ text }) => !isSame(text, site) && stated.some((title) => isPart(text, title ?? '')))
    .toSorted((a, b) => rank(b) - rank(a))[0];
  if (repeated !== undefined) {
    const spelled = stated.find((title) => isSame(title, repeated.text));
    return found(spelled ?? repeated.text, 0.97, `<${repeated.element.tagName}>`);
  }
  const titles = stated.flatMap((title) => (title ? [cutSite(title, site)] : []));
  const alike = headings.find(
    ({ element, text }) =>
      (element.tagName === 'h1' || isCalled(element, CALLED)) &&
      !isSame(text, site) &&
      titles.some((title) => isAlike(text, title)),
  );
  if (alike !== undefined) return found(alike.text, 0.88, `<${alike.element.tagName}>`);
  if (ld.headline && !isSame(ld.headline, site))
    return found(cutSite(ld.headline, site), 0.9, 'JSON-LD');
  if (meta && !isSame(meta.text, site)) return found(cutSite(meta.text, site), 0.85, meta.from);
  const named = headings.find(({ element }) =>
    isCalled(element, /(?:entry|post|article)[-_ ]?(?:title|header)|headline/i),
  );
  if (named !== undefined) return found(named.text, 0.8, `<${named.element.tagName}>`);
  const only = headings.filter(({ element }) => element.tagName === 'h1');
  if (only.length === 1 && only[0] && !isSame(only[0].text, site))
    return found(only[0].text, 0.75, '<h1>');
  if (facts.title !== '') return found(cutSite(facts.title, site), 0.7, '<title>');
  const [first] = headings;
  return first === undefined ? undefined : found(first.text, 0.5, `<${first.element.tagName}>`);
}

/** A long heading says more than a short one, and the first kind of heading more than the others. */
function rank({ element, text }: { element: Element; text: string }): number {
  const level = element.tagName === 'h1' ? 1000 : 0;
  const called = isCalled(element, CALLED) ? 2000 : 0;
  return level + called + Math.min(text.length, 200);
}

function normalise(text = ''): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return normalise(a) === normalise(b) && normalise(a) !== '';
}

/** Whether a heading is a title, or all of it but the name of the site. */
function isPart(heading: string, title: string): boolean {
  const [part, whole] = [normalise(heading), normalise(title)];
  if (part === '' || whole === '') return false;
  if (part === whole) return true;
  const pieces = title.split(SEPARATOR).map(normalise);
  return (
    pieces.includes(part) ||
    ((whole.startsWith(`${part} `) || whole.endsWith(` ${part}`)) && part.length > whole.length / 2)
  );
}

/** Whether a headline says in other words what a title for search engines and social networks says. */
function isAlike(heading: string, title: string): boolean {
  // A title with a date or a kicker set before it is better without.
  if (normalise(heading).replace(/ /g, '').includes(normalise(title).replace(/ /g, '')))
    return false;
  const words = new Set(normalise(heading).split(' '));
  const stated = new Set(normalise(title).split(' '));
  const shared = [...words].filter((word) => stated.has(word)).length;
  const [few, many] = [Math.min(words.size, stated.size), Math.max(words.size, stated.size)];
  return shared > 1 && shared >= few * 0.6 && shared >= many * 0.4;
}

/** `Kapal itu tiba - Suara Selasih` → `Kapal itu tiba` */
export function cutSite(title: string, site: string | undefined): string {
  const named = site === undefined ? -1 : title.length - site.length;
  if (named > 0 && isSame(title.slice(named), site)) {
    const rest = title.slice(0, named).replace(new RegExp(`(?:${SEPARATOR.source})$`), '');
    if (rest.length < named && /\p{L}/u.test(rest)) return rest;
  }
  const separators = [...title.matchAll(new RegExp(SEPARATOR, 'g'))];
  const last = separators.at(-1);
  const [first] = separators;
  if (last === undefined || first === undefined) return title;
  const tail = title.slice(last.index + last[0].length);
  const head = title.slice(0, first.index);
  if (isSame(tail, site)) return title.slice(0, last.index);
  if (isSame(head, site)) return title.slice(first.index + first[0].length);
  const isTailName =
    tail.split(' ').length <= 4 &&
    tail.length < title.length / 2 &&
    !/^\s*[:-]\s*$/.test(last[0].trim() === ':' ? ':' : '');
  return isTailName && last[0].trim() !== ':' && last[0].trim() !== '/'
    ? title.slice(0, last.index)
    : title;
}
