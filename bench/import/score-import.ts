/**
 * How good imports of web pages are: text by runs of four words, fields exactly and normalised.
 * `node bench/import/score-import.ts SET…`, each set a folder of pages with labels; `--misses` lists
 * what went wrong, `--half 1` and `--half 2` take every other page, `--beside` sets the text beside
 * what each library alone makes of the page. A set is a folder with `expected.json`, or one with `fixtures/` and `expected/`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createChromeTable } from '../../src/importers/chrome-table.ts';
import { decodeHtml } from '../../src/importers/decode-html.ts';
import type { ImportedArticle } from '../../src/importers/imported-article.ts';
import { parseHtmlPage } from '../../src/importers/parse-html-page.ts';
import { countShingles, scoreShingles } from '../../src/importers/shingles.ts';
import { readBeside } from './read-beside.ts';
import { type LabelledPage, readLabelledPages } from './read-labelled-pages.ts';

const OPTIONS = {
  timeZone: 'UTC',
  language: 'en',
  chrome: createChromeTable(),
  map: {},
  pages: false,
};

type Field = 'title' | 'author' | 'date' | 'tags';
const FIELDS: readonly Field[] = ['title', 'author', 'date', 'tags'];

interface Tally {
  exact: number;
  normalised: number;
  total: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    beside: { type: 'boolean', default: false },
    half: { type: 'string' },
  },
});

for (const set of positionals) scoreSet(set);

function scoreSet(folder: string): void {
  const pages = readLabelledPages(folder).filter(isAsked);
  const fields = new Map(FIELDS.map((field) => [field, { exact: 0, normalised: 0, total: 0 }]));
  const scores: { precision: number; recall: number }[] = [];
  const beside = new Map<string, { precision: number; recall: number }[]>();
  const phrases = { kept: 0, wanted: 0, left: 0, unwanted: 0 };
  const started = process.cpuUsage();
  for (const page of pages) {
    const article = importPage(page);
    const text = toText(article);
    for (const [field, tally] of fields) scoreField(page, { field, tally, article });
    if (page.text !== undefined) {
      const score = scoreShingles(countShingles(text), countShingles(page.text));
      scores.push(score);
      if (values.beside) scoreBeside(page, beside);
      if (score.f1 < 0.8)
        miss(
          page,
          'text',
          `${score.f1.toFixed(2)} (${score.precision.toFixed(2)}, ${score.recall.toFixed(2)})`,
        );
    }
    for (const phrase of page.within) {
      phrases.wanted += 1;
      if (text.includes(squeeze(phrase))) phrases.kept += 1;
      else miss(page, 'lost', phrase);
    }
    for (const phrase of page.without) {
      phrases.unwanted += 1;
      if (!text.includes(squeeze(phrase))) phrases.left += 1;
      else miss(page, 'kept', phrase);
    }
  }
  const { user, system } = process.cpuUsage(started);
  console.log(
    `\n${folder}: ${pages.length} pages, ${((user + system) / 1000 / pages.length).toFixed(0)} ms of CPU a page`,
  );
  for (const [field, { exact, normalised, total }] of fields) {
    if (total > 0)
      console.log(
        `${field.padEnd(8)} ${share(normalised, total)} normalised, ${share(exact, total)} exact, of ${total}`,
      );
  }
  if (scores.length > 0) console.log(`text     ${describeScores(scores)}`);
  for (const [name, others] of beside) console.log(`${name.padEnd(12)} ${describeScores(others)}`);
  if (phrases.wanted > 0)
    console.log(
      `phrases  ${share(phrases.kept, phrases.wanted)} kept, ${share(phrases.left, phrases.unwanted)} of the site’s left out`,
    );
}

function scoreBeside(
  { bytes, text = '' }: LabelledPage,
  beside: Map<string, { precision: number; recall: number }[]>,
): void {
  for (const [name, words] of Object.entries(readBeside(decodeHtml(bytes).text))) {
    const score = scoreShingles(countShingles(words), countShingles(text));
    beside.set(name, [...(beside.get(name) ?? []), score]);
  }
}

/** Every other page by name: rules are found on half 1, and held to half 2. */
function isAsked(_: LabelledPage, index: number): boolean {
  return values.half === undefined || Number(values.half) === (index % 2) + 1;
}

function importPage({ file, bytes, folder }: LabelledPage): ImportedArticle {
  const source = { file: join(folder, file), root: folder, path: file, size: bytes.length };
  return parseHtmlPage(decodeHtml(bytes).text, source, OPTIONS).article;
}

/** Words as a reader sees them: dateline and text, without the signs of Markdown. */
function toText({ fields, body }: ImportedArticle): string {
  const plain = body
    .replace(/<!--[\s\S]*?-->|<[^>]+>/g, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/^#+ |[*_`]/gm, '');
  return squeeze(`${fields.dateline?.value ?? ''} ${plain}`);
}

function scoreField(
  page: LabelledPage,
  { field, tally, article }: { field: Field; tally: Tally; article: ImportedArticle },
): void {
  const expected = page[field];
  if (expected === undefined) return;
  tally.total += 1;
  const found = readField(article, field);
  if (found === expected) tally.exact += 1;
  if (normalise(found) === normalise(expected)) tally.normalised += 1;
  else miss(page, field, `${found} ≠ ${expected}`);
}

function readField({ fields }: ImportedArticle, field: Field): string {
  if (field === 'title') return fields.title?.value ?? '';
  if (field === 'date') return fields.published?.value.iso.slice(0, 10) ?? '';
  if (field === 'author') return fields.authors?.value.join('; ') ?? '';
  return (fields.tags?.value ?? []).toSorted().join('; ');
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function miss({ file }: LabelledPage, what: string, detail: string): void {
  if (values.misses) console.log(`${file}  ${what}  ${detail}`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

function describeScores(scores: readonly { precision: number; recall: number }[]): string {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  const f1 = (2 * precision * recall) / (precision + recall);
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}
