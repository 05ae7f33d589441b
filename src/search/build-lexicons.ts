/** The lexicon of each language, made of the word counts of its volumes, on disk. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { cutLexicon } from './cut-lexicon.ts';
import { mergeCounts, updateLexicon } from './merge-counts.ts';
import type { LexiconManifest, Volume } from './volume.ts';

export interface BuildLexiconsOptions {
  /** Those that have an index, in order of time. */
  readonly volumes: readonly Pick<Volume, 'id' | 'language'>[];
  /** Where the counts are, and what is merged of them. Absolute. */
  readonly wordsDir: string;
  /** For the lexicons' files, as they are published; what belongs to none is removed. Absolute. */
  readonly outDir: string;
  /** Counts as they were before this build, by volume; of no others may they have changed. */
  readonly before: ReadonlyMap<string, string>;
}

/** Writes the lexicons; files whose words have not changed are left alone. */
export function buildLexicons(options: BuildLexiconsOptions): LexiconManifest[] {
  const { volumes, wordsDir, outDir } = options;
  mkdirSync(outDir, { recursive: true });
  const present = new Set(readdirSync(outDir));
  const languages = [...Map.groupBy(volumes, ({ language }) => language)];
  const manifests = languages.map(([language, of]) => {
    const lexicon = mergeVolumes(language, { ...options, volumes: of });
    const files = cutLexicon(lexicon).map(({ start, text }) => {
      const name = hash(text).slice(0, 10);
      if (!present.has(name)) writeFileSync(join(outDir, name), deflateSync(text, { level: 9 }));
      return [start, name] as const;
    });
    return { language, files };
  });
  const kept = new Set(manifests.flatMap(({ files }) => files.map(([, name]) => name)));
  for (const name of present) if (!kept.has(name)) rmSync(join(outDir, name));
  const words = new Set([
    ...volumes.map(({ id }) => countsName(id)),
    ...languages.map(([language]) => mergedName(language)),
  ]);
  for (const name of readdirSync(wordsDir)) if (!words.has(name)) rmSync(join(wordsDir, name));
  return manifests;
}

/** The lexicon of one language, kept with a first line that says what it was made of. */
function mergeVolumes(
  language: string,
  { volumes, wordsDir, before }: BuildLexiconsOptions,
): string {
  const texts = volumes.map(({ id }) => readFileSync(join(wordsDir, countsName(id)), 'utf8'));
  const made = volumes.map(({ id }, index) => `${id}:${hash(texts[index] ?? '')}`);
  const file = join(wordsDir, mergedName(language));
  const [of = [], earlier] = readMerged(file);
  const changed = made.flatMap((each, index) => (each === of[index] ? [] : [index]));
  if (earlier !== undefined && changed.length === 0 && of.length === made.length) return earlier;
  const old = new Map(
    changed.flatMap((index) => {
      const id = volumes[index]?.id ?? '';
      // A volume behind the last one of before had no words then.
      const text = index >= of.length ? '' : before.get(id);
      const isKnown = text === '' || (text !== undefined && of[index] === `${id}:${hash(text)}`);
      return isKnown ? [[index, text] as const] : [];
    }),
  );
  const canUpdate =
    earlier !== undefined && of.length <= made.length && old.size === changed.length;
  const lexicon = canUpdate ? updateLexicon(earlier, texts, old) : mergeCounts(texts);
  writeFileSync(file, `${made.join(' ')}\n${lexicon}`);
  return lexicon;
}

function readMerged(file: string): [of: string[], lexicon: string] | [] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  const end = text.indexOf('\n');
  return [text.slice(0, end).split(' '), text.slice(end + 1)];
}

export const countsName = (volume: string) => `${volume}.counts`;
const mergedName = (language: string) => `${language}.lexicon`;

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
