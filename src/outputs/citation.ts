import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { IsoDate } from '../model/article.ts';
import type { PublishedArticle } from '../model/published-article.ts';

/** What the formats of citations say of an article. */
export interface Citation {
  /** Tells it from others: `2017-dermaga`, in letters that every format takes. */
  readonly key: string;
  readonly title: string;
  /** As the byline has them: which part of a name is the family's is not known. */
  readonly authors: readonly string[];
  /** Where the text first appeared, or else the archive. */
  readonly newspaper: string;
  readonly publisher: string;
  readonly day: IsoDate;
  readonly language: string;
  /** A path where the archive's own address is not known. */
  readonly url: string;
}

/** How an article is cited; of a withdrawn one that is all that is left. */
export function createCitation(published: PublishedArticle, archive: Archive): Citation {
  const { article, day, title, authors, language, pathname } = published;
  const slug = article.slug.replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
  return {
    key: [day.slice(0, 4), slug].filter(Boolean).join('-'),
    title,
    authors: authors.map(({ name }) => name),
    newspaper: article.source?.name ?? archive.title,
    publisher: archive.publisher.name,
    day,
    language,
    url: pathnameToUrl(pathname, archive),
  };
}
