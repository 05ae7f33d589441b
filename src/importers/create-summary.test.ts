import { expect, test } from 'vitest';
import type { ContentPath } from '../model/article.ts';
import { createSummary } from './create-summary.ts';
import { createImportProblem } from './import-rules.ts';
import { found } from './imported-article.ts';
import type { RecordReport } from './report-record.ts';

const RECORD: RecordReport = {
  source: 'a.html',
  id: '',
  format: 'html',
  sha256: '',
  path: '2025/06/a.md' as ContentPath,
  outcome: 'new',
  fields: { title: found('Kapal', 1, '<h1>'), tags: found(['laut'], 0.3, 'links') },
  doubtful: ['tags'],
  removed: [{ text: 'Baca juga: Ombak', why: 'Baca juga' }],
  unplaced: [],
};
const COUNTS = { sources: 0, new: 0, updated: 0, unchanged: 0, edited: 0, errors: 0, warnings: 0 };

test('tells an import as a person would', () => {
  const summary = createSummary();
  summary.add(RECORD);
  summary.add({ ...RECORD, format: 'table', doubtful: [], unplaced: [{ text: 'x', why: 'y' }] });
  summary.addProblem(createImportProblem('date-not-found', { path: 'a.html' }, 'No date'));
  const counts = { ...COUNTS, sources: 2, new: 1, updated: 1, warnings: 1 };
  expect(summary.render(counts, ['b.csv: The columns are …'])).toBe(`# Import

2 files were read, with 2 articles (1 from saved web pages, 1 from tables: JSON, JSON Lines, CSV, TSV):

- 1 new
- 1 written anew, since the source has changed

There is 1 warning (what was read wants a look); report.json has each with its place.

## To look at

- 1 × A source without a date that could be read. Write “published:” into the file. (date-not-found)

## What the articles have

- All have a headline
- None has a date
- None has authors
- All have tags, 1 of them in doubt

## Taken out, since it belongs to the site

- Baca juga: 2 times

1 line of a source has no place in an article; report.json quotes each.

## Good to know

- b.csv: The columns are …`);
});

test.each([
  [{ errors: 1, warnings: 2 }, 'There is 1 error'],
  [{ errors: 2, warnings: 1 }, 'There are 2 errors'],
  [{ warnings: 2 }, 'There are 2 warnings'],
])('counts %j in a sentence', (counts, expected) => {
  expect(createSummary().render({ ...COUNTS, ...counts }, [])).toContain(`${expected} (`);
});

test('names no report where none is written', () => {
  const summary = createSummary({ hasReport: false });
  const text = summary.render({ ...COUNTS, sources: 1, new: 1, errors: 2 }, []);
  expect(text).toContain('There are 2 errors (what could not be read is missing).');
});

test('says in two lines that nothing was there', () => {
  expect(createSummary().render({ ...COUNTS, sources: 1 }, [])).toBe(
    '# Import\n\n1 file was read, and no article was found in it.\n\nNothing went wrong.',
  );
});
