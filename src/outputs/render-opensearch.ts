import { x } from 'xastscript';
import { createTranslator } from '../i18n/translate.ts';
import type { Archive } from '../model/archive.ts';
import { renderXml } from './render-xml.ts';
import { searchTemplate } from './search-template.ts';

/** The limits of https://github.com/dewitt/opensearch, in characters. */
const SHORT_NAME = 16;
const LONG_NAME = 48;
const DESCRIPTION = 1024;

/** `opensearch.xml`, by which a browser offers the archive as a search engine. */
export function renderOpensearch(archive: Archive): string {
  const t = createTranslator(archive.language);
  const description =
    archive.description ?? t('site.searchDescription', { archive: archive.title });
  return renderXml(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', cut(archive.title, SHORT_NAME)),
      x('LongName', cut(archive.title, LONG_NAME)),
      x('Description', cut(description, DESCRIPTION)),
      x('Url', { type: 'text/html', template: searchTemplate(archive, 'searchTerms') }),
      x('Language', archive.language),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
    ]),
  );
}

/** The beginning of a text, whole words where there are any. */
function cut(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const start = characters.slice(0, length + 1).join('');
  const words = start.replace(/\s+\S*$/u, '');
  return words === start ? characters.slice(0, length).join('') : words;
}
