import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type FormatName, formats as knownFormats } from './formats.ts';
import { type ImportRuleId, importRules } from './import-rules.ts';
import type { ImportCounts } from './import-sources.ts';
import type { ImportedFieldName } from './imported-article.ts';
import type { RecordReport } from './report-record.ts';

export interface Summary {
  readonly add: (record: RecordReport) => void;
  readonly addProblem: (problem: Diagnostic) => void;
  readonly render: (counts: ImportCounts, notes: readonly string[]) => string;
}

/** Phrases of sites that are told one by one; the report has all of them. */
const SHOWN_PHRASES = 20;

/** What an article has, in the order in which its owner asks for it. */
const FIELDS: Readonly<Record<ImportedFieldName, string>> = {
  title: 'a headline',
  published: 'a date',
  authors: 'authors',
  description: 'a standfirst',
  section: 'a section',
  tags: 'tags',
  dateline: 'a place before the text (dateline)',
  image: 'a lead photo',
  updated: 'a date of its last change',
  series: 'a series',
  lang: 'a language of its own',
  source: 'the site that it came from',
  slug: 'a name for its address (slug)',
  permalink: 'an address of its own (permalink)',
  aliases: 'old addresses that will lead to it',
  draft: 'a mark that says whether it is a draft',
};
/** An archive cannot do without them; of others, what no article has is not missed. */
const NEEDED: readonly string[] = ['title', 'published', 'authors'];

interface FieldCount {
  readonly found: number;
  readonly doubtful: number;
}

/**
 * Counts what an import did, and tells it as Markdown for people. Memory does not grow with records.
 *
 * @param hasReport Whether there is a report that has the details.
 */
export function createSummary({ hasReport = true } = {}): Summary {
  const fields = new Map<string, FieldCount>();
  const formats = new Map<FormatName, number>();
  const phrases = new Map<string, number>();
  const rules = new Map<string, number>();
  let unplaced = 0;
  return {
    add(record) {
      count(formats, record.format);
      unplaced += record.unplaced.length;
      for (const { why } of record.removed) count(phrases, why);
      for (const name of Object.keys(record.fields)) {
        const before = fields.get(name) ?? { found: 0, doubtful: 0 };
        const doubtful = before.doubtful + (record.doubtful.includes(name) ? 1 : 0);
        fields.set(name, { found: before.found + 1, doubtful });
      }
    },
    addProblem: ({ ruleId }) => count(rules, ruleId ?? ''),
    render: (counts, notes) =>
      [
        '# Import',
        tellArticles(counts, formats),
        tellProblems(counts, hasReport),
        list('To look at', tellRules(rules)),
        list('What the articles have', tellFields(fields, counts)),
        list('Taken out, since it belongs to the site', tellPhrases(phrases)),
        unplaced > 0
          ? `${say(unplaced, 'line of a source has', 'lines of the sources have')} no place in an article${hasReport ? '; report.json quotes each' : ''}.`
          : '',
        list('Good to know', notes),
      ]
        .filter((block) => block !== '')
        .join('\n\n'),
  };
}

function tellArticles(counts: ImportCounts, formats: ReadonlyMap<FormatName, number>): string {
  const kinds = byNumber(formats).map(
    ([format, number]) => `${toCount(number)} from ${knownFormats[format].is}`,
  );
  const outcomes = [
    [counts.new, 'new'],
    [counts.updated, 'written anew, since the source has changed'],
    [counts.unchanged, 'the same as before'],
    [counts.edited, 'left as you edited it, though the source has changed'],
  ] as const;
  const told = outcomes
    .filter(([number]) => number > 0)
    .map(([number, outcome]) => `- ${toCount(number)} ${outcome}`);
  const read = `${say(counts.sources, 'file was', 'files were')} read`;
  const articles = say(countArticles(counts), 'article', 'articles');
  if (told.length === 0)
    return `${read}, and no article was found in ${counts.sources === 1 ? 'it' : 'them'}.`;
  return `${read}, with ${articles} (${kinds.join(', ')}):\n\n${told.join('\n')}`;
}

function tellProblems({ errors, warnings }: ImportCounts, hasReport: boolean): string {
  if (errors + warnings === 0) return 'Nothing went wrong.';
  const told = [
    errors > 0 && `${say(errors, 'error', 'errors')} (what could not be read is missing)`,
    warnings > 0 && `${say(warnings, 'warning', 'warnings')} (what was read wants a look)`,
  ];
  return `There ${(errors || warnings) === 1 ? 'is' : 'are'} ${told.filter(Boolean).join(' and ')}${hasReport ? '; report.json has each with its place' : ''}.`;
}

function tellRules(rules: ReadonlyMap<string, number>): string[] {
  return byNumber(rules).map(([id, number]) => {
    const rule = importRules[id as ImportRuleId];
    return `${toCount(number)} × ${rule.finds} ${rule.mend} (${id})`;
  });
}

function tellFields(fields: ReadonlyMap<string, FieldCount>, counts: ImportCounts): string[] {
  const total = countArticles(counts);
  if (total === 0) return [];
  return Object.entries(FIELDS).flatMap(([name, words]) => {
    const { found, doubtful } = fields.get(name) ?? { found: 0, doubtful: 0 };
    if (found === 0 && !NEEDED.includes(name)) return [];
    const doubt = doubtful > 0 ? `, ${toCount(doubtful)} of them in doubt` : '';
    return [`${tellShare(found, total)} ${words}${doubt}`];
  });
}

function tellShare(found: number, total: number): string {
  if (total === 1) return found === 1 ? 'It has' : 'It lacks';
  if (found === 0) return 'None has';
  return found === total ? 'All have' : `${toCount(found)} of ${toCount(total)} have`;
}

function tellPhrases(phrases: ReadonlyMap<string, number>): string[] {
  const sorted = byNumber(phrases);
  const others = sorted.slice(SHOWN_PHRASES).reduce((sum, [, number]) => sum + number, 0);
  return [
    ...sorted.slice(0, SHOWN_PHRASES).map(([why, number]) => `${why}: ${toTimes(number)}`),
    ...(others > 0 ? [`other phrases: ${toTimes(others)}`] : []),
  ];
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function countArticles(counts: ImportCounts): number {
  return counts.new + counts.updated + counts.unchanged + counts.edited;
}

function byNumber<Key extends string>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function say(number: number, one: string, many: string): string {
  return `${toCount(number)} ${number === 1 ? one : many}`;
}

function toTimes(number: number): string {
  return number === 1 ? 'once' : `${toCount(number)} times`;
}

function toCount(number: number): string {
  return number.toLocaleString('en');
}
