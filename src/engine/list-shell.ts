/** The shell of a site: the few files that every reader's browser keeps. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  LABEL_FOLDERS,
  NOT_KEPT,
  OFFLINE,
  onThisDayPathname,
  pathnameToFile,
  pathnameToHref,
} from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Pathname } from '../model/article.ts';
import { PACKS_INDEX } from '../offline/packs-index.ts';
import type { ShellFile } from '../offline/worker-settings.ts';
import { ICON } from '../outputs/render-icon.ts';
import { MANIFEST_FILE, SEARCH_FOLDER } from '../search/volume.ts';
import { walkSite } from './walk-site.ts';

/** Pages that are kept, and those that are kept unless they are large. */
const PAGES = ['/' as Pathname, '/search/' as Pathname, OFFLINE, NOT_KEPT];
const BROWSE = [
  ...Object.values(LABEL_FOLDERS).map((folder) => `/${folder}/` as Pathname),
  onThisDayPathname(),
];
/** Bytes from which a page of BROWSE is large. */
const LARGE = 64 * 1024;
const TEXTS = [
  'theme.css',
  ICON.slice(1),
  'manifest.webmanifest',
  `${SEARCH_FOLDER}/${MANIFEST_FILE}`,
  PACKS_INDEX,
];

/** The files of pages that every browser keeps. */
export const SHELL_PAGES: ReadonlySet<string> = new Set(PAGES.map(pathnameToFile));

export interface ShellPlaces {
  readonly archive: Archive;
  /** Style sheets and scripts, whose names change with their bytes. */
  readonly clientDir: string;
  readonly stagingDir: string;
  readonly outDir: string;
  /** Whether the site shall have a file. */
  readonly has: (file: string) => boolean;
}

/** The files of the shell, each with what changes when it does. */
export function listShell(places: ShellPlaces): ShellFile[] {
  const { archive, clientDir, has } = places;
  const toUrl = (pathname: string) => pathnameToHref(pathname, archive);
  const read = (file: string) => {
    const staged = join(places.stagingDir, file);
    return readFileSync(existsSync(staged) ? staged : join(places.outDir, file));
  };
  const pages = [...PAGES, ...BROWSE].map((pathname) => [pathnameToFile(pathname), pathname]);
  const texts = TEXTS.map((file) => [file, `/${file}`]);
  const kept = [...pages, ...texts].flatMap(([file = '', pathname = '']) => {
    if (!has(file)) return [];
    const bytes = read(file);
    const isLarge = bytes.length > LARGE && BROWSE.includes(pathname as Pathname);
    if (isLarge) return [];
    const revision = hash('sha256', bytes, 'hex').slice(0, 16);
    // A proxy may write into a page, so only of what it leaves alone can the bytes be asked for.
    const integrity = `sha256-${hash('sha256', bytes, 'base64')}`;
    return [{ url: toUrl(pathname), revision, ...(file.endsWith('.json') && { integrity }) }];
  });
  const assets = [...walkSite(clientDir).keys()].sort();
  return [...kept, ...assets.map((file) => ({ url: toUrl(`/${file}`), revision: null }))];
}
