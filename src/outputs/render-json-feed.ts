import { type Feed, type FeedAuthor, type FeedEntry, listCategories } from './feed.ts';

/** The feed in JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function renderJsonFeed(feed: Feed): string {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.subtitle,
    icon: feed.icon,
    authors: [feed.author],
    language: feed.language,
    items: feed.entries.map(createItem),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

function createItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    // An item must have a content, and a headline alone is one.
    ...(entry.contentHtml === undefined
      ? { content_text: entry.summary ?? entry.title }
      : { content_html: entry.contentHtml }),
    image: entry.image?.url,
    date_published: entry.published,
    date_modified: entry.updated === entry.published ? undefined : entry.updated,
    authors: listOrNothing<FeedAuthor>(entry.authors),
    tags: listOrNothing(listCategories(entry)),
    language: entry.language,
  };
}

function listOrNothing<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
