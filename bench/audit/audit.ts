/**
 * The command `npm run audit`: Lighthouse, as on a slow phone, over pages of the sample archive, which is served
 * gzipped on this machine. Prints a table and every audit below full marks; ends with 1 where a bar is missed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { type Audited, auditPage, CATEGORIES } from './audit-page.ts';
import { serveCompressed } from './serve-compressed.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** A page of each kind that readers come to, by its address. */
const PAGES = {
  article: '2017/11/06/ekspor-tuna-tertahan-syarat-baru.html',
  tag: 'tags/kota-selasih/',
  year: '2017/',
  front: '',
  search: 'search/',
} as const;

/** Points out of 100 that a page must reach; a category that is not named here must reach all. */
const BARS: Readonly<Record<string, number>> = { performance: 99 };

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const browser = findBrowser(process.env);
if (browser === undefined) {
  console.error('No Chromium was found. "node scripts/set-up.mjs --browser" installs it.');
  process.exit(2);
}
installLighthouse();
const dir = mkdtempSync(join(tmpdir(), 'arsip-audit-'));
try {
  buildSample(dir);
  await using server = await serveCompressed(join(dir, 'dist'));
  const audited: [name: string, Audited][] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    audited.push([
      name,
      await auditPage(server.url + path, { browser, runs: Number(values.runs) }),
    ]);
  }
  console.log(renderTable(audited));
  if (audited.some(([, { scores }]) => listMissed(scores).length > 0)) process.exitCode = 1;
} finally {
  rmSync(dir, { recursive: true });
}

/** Lighthouse is larger than all that the project's own tests need, so it is installed for those who ask for it. */
function installLighthouse(): void {
  const options = ['--silent', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  execFileSync('npm', ['install', ...options], { cwd: import.meta.dirname });
}

function buildSample(workDir: string): void {
  const dirs = ['--out', join(workDir, 'dist'), '--cache', join(workDir, 'cache')];
  const words = [join(ROOT, 'bin', 'arsip.mjs'), 'build', ...dirs];
  execFileSync(process.execPath, words, { cwd: ROOT, stdio: 'ignore' });
}

function listMissed(scores: Audited['scores']): string[] {
  return CATEGORIES.filter((category) => scores[category] < (BARS[category] ?? 100));
}

function renderTable(audited: readonly [name: string, Audited][]): string {
  const heads = ['page', ...CATEGORIES, 'first paint', 'largest paint', 'blocked', 'shift'];
  const rows = audited.map(([name, { scores, times }]) => [
    name,
    ...CATEGORIES.map((category) => String(scores[category])),
    ...times,
  ]);
  const below = audited.flatMap(([name, { remarks }]) =>
    remarks.map((remark) => `${name}: ${remark}`),
  );
  const table = [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return [...table, '', ...below].join('\n');
}
