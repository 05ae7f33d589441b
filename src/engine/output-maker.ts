import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../store/current-site.ts';
import type { PageRenderer } from './astro-renderer.ts';
import { copyFile } from './copy-file.ts';
import type { Output } from './list-outputs.ts';
import { type KnownFacts, listSiteFiles, type SiteFile } from './list-site-files.ts';
import { type FileFacts, toFacts } from './walk-site.ts';

/** A file that was made in the staging folder, and what it asked the index for. */
export interface MadeOutput extends FileFacts {
  readonly file: string;
  /** The part of the site that it belongs to. @default none */
  readonly part?: string | undefined;
  /** A line each. */
  readonly reads: string;
  /** Of the bytes, in hexadecimal digits; of files whose hash others ask for. */
  readonly sha256?: string;
}

/** Makes files of the site in the staging folder, one after the other. */
export type OutputMaker = (output: Output) => Promise<MadeOutput>;

export interface OutputMakerOptions extends Pick<KnownFacts, 'hashes'> {
  readonly site: Site;
  readonly renderer: Pick<PageRenderer, 'render'>;
  readonly stagingDir: string;
}

export function createOutputMaker(options: OutputMakerOptions): OutputMaker {
  const { site, renderer, stagingDir } = options;
  const folders = new Set<string>();
  let texts: ReadonlyMap<string, SiteFile> | undefined;

  function findText(file: string): SiteFile {
    texts ??= new Map([...listSiteFiles(site, options)].map((text) => [text.file, text]));
    const text = texts.get(file);
    if (text === undefined) throw new Error(`The plan has a file that nothing renders: ${file}.`);
    return text;
  }

  return async (output) => {
    if (output.kind === 'derived')
      throw new Error(`${output.file} is made when all other files are.`);
    const { file, part } = output;
    const target = join(stagingDir, file);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (output.kind === 'copy' || output.kind === 'variant')
      return { file, part, reads: '', ...copyFile(output.from, target) };
    // To list all texts asks for more than this one shows.
    if (output.kind === 'text') findText(file);
    site.store.reads = new Set();
    const written =
      output.kind === 'page'
        ? write(target, [await renderer.render(output)])
        : writeText(target, findText(file));
    const reads = [...site.store.reads].sort().join('\n');
    site.store.reads = undefined;
    return { file, part, reads, ...written };
  };
}

function writeText(file: string, { render, isHashed }: SiteFile) {
  const content = render();
  const pieces = typeof content === 'string' ? [content] : gather(content);
  if (!isHashed) return write(file, pieces);
  const hash = createHash('sha256');
  return { ...write(file, pieces, hash), sha256: hash.digest('hex') };
}

/** Pieces are written when they come to so many characters. */
const WORTH_WRITING = 256 * 1024;

function* gather(pieces: Iterable<string>): Generator<string> {
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < WORTH_WRITING) continue;
    yield gathered;
    gathered = '';
  }
  yield gathered;
}

function write(file: string, pieces: Iterable<string | Uint8Array>, hash?: Hash): FileFacts {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of pieces) {
      // Unlike writeSync, it writes all of the text or throws: a full disk takes a part without a word.
      writeFileSync(descriptor, piece);
      hash?.update(piece);
    }
    return toFacts(fstatSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}
