import type { Element } from 'xast';
import { x } from 'xastscript';
import { createMedia, MEDIA_NAMESPACE } from './create-media.ts';
import { type Feed, type FeedEntry, listCategories } from './feed.ts';
import { renderXml } from './render-xml.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': MEDIA_NAMESPACE,
};

/** The feed in RSS 2.0, which cannot say when an item changed: https://www.rssboard.org/rss-specification */
export function renderRss(feed: Feed): string {
  const channel = x('channel', [
    x('title', feed.title),
    x('link', feed.homeUrl),
    x('description', feed.subtitle ?? feed.title),
    x('language', feed.language),
    feed.rights === undefined ? null : x('copyright', feed.rights),
    x('lastBuildDate', instantToRfc822(feed.updated)),
    x('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.selfUrl }),
    ...feed.entries.map(createItem),
  ]);
  return renderXml(x('rss', { version: '2.0', ...NAMESPACES }, [channel]));
}

function createItem(entry: FeedEntry): Element {
  return x('item', [
    x('title', entry.title),
    x('link', entry.url),
    x('guid', { isPermaLink: String(entry.id === entry.url) }, entry.id),
    x('pubDate', instantToRfc822(entry.published)),
    ...entry.authors.map(({ name }) => x('dc:creator', name)),
    ...listCategories(entry).map((name) => x('category', name)),
    entry.summary === undefined ? null : x('description', entry.summary),
    entry.contentHtml === undefined ? null : x('content:encoded', entry.contentHtml),
    entry.image ? createMedia(entry.image) : null,
  ]);
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * The date of RFC 822 that RSS asks for, with the offset the writer gave.
 *
 * @example instantToRfc822('2017-11-06T08:15:00+07:00') // => 'Mon, 06 Nov 2017 08:15:00 +0700'
 */
function instantToRfc822(instant: string): string {
  const [day = '', time = ''] = instant.split('T');
  const [year, month, date] = day.split('-');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const offset = time.slice('HH:MM:SS'.length).replace(/^\.\d+/, '');
  const shownOffset = offset === 'Z' ? '+0000' : offset.replace(':', '');
  const clock = time.slice(0, 'HH:MM:SS'.length);
  return `${weekday}, ${date} ${MONTHS[Number(month) - 1]} ${year} ${clock} ${shownOffset}`;
}
