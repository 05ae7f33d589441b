import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createImportProblem } from './import-rules.ts';
import { openReport } from './open-report.ts';

const COUNTS = { sources: 1, new: 0, updated: 0, unchanged: 0, edited: 0, errors: 0, warnings: 2 };

test('is one JSON document, whatever came in which order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arsip-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const report = openReport(folder);
  for (const path of ['a "1".txt', 'é.txt'])
    report.addProblem(createImportProblem('source-empty', { path }, 'Empty'));
  report.addNote('A note');
  report.close(COUNTS);
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({
    records: [],
    problems: [{ path: 'a "1".txt', rule: 'source-empty' }, { path: 'é.txt' }],
    notes: ['A note'],
    counts: COUNTS,
  });
  expect(readdirSync(folder).toSorted()).toEqual(['report.json', 'summary.md']);
});

test('without problems is one as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arsip-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  openReport(folder).close(COUNTS);
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({
    records: [],
    problems: [],
  });
});
