/** A test collection in a folder; its format is in bench/README.md. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Collection {
  /** Empty where the folder has none: then the archive is given. */
  readonly documents: readonly CollectionDocument[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** By query: document to grade. */
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface CollectionDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly description?: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly tags?: readonly string[];
}

export function readCollection(dir: string): Collection {
  const file = join(dir, 'documents.jsonl');
  const judgements = new Map<string, Map<string, number>>();
  for (const line of readLines(join(dir, 'judgements.txt'))) {
    const [query = '', , document = '', grade] = line.split(/\s+/);
    const judged = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, judged.set(document, Number(grade)));
  }
  return {
    documents: existsSync(file) ? readLines(file).map((line) => JSON.parse(line)) : [],
    queries: readLines(join(dir, 'queries.jsonl')).map((line) => JSON.parse(line)),
    judgements,
  };
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
