import { type CollectionEntry, getCollection } from 'astro:content';

export type Article = CollectionEntry<'articles'>;

/** The newest first. */
export const articles = (await getCollection('articles')).sort(
  (a, b) => b.data.published.valueOf() - a.data.published.valueOf(),
);

const LONG = new Intl.DateTimeFormat('id', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });
export const toLongDate = (date: Date) => LONG.format(date);

export const toSlug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export function toAddress({ id, data }: Article): string {
  const day = data.published.toISOString().slice(0, 10).replaceAll('-', '/');
  return `/${day}/${id.slice(id.lastIndexOf('/') + 1)}/`;
}

export function groupArticles(namesOf: (article: Article) => readonly string[]) {
  const byName = new Map<string, Article[]>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const group = byName.get(name);
      if (group) group.push(article);
      else byName.set(name, [article]);
    }
  }
  return byName;
}
