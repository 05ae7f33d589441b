import {
  type Finding,
  type Forecast,
  forecastHost,
  listRefusingHosts,
  type MeasuredSite,
  recognizeHost,
} from '../engine/forecast-host.ts';
import { type Measure, REMEDIES } from '../engine/hosts.ts';

const NAMES = {
  files: 'files',
  bytes: 'in all',
  largestFile: 'largest file',
  fullestFolder: 'fullest folder',
  redirects: 'redirects',
} as const satisfies Readonly<Record<Measure, string>>;

/** Prints all of a host's limits, how much of each a site takes, and what to do where it is too much. */
export function printForecast({ host, findings, fits }: Forecast, out: string): void {
  console.log(`\n${host.title}, and the site in ${out}/:`);
  for (const finding of findings) {
    const { measure, source, where } = finding;
    console.log(`  ${NAMES[measure].padEnd(14)} ${describe(finding)}${where ? `: ${where}` : ''}`);
    if (finding.isOver) console.log(`  ${' '.repeat(14)} Too much. ${REMEDIES[measure]}`);
    console.log(`  ${' '.repeat(14)} ${source}`);
  }
  console.log(`  ${host.note}`);
  console.log(fits ? 'It fits.' : `${host.title} would refuse it.`);
}

/**
 * Prints, after a build, what is worth knowing before an upload: one line where the site's address tells its
 * host, or where some hosts would refuse the site.
 */
export function printOutlook(site: string | undefined, measured: MeasuredSite): void {
  const name = recognizeHost(site);
  if (name === undefined) {
    const refusing = listRefusingHosts(measured);
    if (refusing.length > 0)
      console.log(`Too much for ${refusing.join(' and ')}; "arsip check --host" says what.`);
    return;
  }
  const { host, findings, fits } = forecastHost(name, measured);
  const parts = findings.map((finding) => `${describe(finding)} ${NAMES[finding.measure]}`);
  const verdict = fits ? '' : `. It would refuse the site: arsip check --host ${name}`;
  console.log(`${host.title}: ${parts.join(' · ')}${verdict}`);
}

function describe({ measure, found, most }: Finding): string {
  const isBytes = measure === 'bytes' || measure === 'largestFile';
  const format = isBytes ? formatBytes : (value: number) => value.toLocaleString('en');
  return `${format(found)} of ${format(most)}`;
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
