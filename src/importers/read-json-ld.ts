import type { Element, Root } from 'hast';
import { toString as hastToString } from 'hast-util-to-string';
import { cleanLine } from '../model/clean-text.ts';
import { findElements, readAttribute } from './find-elements.ts';

/** What a page's JSON-LD says of its article. */
export interface JsonLd {
  readonly headline?: string;
  readonly published?: string;
  readonly modified?: string;
  /** People. */
  readonly authors: readonly string[];
  /** What else it names as an author: mostly the site itself. */
  readonly organisations: readonly string[];
  readonly description?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly image?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly body?: string;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe|NewsItem)$/;
const MAX_NODES = 2000;

/** Reads the JSON-LD of a page: its article, or else what it says of the page. Broken blocks are passed over. */
export function readJsonLd(tree: Root): JsonLd {
  const scripts = findElements(tree, isJsonLd);
  const nodes = scripts.flatMap((script) => listNodes(parseLoosely(hastToString(script))));
  const article =
    nodes.find((node) => isA(node, ARTICLE) && node.headline !== undefined) ??
    nodes.find((node) => isA(node, ARTICLE)) ??
    nodes.find((node) => isA(node, /^(?:WebPage|VideoObject)$/));
  if (article === undefined) return { authors: [], organisations: [], tags: [] };
  // References are nodes too, and come without a name.
  const byId = new Map(
    nodes.filter(({ name }) => name !== undefined).map((node) => [node['@id'], node]),
  );
  const follow = (value: unknown): unknown => {
    const id = isNode(value) && readName(value) === undefined ? value['@id'] : undefined;
    return id === undefined ? value : (byId.get(id) ?? value);
  };
  const writers = listWriters(article, nodes).map(follow);
  const isPage = !isA(article, ARTICLE);
  return {
    ...present({
      headline: isPage ? undefined : readText(article.headline ?? article.name),
      published: readText(article.datePublished ?? (isPage ? undefined : article.dateCreated)),
      modified: readText(article.dateModified),
      description: readText(article.description),
      section: toList(article.articleSection).map(readText).find(Boolean),
      image: readAddress(follow(toList(article.image)[0])),
      publisher: readPublisher(follow(article.publisher)),
      url: readAddress(article.url ?? article.mainEntityOfPage),
      body: readText(article.articleBody),
    }),
    authors: writers.filter((writer) => !isOrganisation(writer)).flatMap(readNames),
    organisations: writers.filter(isOrganisation).flatMap(readNames),
    tags: toList(article.keywords).flatMap((words) => readText(words)?.split(/\s*[,;]\s*/) ?? []),
  };
}

/** Who is named for the article, else for the page, else who has a page among the site's authors. */
function listWriters(article: Node, nodes: readonly Node[]): unknown[] {
  const pages = nodes.filter((node) => isA(node, /^WebPage$/));
  const named = [article.author, article.creator, ...pages.map(({ author }) => author)];
  const stated = named.map(toList).find((list) => list.length > 0);
  return (
    stated ?? nodes.filter((node) => isA(node, /^Person$/) && /author/i.test(String(node['@id'])))
  );
}

function isOrganisation(value: unknown): boolean {
  return (
    isNode(value) && !isA(value, /^Person$/) && isA(value, /Organi[sz]ation$|^Corporation$|^Brand$/)
  );
}

function isJsonLd(element: Element): boolean {
  return element.tagName === 'script' && /ld\+json/i.test(readAttribute(element, 'type'));
}

/** Sites write line breaks into strings, and comments around the block. */
function parseLoosely(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gs, '');
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([\]}])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

function listNodes(value: unknown): Node[] {
  const nodes: Node[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && nodes.length < MAX_NODES) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next);
    else if (isNode(next)) {
      nodes.push(next);
      waiting.push(next['@graph'], next.mainEntity, next.mainEntityOfPage, next.hasPart);
      waiting.push(...toList(next.author), next.publisher);
    }
  }
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isA(node: Node, type: RegExp): boolean {
  return toList(node['@type']).some((name) => type.test(String(name)));
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function readText(value: unknown): string | undefined {
  const [first] = toList(value);
  if (typeof first !== 'string' && typeof first !== 'number') return undefined;
  return cleanLine(String(first)) || undefined;
}

function readName(value: unknown): string | undefined {
  if (!isNode(value)) return readText(value);
  const { name, givenName, familyName } = value;
  return readText(name) ?? readText([givenName, familyName].filter(Boolean).join(' '));
}

function readNames(value: unknown): string[] {
  const list = isNode(value) && Array.isArray(value.name) ? value.name : [readName(value)];
  return list.flatMap((name) => readText(name) ?? []);
}

/** A person who publishes is the author, and not the name of the site. */
function readPublisher(value: unknown): string | undefined {
  return isNode(value) && isA(value, /^Person$/) ? undefined : readName(value);
}

function readAddress(value: unknown): string | undefined {
  const address = isNode(value) ? (value.url ?? value['@id'] ?? value.contentUrl) : value;
  return readText(address);
}

function present<Shape extends object>(values: Shape) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Shape]?: Exclude<Shape[Key], undefined>;
  };
}
