import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltSite } from './site.ts';

/** Bytes that a page needs before it can be read: its HTML and its styles, each gzipped. */
export function weighPage(site: Pick<BuiltSite, 'dist' | 'html'>, file: string): number {
  const sheets = site.html(file)('link[rel=stylesheet]').toArray();
  const paths = [file, ...sheets.map(({ attribs }) => String(attribs.href).replace(/^\//, ''))];
  const sizes = paths.map((path) => gzipSync(readFileSync(join(site.dist, path))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}
