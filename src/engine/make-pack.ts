import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { renderPackHead } from '../offline/pack.ts';
import { PACKS_FOLDER, toPackName } from '../offline/packs-index.ts';
import type { PlannedPack } from '../offline/plan-packs.ts';
import { type FileFacts, toFacts } from './walk-site.ts';

/** A pack that is to be made, with where the bytes of its files lie now. */
export interface StalePack extends PlannedPack {
  readonly from: readonly string[];
}

/** A pack in the staging folder. */
export interface MadePack extends FileFacts {
  readonly id: string;
  readonly file: string;
}

/** A quick one: it takes half the time of zlib's own choice, for a sixth more bytes. */
const LEVEL = 3;

/** Packs files of the site into one in the staging folder. */
export function makePack({ id, files, from, isText }: StalePack, stagingDir: string): MadePack {
  const contents = from.map((path) => readFileSync(path));
  const head = renderPackHead({
    encoding: isText ? 'gzip' : 'none',
    files: files.map((file, index) => [file, contents[index]?.length ?? 0]),
  });
  const body = Buffer.concat(contents);
  const pack = Buffer.concat([head, isText ? gzipSync(body, { level: LEVEL }) : body]);
  const sha256 = createHash('sha256').update(pack).digest('hex');
  const file = `${PACKS_FOLDER}/${toPackName(id, sha256)}`;
  const target = join(stagingDir, file);
  mkdirSync(join(stagingDir, PACKS_FOLDER), { recursive: true });
  writeFileSync(target, pack);
  return { id, file, ...toFacts(statSync(target)) };
}
