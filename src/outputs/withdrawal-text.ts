import { createTranslator } from '../i18n/translate.ts';
import type { ListedArticle, PublishedArticle } from '../model/published-article.ts';

/** What stands in place of a withdrawn article's text: that it is withdrawn and, where known, why. */
export function withdrawalText(article: ListedArticle | PublishedArticle): string {
  const notice = createTranslator(article.language)('withdrawn.notice');
  const reason = 'article' in article ? article.article.withdrawn?.reason : undefined;
  return reason === undefined ? notice : `${notice} ${reason}`;
}
