import { findElements, isCalled, readAttribute, readWords } from './find-elements.ts';
import { found, type ImportedFields } from './imported-article.ts';
import type { JsonLd } from './read-json-ld.ts';
import type { PageFacts } from './read-page-facts.ts';

const LISTS =
  /(?:^|[\s_-])(?:tags?|tagcloud|topics?|keywords|tag-links|tag-list|detail__body-tag|etiquetas|schlagworte?)(?:$|[\s_-])/i;
const CATEGORY = /(?:^|[\s_-])(?:cat-links|categor(?:y|ies)|kanal|rubrik)(?:$|[\s_-])/i;

/** Finds a page's tags and section: what it states, then its links to pages of tags. */
export function findTags(facts: PageFacts, ld: JsonLd): Pick<ImportedFields, 'tags' | 'section'> {
  const linked = listLinks(
    facts,
    LISTS,
    /(?:^|\s)tag(?:\s|$)/,
    /\/(?:tags?|topics?|topik|schlagwort)\//i,
  );
  const filed = listLinks(
    facts,
    CATEGORY,
    /^category(?:\s|$)/,
    /\/(?:category|categories|kategorie|kategori|kanal)\//i,
  );
  const stated = facts
    .metas(['article:tag', 'og:article:tag', 'parsely-tags'])
    .flatMap(({ text }) => split(text));
  const keywords = facts
    .metas(['news_keywords', 'keywords', 'kata_kunci'])
    .flatMap(({ text }) => split(text));
  const sections = facts
    .metas(['article:section', 'og:article:section', 'parsely-section'])
    .map(({ text }) => text);
  const section = sections[0] ?? ld.section ?? filed[0];
  const isTag = (tag: string) => tag.length < 60 && !filed.includes(tag);
  const choices = [
    { tags: linked.filter(isTag), confidence: 0.85, from: 'links to tags' },
    { tags: stated, confidence: 0.9, from: '<meta article:tag>' },
    { tags: ld.tags, confidence: 0.8, from: 'JSON-LD' },
    { tags: keywords, confidence: 0.6, from: '<meta keywords>' },
  ];
  const chosen = choices.find(({ tags }) => tags.length > 0);
  const isStated = sections[0] !== undefined || ld.section !== undefined;
  return {
    ...(chosen && { tags: found(unique(chosen.tags), chosen.confidence, chosen.from) }),
    ...(section && {
      section: found(section, isStated ? 0.9 : 0.6, isStated ? 'metadata' : 'link to a category'),
    }),
  };
}

/** Links that say they lead to a tag, by their relation, their address, or the list they stand in. */
function listLinks(
  { elements }: PageFacts,
  list: RegExp,
  relation: RegExp,
  path: RegExp,
): string[] {
  const links = elements.filter(({ tagName }) => tagName === 'a');
  const related = links.filter(
    (link) => relation.test(readAttribute(link, 'rel')) && path.test(readAttribute(link, 'href')),
  );
  if (related.length > 0) return unique(related.map(readWords));
  const lists = elements.filter((element) => element.tagName !== 'body' && isCalled(element, list));
  const inside = lists.flatMap((element) =>
    findElements(element, (link) => link.tagName === 'a' && path.test(readAttribute(link, 'href'))),
  );
  // A cloud of all tags is no list of this page's.
  return inside.length > 30 ? [] : unique(inside.map(readWords));
}

function split(text: string): string[] {
  return text.split(/\s*[,;]\s*/);
}

function unique(tags: readonly string[]): string[] {
  const named = tags
    .map((tag) => tag.replace(/^#\s*/, '').trim())
    .filter((tag) => /[\p{L}\p{N}]/u.test(tag));
  return [...new Map(named.map((tag) => [tag.toLowerCase(), tag])).values()];
}
