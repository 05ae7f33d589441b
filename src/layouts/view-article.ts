/** A published article → the texts and links of its page. */
import type { Link } from '../components/link.ts';
import type { Step } from '../components/step.ts';
import type { TextLanguage } from '../components/text-language.ts';
import { findStrings } from '../i18n/strings.ts';
import { createTranslator, type Translator } from '../i18n/translate.ts';
import type {
  ListedArticle,
  Part,
  PublishedArticle,
  SiteImage,
} from '../model/published-article.ts';
import { findNeighbours } from '../store/articles.ts';
import { insertDateline } from './insert-dateline.ts';
import { labelToLink } from './label-to-link.ts';
import { findForeignLanguage } from './listed-to-headline.ts';
import type { SiteView } from './site-view.ts';

export interface ArticleView {
  /** The language of the words around the text: the article's, or the site's where we do not speak it. */
  readonly language: string;
  readonly t: Translator;
  readonly foreign?: TextLanguage | undefined;
  readonly section?: Link | undefined;
  readonly standfirst?: string | undefined;
  readonly authors: readonly Link[];
  readonly tags: readonly Link[];
  /** The lead photo, at the address that the page loads it from. */
  readonly photo?: SiteImage | undefined;
  readonly html: string;
  readonly parts: readonly Part[];
  readonly earlier?: Step | undefined;
  readonly later?: Step | undefined;
}

/** Prepares an article for its page. Of a withdrawn one only its name and place are left. */
export function viewArticle(published: PublishedArticle, site: SiteView): ArticleView {
  const { article, body, section, photo, withdrawn } = published;
  const language =
    findStrings(article.language).language === article.language ? article.language : site.language;
  const t = createTranslator(language);
  return {
    language,
    t,
    foreign: findForeignLanguage(article.language, site.language),
    section: section && labelToLink(site, 'section', section),
    standfirst: withdrawn ? undefined : published.description,
    authors: published.authors.map((author) => labelToLink(site, 'author', author)),
    tags: published.tags.map((tag) => labelToLink(site, 'tag', tag)),
    photo: photo && { ...photo, src: site.toAssetHref(photo.src) },
    html: article.dateline === undefined ? body.html : insertDateline(body.html, article.dateline),
    parts: body.parts,
    ...stepToNeighbours(published, site),
  };
}

function stepToNeighbours(
  published: PublishedArticle,
  site: SiteView,
): { earlier?: Step; later?: Step } {
  const { earlier, later } = findNeighbours(site.store, published.pathname);
  const toStep = (listed: ListedArticle, name: string): Step => ({
    name,
    text: listed.title,
    href: site.toHref(listed.pathname),
    language: findForeignLanguage(listed.language, site.language),
  });
  return {
    ...(earlier && { earlier: toStep(earlier, site.t('article.previous')) }),
    ...(later && { later: toStep(later, site.t('article.next')) }),
  };
}
