import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CHROMIUM_ARGUMENTS } from '../../scripts/find-browser.mjs';

/** The categories of Lighthouse, in the order of its report. */
export const CATEGORIES = [
  'performance',
  'accessibility',
  'best-practices',
  'seo',
  'agentic-browsing',
] as const;

export interface Audited {
  /** Points out of 100 in each category: the middle one of all runs. */
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** First and largest paint, time in which nothing answers, and shift of the layout, as Lighthouse writes them. */
  readonly times: readonly string[];
  /** Audits below full marks in the run whose performance is in the middle. */
  readonly remarks: readonly string[];
}

export interface AuditOptions {
  /** The path of a Chromium. */
  readonly browser: string;
  /** Times on a busy machine differ from run to run. */
  readonly runs: number;
}

interface Audit {
  readonly score: number | null;
  readonly title: string;
  readonly displayValue?: string;
}

/** What is used of Lighthouse's report. */
interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { id: string }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];

const FLAGS = ['--headless=new', ...CHROMIUM_ARGUMENTS];

/** Runs Lighthouse's mobile preset over one page, each time in a new browser. */
export async function auditPage(url: string, { browser, runs }: AuditOptions): Promise<Audited> {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await runLighthouse(url, browser));
  const middle = takeMiddle(reports, (report) => scoreOf(report, 'performance'));
  const scores = CATEGORIES.map((category) => [
    category,
    scoreOf(
      takeMiddle(reports, (report) => scoreOf(report, category)),
      category,
    ),
  ]);
  return {
    scores: Object.fromEntries(scores),
    times: TIMES.map((id) => middle.audits[id]?.displayValue ?? ''),
    remarks: listRemarks(middle),
  };
}

async function runLighthouse(url: string, browser: string): Promise<Report> {
  const cli = join(import.meta.dirname, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const words = [
    cli,
    url,
    ...['--output=json', '--output-path=stdout', '--quiet', '--no-enable-error-reporting'],
    `--chrome-flags=${FLAGS.join(' ')}`,
  ];
  const env = { ...process.env, CHROME_PATH: browser };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, words, options);
  return JSON.parse(stdout) as Report;
}

function scoreOf({ categories }: Report, category: string): number {
  return Math.round((categories[category]?.score ?? 0) * 100);
}

function takeMiddle(reports: readonly Report[], toScore: (report: Report) => number): Report {
  const middle = reports.toSorted((a, b) => toScore(a) - toScore(b))[
    Math.floor(reports.length / 2)
  ];
  if (middle === undefined) throw new Error('Lighthouse was to run at least once.');
  return middle;
}

function listRemarks({ categories, audits }: Report): string[] {
  return Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs.flatMap(({ id }) => {
      const audit = audits[id];
      if (audit === undefined || audit.score === null || audit.score === 1) return [];
      return [`${category}, ${id}: ${audit.title}. ${audit.displayValue ?? ''}`.trim()];
    }),
  );
}
