/** Measures how well searches find what was judged relevant: `node bench/relevance.ts COLLECTION [--content DIR] [--language en]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureRanking } from './relevance/measure-ranking.ts';
import { readCollection } from './relevance/read-collection.ts';
import { searchPages } from './relevance/search-pages.ts';
import { writeArchive } from './relevance/write-archive.ts';
import { buildSite, launchBrowser, serveSite } from './site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string' },
    language: { type: 'string', default: 'en' },
    each: { type: 'boolean', default: false },
  },
});

const project = join(import.meta.dirname, '..');
const dir = positionals[0] ?? join(import.meta.dirname, 'relevance', 'sample');
const { documents, queries, judgements } = readCollection(dir);
const work = mkdtempSync(join(tmpdir(), 'arsip-relevance-'));
const browser = await launchBrowser();
try {
  const content =
    documents.length > 0 ? join(work, 'content') : (values.content ?? join(project, 'content'));
  if (documents.length > 0) writeArchive(content, { documents, language: values.language });
  buildSite(content, join(work, 'site'));
  await using served = await serveSite(join(work, 'site'));
  const page = await browser.newPage();
  const rows: Record<string, string | number>[] = [];
  for (const { id, text } of queries) {
    const judged = judgements.get(id);
    if (!judged) throw new Error(`Nothing is judged for the query ${id}.`);
    const found = await searchPages(page, served.url, text);
    const ids =
      documents.length > 0 ? found.map((path) => path.slice(1).replace(/\.html$/, '')) : found;
    rows.push({ query: text.slice(0, 60), ...measureRanking(ids, judged) });
  }
  if (values.each) console.table(rows);
  const mean = (key: string) => rows.reduce((sum, row) => sum + Number(row[key]), 0) / rows.length;
  console.table({
    [`${queries.length} queries`]: {
      'nDCG@10': mean('ndcg').toFixed(3),
      MAP: mean('averagePrecision').toFixed(3),
      'recall@50': mean('recall').toFixed(3),
    },
  });
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
