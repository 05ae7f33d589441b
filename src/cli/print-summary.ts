import { countNoun } from '../diagnostics/count-noun.ts';
import { diagnosticToJson } from '../diagnostics/diagnostic.ts';
import type { BuildSummary } from '../engine/build-archive.ts';
import { printOutlook } from './print-forecast.ts';

export interface SummaryOptions {
  readonly seconds: number;
  /** The folder of the site as the owner named it. */
  readonly out: string;
  readonly json?: boolean;
}

/** Prints what a build made: one line for people, one object for machines. */
export function printSummary(summary: BuildSummary, { seconds, out, json }: SummaryOptions): void {
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  if (json) {
    const { diagnostics, ...counts } = summary;
    const machine = {
      ...counts,
      seconds,
      peakMegabytes,
      diagnostics: diagnostics.map(diagnosticToJson),
    };
    console.log(JSON.stringify(machine, undefined, 2));
    return;
  }
  const count = (value: number) => value.toLocaleString('en');
  console.log(
    [
      countNoun(summary.articles, 'article'),
      countNoun(summary.pages, 'page'),
      `${countNoun(summary.written, 'file')} written`,
      `${count(summary.kept)} kept`,
      countNoun(summary.siteFiles, 'file'),
      `${(summary.bytes / 1e6).toFixed(1)} MB`,
      `${seconds.toFixed(1)} s`,
      `${count(peakMegabytes)} MB of memory`,
    ].join(' · '),
  );
  console.log(`The site is in ${out}/.`);
  printOutlook(summary.site, summary);
}
