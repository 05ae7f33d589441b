import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';

/** The address of a search for `{name}`, as OpenSearch and schema.org write it. */
export function searchTemplate(archive: Archive, name: string): string {
  return `${pathnameToUrl('/search/', archive)}?q={${name}}`;
}
