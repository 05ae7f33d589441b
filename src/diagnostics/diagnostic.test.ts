import { describe, expect, test } from 'vitest';
import { createDiagnostic, diagnosticFromJson, diagnosticToJson, isError } from './diagnostic.ts';

const place = { path: '1987/strike.md', line: 4, column: 7 };

describe('createDiagnostic', () => {
  test('takes severity and advice from the rule', () => {
    const error = createDiagnostic('date-invalid', place, '"1987-13-02" is not a date');
    expect(isError(error)).toBe(true);
    expect(error).toMatchObject({
      file: '1987/strike.md',
      line: 4,
      column: 7,
      ruleId: 'date-invalid',
    });
    expect(error.note).toMatch(/^Write it as/);
    expect(isError(createDiagnostic('image-missing', place, 'Gone'))).toBe(false);
  });

  test('carries no stack of our own', () => {
    expect(createDiagnostic('date-invalid', place, 'Bad').stack).toBe('');
  });
});

describe('diagnosticToJson', () => {
  test('gives the parts that scripts rely on', () => {
    expect(diagnosticToJson(createDiagnostic('title-missing', place, 'There is no title'))).toEqual(
      {
        path: '1987/strike.md',
        line: 4,
        column: 7,
        severity: 'error',
        rule: 'title-missing',
        reason: 'There is no title',
        mend: 'Add “title:” with the headline.',
      },
    );
  });

  test('leaves out a line that is not known', () => {
    const json = diagnosticToJson(
      createDiagnostic('config-missing', { path: 'archive.yaml' }, 'None'),
    );
    expect(json).not.toHaveProperty('line');
    expect(json).not.toHaveProperty('column');
  });

  test('comes back whole from its JSON text', () => {
    for (const where of [place, { path: 'archive.yaml' }]) {
      const json = diagnosticToJson(
        createDiagnostic('key-unknown', where, '"titel" is no setting'),
      );
      const again = diagnosticFromJson(JSON.parse(JSON.stringify(json)));
      expect(diagnosticToJson(again)).toEqual(json);
      expect(isError(again)).toBe(false);
    }
  });
});
