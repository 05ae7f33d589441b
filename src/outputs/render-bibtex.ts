import type { IsoDate } from '../model/article.ts';
import type { Citation } from './citation.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A citation for BibTeX and biblatex, which has newspapers among its articles.
 *
 * @param accessed The day on which it was read, where that is known.
 */
export function renderBibtex(citation: Citation, accessed?: IsoDate): string {
  const [year = '', month] = citation.day.split('-');
  // A name in braces is taken as it is, not cut into a first and a last one.
  const authors = citation.authors.map((name) => `{${escapeTex(name)}}`).join(' and ');
  const fields: [string, string | undefined][] = [
    ['title', `{{${escapeTex(citation.title)}}}`],
    ['author', authors === '' ? undefined : `{${authors}}`],
    ['journal', `{${escapeTex(citation.newspaper)}}`],
    ['entrysubtype', '{newspaper}'],
    ['date', `{${citation.day}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1]],
    ['publisher', `{${escapeTex(citation.publisher)}}`],
    ['langid', `{${citation.language}}`],
    ['url', `{${citation.url}}`],
    ['urldate', accessed && `{${accessed}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = ${value},` : []));
  return `@article{${citation.key},\n${lines.join('\n')}\n}\n`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Text that TeX sets as it is written; braces, which it counts even when they are escaped, go. */
function escapeTex(text: string): string {
  return text
    .replace(/\p{Cc}/gu, '')
    .replace(/[{}]/g, '')
    .replace(/[\\~^<>]/g, (sign) => COMMANDS[sign] ?? '')
    .replace(/[&%$#_]/g, '\\$&');
}
