import {
  type Diagnostic,
  type DiagnosticJson,
  diagnosticFromJson,
} from '../diagnostics/diagnostic.ts';
import type { Store } from './open-store.ts';
import { jsonOf } from './rows.ts';
import { SHOWN_STATES } from './shown-states.ts';

export interface ListedProblems {
  /** Whether advice is listed too, of which an archive may have as much as it has articles. @default true */
  readonly advice?: boolean;
}

/** Every problem that the index knows of: in files, between articles, in compiled texts. In no order. */
export function listDiagnostics(
  store: Store,
  { advice = true }: ListedProblems = {},
): Diagnostic[] {
  const lists = store
    .prepare(`SELECT diagnostics FROM (SELECT diagnostics FROM file WHERE diagnostics <> '[]'
      UNION ALL SELECT diagnostics FROM body INDEXED BY body_problems JOIN article ON id = article_id
        WHERE state IN ${SHOWN_STATES} AND diagnostics <> '[]'
      UNION ALL SELECT json_group_array(json(json)) AS diagnostics FROM placement_diagnostic)
      WHERE ?1 OR diagnostics LIKE '%"severity":"error"%' OR diagnostics LIKE '%"severity":"warning"%'`)
    .all(Number(advice));
  return lists.flatMap((row) =>
    jsonOf<DiagnosticJson[]>(row, 'diagnostics')
      .filter(({ severity }) => advice || severity !== 'advice')
      .map(diagnosticFromJson),
  );
}
