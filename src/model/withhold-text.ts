import type { Article } from './article.ts';

/**
 * What is left of an article whose text was taken back: its name, its place in the archive, and the reason. The
 * index keeps nothing else of it, so that no page, feed or export can show what it told: its corrections, which
 * may repeat it, and where else it can be read are gone too. Every other article is returned as it is.
 */
export function withholdText(article: Article): Article {
  if (article.withdrawn === undefined) return article;
  const { path, title, published, authors, tags, language, slug, aliases, draft } = article;
  const { updated, page, section, series, permalink, withdrawn } = article;
  // Named one by one: a field that articles gain later stays out until somebody lets it in.
  return {
    ...{ path, title, published, authors, tags, language, slug, aliases, draft, withdrawn },
    ...(updated && { updated }),
    ...(page && { page }),
    ...(section !== undefined && { section }),
    ...(series !== undefined && { series }),
    ...(permalink !== undefined && { permalink }),
    corrections: [],
    extra: {},
  };
}
