import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HashedFile } from '../outputs/render-hash-manifest.ts';
import {
  PORTABLE_FILES,
  PORTABLE_FOLDER,
  packName,
  planPacks,
  renderHandOver,
} from '../search/portable.ts';
import { ENGINE_FOLDER, SEARCH_FOLDER } from '../search/volume.ts';
import { bundlePagefind, bundlePortablePage } from './bundle-portable.ts';
import { type EditionSite, writeHashed } from './create-carrier.ts';
import type { EditionFiles } from './list-edition-files.ts';

/** What every page's quick search reads its form from. */
const SEARCH_PAGE = 'search/index.html';
const ENGINE = `${SEARCH_FOLDER}/${ENGINE_FOLDER}/pagefind.js`;

/** Writes what the edition has and the site has not: its scripts, and the files of the search in packs. */
export async function writePortableFiles(
  { searched }: EditionFiles,
  { webDir, editionDir }: EditionSite,
): Promise<HashedFile[]> {
  const dir = join(editionDir, PORTABLE_FOLDER);
  mkdirSync(join(dir, 'packs'), { recursive: true });
  const written: HashedFile[] = [];
  const write = (name: string, text: string) => {
    const [, hash] = writeHashed({ dir, file: name, text });
    written.push([`${PORTABLE_FOLDER}/${name}`, hash]);
  };
  for (const [name, text] of await bundlePortablePage()) write(name, text);
  const engine = join(webDir, ENGINE);
  if (existsSync(engine)) write(PORTABLE_FILES.engine, await bundlePagefind(engine));
  const packs = planPacks([...searched].filter(([file]) => file !== ENGINE));
  const read = (file: string) =>
    readFileSync(join(file === SEARCH_PAGE ? editionDir : webDir, file), 'base64');
  const all = packs.length === 0 ? [] : [...packs, [SEARCH_PAGE]];
  for (const [index, files] of all.entries()) {
    const pack = Object.fromEntries(files.map((file) => [file, read(file)]));
    write(packName(index), renderHandOver(packName(index), pack));
  }
  const starts = all.map(([first = '']) => first);
  write(PORTABLE_FILES.packs, renderHandOver(PORTABLE_FILES.packs, starts));
  return written;
}
