import type { BuiltVolume } from './volume.ts';

/** `volumes.json`, one volume a line; its shape is `VolumesManifest`. */
export function renderVolumesManifest(volumes: readonly BuiltVolume[]): string {
  const lines = volumes.map(({ id, language, from, to, articles, version }) =>
    JSON.stringify({ id, language, from, to, articles, version }),
  );
  return `{"format":1,"volumes":[\n${lines.join(',\n')}\n]}\n`;
}
