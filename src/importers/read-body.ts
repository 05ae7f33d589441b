import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { cutDateline } from './cut-dateline.ts';
import type { MarkdownText } from './html-to-markdown.ts';
import { createImportProblem } from './import-rules.ts';
import type { LeftOut, ReadOptions } from './imported-article.ts';
import { stripChrome } from './strip-chrome.ts';

/** The text of an article, what was taken out of it, and what is to be said about it. */
export interface ReadBody {
  readonly body: string;
  readonly dateline?: string;
  readonly removed: readonly LeftOut[];
  readonly problems: readonly Diagnostic[];
}

/** Finishes a text that has become Markdown: without the site's own lines, its problems reported. */
export function readBody(
  text: MarkdownText,
  { chrome, language }: Pick<ReadOptions, 'chrome' | 'language'>,
  place: Place,
): ReadBody {
  const { body: whole, removed } = stripChrome(text.markdown, chrome);
  const [dateline, body] = cutDateline(whole, language);
  const problems: Diagnostic[] = [];
  if (text.removed.length > 0) {
    const reason = `The text holds what could run or load: ${text.removed.join(', ')}`;
    problems.push(createImportProblem('source-active', place, reason));
  }
  if (text.isFlattened)
    problems.push(
      createImportProblem(
        'record-broken',
        place,
        'The HTML is too deep or too large to be understood; only its words were kept',
      ),
    );
  return { body, removed, problems, ...(dateline !== undefined && { dateline }) };
}
