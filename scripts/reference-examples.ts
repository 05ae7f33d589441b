/** The bad example of every rule, as the real check sees it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { type RuleId, rules } from '../src/diagnostics/rules.ts';
import { checkArchive } from '../src/engine/check-archive.ts';
import { checkEdition } from '../src/engine/check-edition.ts';
import type { Reporter } from '../src/engine/run.ts';
import type { RuleExamples } from './reference-rules.ts';

/** A folder a rule, named by its id. */
export const EXAMPLES_DIR = join(import.meta.dirname, '..', 'tests', 'fixtures', 'rules');

const QUIET: Reporter = { begin: () => ({ update() {}, end() {} }), note() {} };

/** Checks the example of every rule; an example that is not there throws. */
export async function checkExamples(): Promise<RuleExamples> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'arsip-rules-'));
  const examples = new Map<RuleId, readonly Diagnostic[]>();
  try {
    for (const rule of Object.keys(rules) as RuleId[]) {
      const editionDir = join(EXAMPLES_DIR, rule, 'edition');
      if (existsSync(editionDir)) {
        examples.set(rule, checkEdition(editionDir, QUIET).diagnostics);
        continue;
      }
      const { diagnostics } = await checkArchive({
        contentDir: join(EXAMPLES_DIR, rule, 'content'),
        publicDir: join(EXAMPLES_DIR, rule, 'public'),
        themeDir: join(EXAMPLES_DIR, rule, 'theme'),
        cacheDir: join(cacheDir, rule),
        now: Date.UTC(2026, 0, 1),
        strict: false,
        reporter: QUIET,
      });
      examples.set(rule, diagnostics);
    }
  } finally {
    rmSync(cacheDir, { recursive: true });
  }
  return examples;
}
