import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { textDirection } from '../i18n/text-direction.ts';
import { createTranslator } from '../i18n/translate.ts';
import { pathnameToHref, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Pathname } from '../model/article.ts';
import { renderSecurityPolicy } from './render-security-policy.ts';

export interface Redirect {
  readonly to: Pathname;
  /** The headline of the article that is there now. */
  readonly title?: string | undefined;
  /** @default the archive's language */
  readonly language?: string | undefined;
}

const stringifier = unified().use(rehypeStringify).freeze();

/** The page at a former address: sends the reader on without a script, and search engines to the new address. */
export function renderRedirect(redirect: Redirect, archive: Archive): string {
  const language = redirect.language ?? archive.language;
  const t = createTranslator(language);
  const href = pathnameToHref(redirect.to, archive);
  const url = pathnameToUrl(redirect.to, archive);
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: language, dir: textDirection(language) }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: renderSecurityPolicy(archive) }),
        h('title', t('redirect.title')),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('meta', { httpEquiv: 'refresh', content: `0; url=${href}` }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('link', { rel: ['canonical'], href: url }),
      ]),
      h('body', [
        h('h1', t('redirect.title')),
        h('p', [t('redirect.text'), ' ', h('a', { href }, redirect.title ?? url)]),
      ]),
    ]),
  ]);
  return `${stringifier.stringify(page)}\n`;
}
