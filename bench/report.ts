import { availableParallelism, cpus, release, totalmem } from 'node:os';
import packageJson from '../package.json' with { type: 'json' };
import type { Row } from './measure-tool.ts';
import type { Tool } from './tool.ts';

/** All that a run of the bench has to say. */
export interface Report {
  /** When it began: `2026-11-23T08:00:00.000Z`. */
  readonly date: string;
  readonly articles: number;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  /** What each tool's site contains, by the tool's name. */
  readonly sites: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

export function createReport(
  tools: readonly Tool[],
  { articles, date }: Pick<Report, 'articles' | 'date'>,
): Report {
  const { astro, pagefind } = packageJson.dependencies;
  return {
    date,
    articles,
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      memoryGigabytes: Math.round(totalmem() / 2 ** 30),
      system: `${process.platform} ${release()}`,
    },
    versions: {
      node: process.versions.node,
      astro,
      pagefind,
      ...Object.fromEntries(tools.map(({ name, version }) => [name, version])),
    },
    sites: Object.fromEntries(tools.map(({ name, contains }) => [name, contains])),
    rows: [],
  };
}

/** The report as a page of Markdown. */
export function renderReport({ date, articles, machine, versions, sites, rows }: Report): string {
  const list = (entries: Readonly<Record<string, string | number>>) =>
    Object.entries(entries).map(([key, value]) => `- ${key}: ${value}`);
  return [
    `# ${articles.toLocaleString('en')} articles, ${date.slice(0, 10)}`,
    ...list(machine),
    '',
    ...list(versions),
    '',
    ...renderTable(rows),
    '',
    'CPU is user and system time of all processes. Memory is the common peak of all processes, shared pages counted once.',
    '',
    'What each site contains:',
    '',
    ...list(sites),
    '',
  ].join('\n');
}

function renderTable(rows: readonly Row[]): string[] {
  const cells = rows.map((row) => [
    row.tool,
    row.case,
    row.search ? 'yes' : 'no',
    row.exitCode === 0 ? row.wallSeconds.toFixed(1) : `failed (${row.exitCode})`,
    row.cpuSeconds.toFixed(1),
    row.peakMegabytes.toLocaleString('en'),
    row.files.toLocaleString('en'),
    (row.bytes / 1e6).toFixed(1),
  ]);
  const head = ['tool', 'case', 'search', 'wall s', 'CPU s', 'peak MB', 'files', 'site MB'];
  const rule = head.map((_, index) => (index < 3 ? '---' : '---:'));
  return [head, rule, ...cells].map((row) => `| ${row.join(' | ')} |`);
}
