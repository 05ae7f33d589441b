import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportCounts } from './import-sources.ts';
import type { RecordReport } from './report-record.ts';

export interface Summary {
  readonly add: (record: RecordReport) => void;
  readonly addProblem: (problem: Diagnostic) => void;
  readonly render: (counts: ImportCounts, notes: readonly string[]) => string;
}

/** Lines of chrome named one by one; the report has all of them. */
const SHOWN_PHRASES = 20;

/** Counts what an import did, and tells it as Markdown for people. Memory does not grow with records. */
export function createSummary(): Summary {
  const fields = new Map<string, { found: number; doubtful: number }>();
  const formats = new Map<string, number>();
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
        `# Import\n\n${renderCounts(counts)}`,
        renderMap('Formats', formats),
        renderFields(fields, counts),
        renderMap('Problems', rules),
        renderMap('Taken out as belonging to the site', phrases, SHOWN_PHRASES),
        unplaced > 0
          ? `${toCount(unplaced)} lines found no place; report.json has each of them.`
          : '',
        notes.length > 0 ? `## Notes\n\n${notes.map((note) => `- ${note}`).join('\n')}` : '',
      ]
        .filter((block) => block !== '')
        .join('\n\n'),
  };
}

function renderCounts({ sources, errors, warnings, ...outcomes }: ImportCounts): string {
  const { new: fresh, updated, unchanged, edited } = outcomes;
  return [
    `${toCount(sources)} sources`,
    `${toCount(fresh)} articles new`,
    `${toCount(updated)} updated`,
    `${toCount(unchanged)} unchanged`,
    `${toCount(edited)} left because they were edited`,
    `${toCount(errors)} errors`,
    `${toCount(warnings)} warnings`,
  ].join(' · ');
}

function renderFields(
  fields: ReadonlyMap<string, { found: number; doubtful: number }>,
  counts: ImportCounts,
): string {
  const total = counts.new + counts.updated + counts.unchanged + counts.edited;
  const lines = [...fields].map(([name, { found, doubtful }]) => {
    const doubt = doubtful > 0 ? `, ${toCount(doubtful)} of them in doubt` : '';
    return `- ${name}: ${toCount(found)} of ${toCount(total)}${doubt}`;
  });
  return lines.length === 0 ? '' : `## Fields\n\n${lines.join('\n')}`;
}

function renderMap(
  title: string,
  counts: ReadonlyMap<string, number>,
  most = Number.POSITIVE_INFINITY,
): string {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const lines = sorted.slice(0, most).map(([name, number]) => `- ${name}: ${toCount(number)}`);
  const others = sorted.length > most ? [`- ${toCount(sorted.length - most)} more kinds`] : [];
  return lines.length === 0 ? '' : `## ${title}\n\n${[...lines, ...others].join('\n')}`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function toCount(number: number): string {
  return number.toLocaleString('en');
}
