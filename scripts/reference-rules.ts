import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { formatReport } from '../src/diagnostics/format-report.ts';
import { type RuleId, rules } from '../src/diagnostics/rules.ts';
import { joinSentences, renderBlocks, renderFence, renderPage } from './reference-markdown.ts';

/** What `arsip check` finds in each rule's bad example. */
export type RuleExamples = ReadonlyMap<RuleId, readonly Diagnostic[]>;

const INTRODUCTION = `# Rules

What \`arsip check\` finds, and what to do about it. An **error** holds its article back; a **warning** leaves it published. With \`--strict\` a warning counts as an error. **Advice** is given by \`check\` alone and never counts. The id of a rule never changes.

Every problem is one line:

\`\`\`text
path:line:column severity rule  What is wrong. What to do.
\`\`\`

The example below each rule is what \`arsip check\`, or for rules of the portable edition \`arsip check --edition DIR\`, prints for the folder that its link opens.`;

const SEVERITIES = { error: 'Error', warning: 'Warning', advice: 'Advice' } as const;

/** The page of all rules, with what each of their examples gives. */
export function renderRules(examples: RuleExamples): string {
  const ids = Object.keys(rules) as RuleId[];
  const sections = ids.map((id) => renderRule(id, examples.get(id) ?? []));
  return renderPage('src/diagnostics/rules.ts', [INTRODUCTION, ...sections]);
}

function renderRule(id: RuleId, found: readonly Diagnostic[]): string {
  const { severity, finds, mend } = rules[id];
  const folder = id.startsWith('edition-') ? 'edition' : 'content';
  const [line = ''] = formatReport(found, { folder }).split('\n');
  return renderBlocks([
    `## ${id}`,
    `**${SEVERITIES[severity]}.** ${finds}`,
    joinSentences(`What to do: ${mend}`),
    `[Example](../../tests/fixtures/rules/${id}/${folder}):`,
    renderFence('text', line),
  ]);
}
