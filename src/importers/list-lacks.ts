import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createImportProblem } from './import-rules.ts';
import type { ImportedArticle, SourceFile } from './imported-article.ts';

/** What an article cannot be published without, and what a person has to decide. */
export function listLacks(
  { fields, body, line }: ImportedArticle,
  { path }: SourceFile,
  { confidence }: { readonly confidence: number },
): Diagnostic[] {
  const place = { path, line };
  const problems: Diagnostic[] = [];
  if (fields.title === undefined)
    problems.push(createImportProblem('title-not-found', place, 'No headline was found'));
  if (fields.published === undefined)
    problems.push(createImportProblem('date-not-found', place, 'No date was found'));
  if (body.trim() === '')
    problems.push(createImportProblem('text-missing', place, 'No text of an article was found'));
  for (const [name, field] of Object.entries(fields)) {
    if (field.confidence >= confidence) continue;
    const reason = `"${name}" is in doubt (${field.confidence.toFixed(2)}, ${field.from})`;
    problems.push(createImportProblem('field-doubtful', place, reason));
  }
  return problems;
}
