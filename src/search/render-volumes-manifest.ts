import type { VolumesManifest } from './volume.ts';

/** `volumes.json`, one volume and one file of a lexicon a line. */
export function renderVolumesManifest({ volumes, lexicons, aliases }: Contents): string {
  const lines = volumes.map(({ id, language, from, to, articles, version, words }) =>
    JSON.stringify({ id, language, from, to, articles, version, words }),
  );
  const listed = lexicons.map(
    ({ language, files }) =>
      `{"language":${JSON.stringify(language)},"files":[\n${renderLines(files)}\n]}`,
  );
  return `{"format":2,"volumes":[\n${lines.join(',\n')}\n],"lexicons":[${listed.join(',')}],"aliases":[\n${renderLines(aliases)}\n]}\n`;
}

type Contents = Omit<VolumesManifest, 'format'>;

function renderLines(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(',\n');
}
