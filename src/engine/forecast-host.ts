import { HOST_NAMES, HOSTS, type Host, type HostLimit, type HostName } from './hosts.ts';
import { findFullestFolder, type SiteSize } from './measure-site.ts';

/** A site as hosts see it. */
export interface MeasuredSite extends SiteSize {
  /** Former addresses that lead to articles. */
  readonly redirects: number;
}

/** A host's limit, and how much of it a site takes. */
export interface Finding extends HostLimit {
  readonly found: number;
  /** The file or folder that is meant, where it is one. */
  readonly where?: string;
  readonly isOver: boolean;
}

/** How a site fares on a host. */
export interface Forecast {
  readonly host: Host;
  readonly findings: readonly Finding[];
  /** Whether the host takes the site. */
  readonly fits: boolean;
}

export function forecastHost(name: HostName, site: MeasuredSite): Forecast {
  const host: Host = HOSTS[name];
  const findings = host.limits.map((limit) => {
    const measured = measure(limit.measure, site);
    return { ...limit, ...measured, isOver: measured.found > limit.most };
  });
  return { host, findings, fits: !findings.some(({ isOver, refuses }) => isOver && refuses) };
}

function measure(
  what: HostLimit['measure'],
  site: MeasuredSite,
): { found: number; where?: string } {
  if (what === 'files') return { found: site.siteFiles };
  if (what === 'largestFile')
    return { found: site.largestFile.bytes, where: site.largestFile.file };
  if (what !== 'fullestFolder') return { found: site[what] };
  const { folder, files } = findFullestFolder(site);
  return { found: files, where: `${folder}/` };
}

/** The host that a site's address belongs to; undefined for one of the owner's own. */
export function recognizeHost(site: string | undefined): HostName | undefined {
  const hostname = site === undefined ? undefined : URL.parse(site)?.hostname;
  return HOST_NAMES.find((name) => hostname !== undefined && HOSTS[name].addresses.test(hostname));
}

/** The hosts that would refuse a site. */
export function listRefusingHosts(site: MeasuredSite): string[] {
  const forecasts = HOST_NAMES.map((name) => forecastHost(name, site));
  return forecasts.filter(({ fits }) => !fits).map(({ host }) => host.title);
}
