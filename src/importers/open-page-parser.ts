import { Worker } from 'node:worker_threads';
import { diagnosticFromJson, type diagnosticToJson } from '../diagnostics/diagnostic.ts';
import type { ImportedArticle, ParsedPage, ParsePage } from './imported-article.ts';
import type { PageToParse } from './page-parser-worker.ts';

/** A page of news takes a hundredth of it. */
const SECONDS = 60;
/** Enough for any page that is not refused by its size. */
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 };

export interface PageParser extends AsyncDisposable {
  readonly parse: ParsePage;
}

export interface PageParserOptions {
  /** What the thread runs. */
  readonly module?: URL;
  /** How long it may take for a page, in seconds. @default 60 */
  readonly seconds?: number;
}

/** Opens a thread that parses one page at a time; one that takes too long or too much ends with its page. */
export function openPageParser({
  module = new URL('./page-parser-worker.ts', import.meta.url),
  seconds = SECONDS,
}: PageParserOptions = {}): PageParser {
  let worker: Worker | undefined;
  const end = async () => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };
  return {
    async parse(html, source, { timeZone, language, chrome, map, pages }) {
      worker ??= new Worker(module, { resourceLimits: LIMITS });
      // Callers have more in their options than threads can be sent.
      const options = { timeZone, language, chrome, map, pages };
      worker.postMessage({ html, source, options } satisfies PageToParse);
      const answer = await waitForAnswer(worker, seconds);
      if ('failure' in answer) await end();
      return answer;
    },
    [Symbol.asyncDispose]: end,
  };
}

interface Answer {
  readonly article: ImportedArticle;
  readonly problems: readonly ReturnType<typeof diagnosticToJson>[];
}

function waitForAnswer(
  worker: Worker,
  seconds: number,
): Promise<ParsedPage | { readonly failure: string }> {
  return new Promise((resolve) => {
    const finish = (answer: ParsedPage | { readonly failure: string }) => {
      clearTimeout(timer);
      worker.off('message', onAnswer).off('error', onError);
      resolve(answer);
    };
    const onAnswer = ({ article, problems }: Answer) =>
      finish({ article, problems: problems.map((problem) => diagnosticFromJson(problem)) });
    const onError = (error: unknown) => finish({ failure: explain(error) });
    const timer = setTimeout(
      () => finish({ failure: `it takes more than ${seconds} seconds` }),
      seconds * 1000,
    );
    worker.once('message', onAnswer).once('error', onError);
  });
}

function explain(error: unknown): string {
  // Trees are walked by recursion: a RangeError is the end of the stack.
  if (error instanceof RangeError) return 'it is nested too deeply';
  const isFull = error instanceof Error && 'code' in error && /MEMORY/.test(String(error.code));
  if (isFull) return 'it takes more memory than a page may';
  return error instanceof Error ? error.message : String(error);
}
