/** Makes the smaller copies of photos, each once: they are kept in `images/` of the cache under what they are made from. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { countNoun } from '../diagnostics/count-noun.ts';
import { makeVariant } from '../media/make-variant.ts';
import type { Variant } from '../media/plan-image.ts';
import { hashImage } from '../media/read-image.ts';
import type { ImageOutput } from './list-images.ts';
import { countWorkers, type RunOptions } from './run.ts';

/** A copy that is made of a photo. */
export type VariantOutput = ImageOutput & { readonly variant: Variant };

export function isVariant(output: ImageOutput): output is VariantOutput {
  return output.variant !== undefined;
}

/** Photos of more pixels than this are worked on one at a time, so that none makes the others run out of memory. */
const LARGE = 40_000_000;

const imagesDirOf = (cacheDir: string) => join(cacheDir, 'images');

/** Where a copy is kept. */
export function keptFile(cacheDir: string, { keptAs }: Variant): string {
  return join(imagesDirOf(cacheDir), keptAs);
}

/** Makes those of the copies that are not kept yet. Throws where a photo is no longer the one that was read. */
export async function makeImages(
  outputs: readonly VariantOutput[],
  run: RunOptions,
): Promise<void> {
  const missing = outputs.filter(({ variant }) => !existsSync(keptFile(run.cacheDir, variant)));
  if (missing.length === 0) return;
  const photos = [...Map.groupBy(missing, ({ source }) => source.file).values()];
  const step = run.reporter.begin('Resizing', photos.length);
  let done = 0;
  const makeAll = async (queue: Iterator<readonly VariantOutput[]>) => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      await makeCopies(next.value, run.cacheDir);
      done += 1;
      step.update(done);
    }
  };
  const [large, small] = [photos.filter(isLarge), photos.filter((photo) => !isLarge(photo))];
  const queue = small.values();
  await Promise.all(Array.from({ length: Math.max(1, countWorkers(run)) }, () => makeAll(queue)));
  await makeAll(large.values());
  step.end(`${countNoun(photos.length, 'photo')}, ${countNoun(missing.length, 'file')}`);
}

function isLarge([first]: readonly VariantOutput[]): boolean {
  const { width, height } = first?.source.facts ?? { width: 0, height: 0 };
  return width * height > LARGE;
}

/** Makes copies of one photo. Throws where it is no longer the one that was read. */
export async function makeCopies(
  copies: readonly VariantOutput[],
  cacheDir: string,
): Promise<void> {
  const [first] = copies;
  if (first === undefined) return;
  const { file, facts } = first.source;
  const photo = readFileSync(file);
  if (hashImage(photo) !== facts.hash) {
    throw new Error(`${file} changed while the site was being built. Build again.`);
  }
  mkdirSync(imagesDirOf(cacheDir), { recursive: true });
  for (const { variant } of copies) {
    const kept = keptFile(cacheDir, variant);
    // Whole under its name, or not there: a build may be cut off.
    const draft = `${kept}.${crypto.randomUUID()}`;
    writeFileSync(draft, await makeVariant(photo, variant));
    renameSync(draft, kept);
  }
}

/** Forgets the copies that no photo of the site has any more. */
export function pruneImages(outputs: Iterable<ImageOutput>, cacheDir: string): void {
  const folder = imagesDirOf(cacheDir);
  if (!existsSync(folder)) return;
  const used = new Set([...outputs].filter(isVariant).map(({ variant }) => variant.keptAs));
  for (const name of readdirSync(folder)) {
    if (!used.has(name)) rmSync(join(folder, name));
  }
}
