import type { Element } from 'xast';
import { x } from 'xastscript';
import { createMedia, MEDIA_NAMESPACE } from './create-media.ts';
import { type Feed, type FeedAuthor, type FeedEntry, listCategories } from './feed.ts';
import { renderXml } from './render-xml.ts';

/** The feed in Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287 */
export function renderAtom(feed: Feed): string {
  const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:media': MEDIA_NAMESPACE };
  return renderXml(
    x('feed', { ...namespaces, 'xml:lang': feed.language }, [
      x('id', feed.id),
      x('title', feed.title),
      feed.subtitle === undefined ? null : x('subtitle', feed.subtitle),
      x('updated', feed.updated),
      createAuthor(feed.author),
      x('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
      x('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
      feed.icon === undefined ? null : x('icon', feed.icon),
      feed.rights === undefined ? null : x('rights', feed.rights),
      ...feed.entries.map((entry) => createEntry(entry, feed)),
    ]),
  );
}

function createEntry(entry: FeedEntry, feed: Feed): Element {
  const language = entry.language === feed.language ? null : entry.language;
  return x('entry', { 'xml:lang': language }, [
    x('id', entry.id),
    x('title', entry.title),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    x('published', entry.published),
    x('updated', entry.updated),
    ...entry.authors.map(createAuthor),
    ...listCategories(entry).map((term) => x('category', { term })),
    entry.summary === undefined ? null : x('summary', entry.summary),
    entry.contentHtml === undefined ? null : x('content', { type: 'html' }, entry.contentHtml),
    entry.image ? createMedia(entry.image) : null,
  ]);
}

function createAuthor({ name, url }: FeedAuthor): Element {
  return x('author', [x('name', name), url === undefined ? null : x('uri', url)]);
}
