import { createInterface } from 'node:readline/promises';
import type { NewArticle } from '../engine/create-article.ts';
import { WrongCall } from '../engine/wrong-call.ts';
import type { Archive, LabelSettings } from '../model/archive.ts';

/** What the call already says of the article. */
export type Told = Partial<Pick<NewArticle, 'authors' | 'section' | 'tags' | 'title'>>;

/** Where questions are asked, and where answers come from. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks for what the call leaves open, one line a question; an empty line leaves a field out, and Tab completes
 * names from `archive.yaml`. Throws WrongCall where the answers end early.
 */
export async function askArticle(told: Told, archive: Archive, terminal: Terminal): Promise<Told> {
  let names: readonly string[] = [];
  const lines = createInterface({
    ...terminal,
    completer: (line: string): [string[], string] => {
      const begun = line.slice(line.lastIndexOf(',') + 1).trimStart();
      return [names.filter((name) => name.toLowerCase().startsWith(begun.toLowerCase())), begun];
    },
  });
  const ended = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new WrongCall('Nothing was written.')));
  });
  // It also ends when all is answered.
  ended.catch(() => {});
  const ask = async (question: string, known: readonly string[]) => {
    names = known;
    return (await Promise.race([lines.question(`${question}: `), ended])).trim();
  };
  try {
    const title = told.title ?? (await ask('Headline', []));
    const authors =
      told.authors ?? split(await ask('Authors, with commas', listNames(archive.authors)));
    const section = told.section ?? (await ask('Section', listNames(archive.sections)));
    const tags = told.tags ?? split(await ask('Tags, with commas', listNames(archive.tags)));
    return { title, authors, tags, ...(section !== '' && { section }) };
  } finally {
    lines.close();
  }
}

function split(answer: string): string[] {
  return answer
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function listNames(labels: ReadonlyMap<string, LabelSettings>): string[] {
  return [...labels].map(([slug, { name }]) => name ?? slug);
}
