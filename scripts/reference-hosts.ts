import {
  HOST_NAMES,
  HOSTS,
  type Host,
  type HostLimit,
  type Measure,
  REMEDIES,
} from '../src/engine/hosts.ts';
import { renderPage } from './reference-markdown.ts';

const INTRODUCTION = `# Hosts

What hosts of static sites take, as they publish it. \`check --host\` holds the finished site against it; a build says it in one line where the address of the site tells the host. Hosts change their limits: the pages that are named here are right, where this one is not.`;

const MEASURES = {
  files: 'files',
  bytes: 'all files together',
  largestFile: 'one file',
  fullestFolder: 'files in one folder',
  redirects: 'redirects',
} as const satisfies Readonly<Record<Measure, string>>;

/** The page of all hosts and their limits. */
export function renderHosts(): string {
  const sections = HOST_NAMES.flatMap((name) => {
    const { title, limits, note }: Host = HOSTS[name];
    return [
      `## ${title}`,
      `\`--host ${name}\`. ${note}`.replace(/(https:\S+)$/, '<$1>.'),
      renderTable(limits),
    ];
  });
  const remedies = Object.entries(REMEDIES) as [Measure, string][];
  const mends = remedies.map(([measure, remedy]) => `- **${MEASURES[measure]}**: ${remedy}`);
  return renderPage('src/engine/hosts.ts', [
    INTRODUCTION,
    ...sections,
    '## Where it is too much',
    mends.join('\n'),
  ]);
}

function renderTable(limits: readonly HostLimit[]): string | undefined {
  if (limits.length === 0) return undefined;
  const rows = limits.map(({ measure, most, refuses, source }) => {
    const isBytes = measure === 'bytes' || measure === 'largestFile';
    const shown = `${most.toLocaleString('en')}${isBytes ? ' bytes' : ''}`;
    return `| ${MEASURES[measure]} | ${shown} | ${refuses ? 'refuses the site' : 'reads no further'} | <${source}> |`;
  });
  return ['| limit on | at most | beyond it | source |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
