import { type Diagnostic, diagnosticFromJson, type Place } from '../diagnostics/diagnostic.ts';
import type { Rule } from '../diagnostics/rules.ts';

/** Every rule that sources are held to; those of the archive itself are in diagnostics/rules.ts. */
export const importRules = {
  'source-missing': {
    severity: 'error',
    finds: 'A source that is not there or cannot be opened.',
    mend: 'Correct its path, or make it readable.',
  },
  'source-empty': {
    severity: 'warning',
    finds: 'A source with no text in it.',
    mend: 'Fetch it again, or leave it out.',
  },
  'source-unknown': {
    severity: 'warning',
    finds: 'A file whose format cannot be guessed from its content; it is passed over.',
    mend: 'Name it with --format, or leave the file out.',
  },
  'source-too-large': {
    severity: 'error',
    finds: 'A page or record that is larger than any article; it is passed over.',
    mend: 'Cut it into pages, or leave it out.',
  },
  'source-truncated': {
    severity: 'warning',
    finds: 'A source that ends before it is complete; what came before is imported.',
    mend: 'Fetch it again and import it once more.',
  },
  'source-encoding': {
    severity: 'warning',
    finds:
      'Bytes that are no text in the encoding of the source; they are read as Windows-1252, or marked by a sign.',
    mend: 'Look at the accents and quotation marks; save the source as UTF-8 if they are wrong.',
  },
  'source-active': {
    severity: 'warning',
    finds: 'A script, handler or frame inside a text; it is taken out and never run.',
    mend: 'Look whether the text needs what it showed.',
  },
  'source-entities': {
    severity: 'error',
    finds: 'XML that defines entities of its own, which are never expanded or fetched.',
    mend: 'Write the export again without a document type.',
  },
  'source-formula': {
    severity: 'warning',
    finds: 'A cell that a spreadsheet would run as a formula; it is kept as text.',
    mend: 'Look whether the text is what was meant.',
  },
  'record-broken': {
    severity: 'error',
    finds: 'A record that cannot be read; the others are imported.',
    mend: 'Correct it in the source and import it once more.',
  },
  'text-missing': {
    severity: 'warning',
    finds: 'A source in which no text of an article was found.',
    mend: 'Write the text into the file by hand, or leave the source out.',
  },
  'title-not-found': {
    severity: 'warning',
    finds: 'A source without a headline that could be found.',
    mend: 'Write “title:” into the file.',
  },
  'date-not-found': {
    severity: 'warning',
    finds: 'A source without a date that could be read.',
    mend: 'Write “published:” into the file.',
  },
  'field-doubtful': {
    severity: 'warning',
    finds: 'A field whose confidence is below --confidence; it stands as a comment in the file.',
    mend: 'Take the “#” away if the value is right, or write the right one.',
  },
  'address-numbered': {
    severity: 'warning',
    finds: 'Two articles that would have one file name; the later one gets a number.',
    mend: 'Look whether they are the same article.',
  },
  'edited-since': {
    severity: 'warning',
    finds: 'An article whose source has changed, and which a person has edited since; it is left.',
    mend: 'Take over by hand what has changed, or delete the file and import once more.',
  },
  'source-image': {
    severity: 'warning',
    finds: 'A local image that is missing, outside of the source’s folder, or no image.',
    mend: 'Put the file where the page says, and import once more.',
  },
} as const satisfies Record<string, Rule>;

export type ImportRuleId = keyof typeof importRules;

/** Makes the diagnostic of an import; the path is that of the source, as the user knows it. */
export function createImportProblem(rule: ImportRuleId, place: Place, reason: string): Diagnostic {
  const { severity, mend } = importRules[rule];
  const { path, line, column } = place;
  return diagnosticFromJson({
    path,
    ...(line !== undefined && { line, column: column ?? 1 }),
    severity,
    rule,
    reason,
    mend,
  });
}
