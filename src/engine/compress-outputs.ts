/** Compresses the texts of a site ahead, for servers that send such files as they are. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { countNoun } from '../diagnostics/count-noun.ts';
import type { Output } from './list-outputs.ts';
import type { MadeOutput } from './output-maker.ts';
import type { RunOptions } from './run.ts';
import { writeStaged } from './write-staged.ts';

/** A file of the site as this build leaves it. */
export interface CompressibleFile {
  readonly file: string;
  readonly size: number;
  /** A hash of all that it is made from. */
  readonly key: string;
  /** Where it is for now. */
  readonly from: string;
}

/** A file that holds another, compressed. */
export interface CompressedOutput {
  readonly kind: 'compressed';
  readonly file: string;
  readonly encoding: Encoding;
  readonly from: string;
  /** The key of the file that it holds. */
  readonly key: string;
}

const ENCODINGS = {
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
} satisfies Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>;

type Encoding = keyof typeof ENCODINGS;

/** Texts, by their endings. The files of the search are compressed already. */
const TEXTS = /\.(html|css|m?js|json|jsonl|csv|xml|svg|txt|md|webmanifest)$/;
/** Bytes that travel in one packet, compressed or not. */
const SMALL = 1000;

/** The compressed files of a site: two beside each text that is worth it. */
export function* listCompressed(files: Iterable<CompressibleFile>): Generator<CompressedOutput> {
  for (const { file, size, key, from } of files) {
    if (size < SMALL || !TEXTS.test(file)) continue;
    for (const encoding of Object.keys(ENCODINGS) as Encoding[])
      yield { kind: 'compressed', file: `${file}.${encoding}`, encoding, from, key };
  }
}

export function isCompressed(output: Output): output is CompressedOutput {
  return output.kind === 'compressed';
}

/** Compresses files into the staging folder, where their folders are made as they are needed. */
export async function makeCompressed(
  outputs: readonly CompressedOutput[],
  { stagingDir, run }: { readonly stagingDir: string; readonly run: RunOptions },
): Promise<MadeOutput[]> {
  if (outputs.length === 0) return [];
  const step = run.reporter.begin('Compressing', outputs.length);
  const made: MadeOutput[] = [];
  const queue = outputs.values();
  const work = async () => {
    for (const { file, encoding, from } of queue) {
      const compressed = await ENCODINGS[encoding](readFileSync(from));
      made.push({ file, reads: '', ...writeStaged(stagingDir, file, compressed) });
      step.update(made.length);
    }
  };
  // What compresses is not this thread, so this needs no workers of ours.
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  step.end(countNoun(made.length, 'file'));
  return made;
}
