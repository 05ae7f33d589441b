/** A published article → the texts and links of its page. */
import type { Headline } from '../components/headline.ts';
import type { Link } from '../components/link.ts';
import type { Picture } from '../components/picture.ts';
import type { Step } from '../components/step.ts';
import type { TextLanguage } from '../components/text-language.ts';
import type { TranslationLink } from '../components/translation-link.ts';
import { formatDay } from '../i18n/format-date.ts';
import { nameLanguage } from '../i18n/name-language.ts';
import { findStrings } from '../i18n/strings.ts';
import { createTranslator, type Translator } from '../i18n/translate.ts';
import { articleToMarkdownPathname } from '../model/addresses.ts';
import type { ListedArticle, Part, PublishedArticle } from '../model/published-article.ts';
import { findNeighbours, findSeriesSteps } from '../store/articles.ts';
import { listRelated } from '../store/related.ts';
import { type AgeWords, findAgeWords } from './age-words.ts';
import { imageToPicture } from './image-to-picture.ts';
import { insertDateline } from './insert-dateline.ts';
import { labelToLink } from './label-to-link.ts';
import { findForeignLanguage, listedToHeadline } from './listed-to-headline.ts';
import type { SiteView } from './site-view.ts';

/** A text as any page shows it. */
export interface TextView {
  /** The language of the words around the text: the article's, or the site's where we do not speak it. */
  readonly language: string;
  readonly t: Translator;
  readonly foreign?: TextLanguage | undefined;
  readonly standfirst?: string | undefined;
  /** The lead photo, at the address that the page loads it from. */
  readonly photo?: Picture | undefined;
  readonly html: string;
}

export interface ArticleView extends TextView {
  readonly section?: Link | undefined;
  readonly authors: readonly Link[];
  readonly tags: readonly Link[];
  readonly translations: readonly TranslationLink[];
  /** Where the article's own file lies, if it is published. */
  readonly markdown?: string | undefined;
  readonly parts: readonly Part[];
  /** What the article says of its age once it is old; absent for one that never does. */
  readonly age?: AgeWords | undefined;
  readonly series?: { readonly title: string; readonly steps: readonly Step[] } | undefined;
  readonly related: readonly Headline[];
  readonly earlier?: Step | undefined;
  readonly later?: Step | undefined;
}

/** How many related articles a page shows. */
const RELATED = 4;

/** Prepares a text, in a list or not, for its page. Of a withdrawn one only its name is left. */
export function viewText(published: PublishedArticle, site: SiteView): TextView {
  const { article, body, photo, withdrawn } = published;
  const language =
    findStrings(article.language).language === article.language ? article.language : site.language;
  return {
    language,
    t: createTranslator(language),
    foreign: findForeignLanguage(article.language, site.language),
    standfirst: withdrawn ? undefined : published.description,
    photo: photo && imageToPicture(photo, site),
    html: article.dateline === undefined ? body.html : insertDateline(body.html, article.dateline),
  };
}

/** Prepares an article for its page. Of a withdrawn one only its name and place are left. */
export function viewArticle(published: PublishedArticle, site: SiteView): ArticleView {
  const { body, section, withdrawn } = published;
  const view = viewText(published, site);
  const { language, t } = view;
  return {
    ...view,
    section: section && labelToLink(site, 'section', section),
    authors: published.authors.map((author) => labelToLink(site, 'author', author)),
    tags: published.tags.map((tag) => labelToLink(site, 'tag', tag)),
    translations: (published.translations ?? []).map((other) => ({
      text: t('article.translation', { language: nameLanguage(other.language, language) }),
      href: site.toHref(other.pathname),
      language: other.language,
    })),
    markdown:
      site.archive.data.markdown && !withdrawn
        ? site.toAssetHref(articleToMarkdownPathname(published.pathname))
        : undefined,
    parts: body.parts,
    age: findAgeWords(published, site.archive, language),
    ...viewSurroundings(published, site, t),
  };
}

/** What stands around an article: the parts of its series, what it is related to, what was published beside it. */
function viewSurroundings(
  { article, language, pathname, withdrawn }: PublishedArticle,
  site: SiteView,
  t: Translator,
) {
  const { store } = site;
  const parts = findSeriesSteps(store, pathname);
  const beside = findNeighbours(store, pathname);
  const known = [parts.earlier?.pathname, parts.later?.pathname];
  const toStep = (listed: ListedArticle | undefined, name: string, around: string) =>
    listed && {
      name,
      text: listed.title,
      href: site.toHref(listed.pathname),
      language: findForeignLanguage(listed.language, around),
    };
  const steps = [
    toStep(parts.earlier, t('series.previous'), language),
    toStep(parts.later, t('series.next'), language),
  ];
  // Two more than are shown: parts of the series may be among them.
  const related = withdrawn ? [] : listRelated(store, pathname, RELATED + known.length);
  return {
    series:
      article.series === undefined
        ? undefined
        : {
            title: t('series.title', { name: article.series }),
            steps: steps.filter((step) => step !== undefined),
          },
    related: related
      .filter((listed) => !known.includes(listed.pathname))
      .slice(0, RELATED)
      .map((listed) =>
        listedToHeadline(listed, site, { formatDate: (day) => formatDay(day, site.language) }),
      ),
    earlier: toStep(beside.earlier, site.t('article.previous'), site.language),
    later: toStep(beside.later, site.t('article.next'), site.language),
  };
}
