import { createInterface } from 'node:readline';
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
 * Asks for what the call leaves open, one line a question; an empty line leaves a field out, the headline apart, and
 * Tab completes names from `archive.yaml`. Throws WrongCall where the answers end early.
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
  // Keeps lines that are pasted before they are asked for.
  const answers = lines[Symbol.asyncIterator]();
  const ask = async (question: string, known: readonly string[]) => {
    names = known;
    lines.setPrompt(`${question}: `);
    lines.prompt();
    const { value, done } = await answers.next();
    if (!done) return value.trim();
    terminal.output.write('\n');
    throw new WrongCall('Nothing was written.');
  };
  const insist = async (question: string) => {
    let answer = '';
    while (answer === '') answer = await ask(question, []);
    return answer;
  };
  terminal.output.write(
    'Enter alone leaves a field out, Tab completes a known name, Ctrl C ends.\n',
  );
  try {
    const title = told.title ?? (await insist('Headline'));
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
