import { describe, expect, test } from 'vitest';
import { createDiagnostic } from './diagnostic.ts';
import { formatReport } from './format-report.ts';

const date = createDiagnostic(
  'date-invalid',
  { path: '1987/strike.md', line: 4, column: 7 },
  '"1987-13-02" is not a date',
);
const image = createDiagnostic(
  'image-missing',
  { path: '1987/strike.md', line: 12, column: 1 },
  'There is no file docks.jpg.',
);
const config = createDiagnostic(
  'config-missing',
  { path: 'archive.yaml' },
  'There is no archive.yaml',
);

describe('formatReport', () => {
  test('writes one line a problem, and says what, why and what to do', () => {
    expect(formatReport([date], { folder: 'content/' }).split('\n')).toEqual([
      'content/1987/strike.md:4:7 error date-invalid  "1987-13-02" is not a date. Write it as YYYY-MM-DD or YYYY-MM-DD HH:MM, with a zone (WIB, +07:00, Asia/Jakarta) if it is not the archive’s own.',
      '1 error in 1 file.',
    ]);
  });

  test('sorts by path, line and column, whatever the order they come in', () => {
    const sorted = formatReport([date, image, config]);
    expect(formatReport([config, image, date])).toBe(sorted);
    expect(formatReport([image, config, date])).toBe(sorted);
    expect(sorted.split('\n').map((line) => line.split(' ')[0])).toEqual([
      '1987/strike.md:4:7',
      '1987/strike.md:12:1',
      'archive.yaml',
      '1',
    ]);
  });

  test('counts errors, warnings and files', () => {
    expect(formatReport([date, image, config]).split('\n').at(-1)).toBe(
      '1 error, 2 warnings in 2 files.',
    );
    expect(formatReport([])).toBe('No problems.');
  });

  test('makes warnings errors when it is strict', () => {
    const report = formatReport([image, config], { strict: true });
    expect(report).toContain('archive.yaml error config-missing');
    expect(report.split('\n').at(-1)).toBe('2 errors in 2 files.');
  });

  test('does not end a sentence twice', () => {
    expect(formatReport([image])).toContain('docks.jpg. Put');
  });

  test('keeps line breaks and terminal codes of the content out of its lines', () => {
    const hostile = createDiagnostic(
      'date-invalid',
      { path: 'a.md', line: 1 },
      '"a\n\u001b[31mb" is not a date',
    );
    const [line] = formatReport([hostile]).split('\n');
    expect(line).toContain('"a [31mb" is not a date');
  });

  test('lets the caller colour each part', () => {
    const report = formatReport([image], { colour: (style, text) => `<${style}>${text}</>` });
    expect(report).toMatch(
      /^<place>[^<]+<\/> <warning>warning<\/> <rule>image-missing<\/> {2}.*<mend>Put/,
    );
  });
});
