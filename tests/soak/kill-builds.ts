/** Kills builds at random moments, and holds what the next one makes of it to a clean build. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { generateArticles } from '../generate-articles.ts';
import { BUILD, describeContent, hashSite, killBuild } from '../kill-build.ts';
import { runArsip } from '../run-arsip.ts';
import { createRandom } from './random.ts';

export interface KillOptions {
  readonly seed: number;
  readonly kills: number;
}

type Site = Readonly<Record<string, string>>;

const ARTICLES = 20;
const TITLES = ['The Quay', 'The Harbour'];

/** Returns what was wrong after a kill, if anything was. */
export async function killBuilds({ seed, kills }: KillOptions): Promise<string | undefined> {
  const random = createRandom(seed);
  const dir = mkdtempSync(join(tmpdir(), 'arsip-kill-'));
  try {
    writeFiles(dir, generateArticles(ARTICLES));
    const started = performance.now();
    const sites = [await buildClean(dir, 0), await buildClean(dir, 1)];
    const longest = (performance.now() - started) / 2;
    let published = 1;
    for (let kill = 1; kill <= kills; kill += 1) {
      const wanted = 1 - published;
      saveTitle(dir, wanted);
      const content = describeContent(dir);
      // Now and then the build that mends is killed as well.
      do {
        const delay = random.number(longest);
        await killBuild(dir, () => setTimeout(delay));
        if (isTorn(dir, sites))
          return `Kill ${kill}: a site that is neither the old nor the new one.`;
      } while (random.chance(0.3));
      const { exitCode, stderr } = await runArsip(BUILD, dir);
      if (exitCode !== 0) return `Kill ${kill}: the next build ended with ${exitCode}: ${stderr}`;
      if (!isDeepStrictEqual(hashSite(join(dir, 'dist')), sites[wanted]))
        return `Kill ${kill}: the next build made another site than a clean one.`;
      if (!isDeepStrictEqual(describeContent(dir), content))
        return `Kill ${kill}: the content has changed.`;
      if (readdirSync(dir).sort().join() !== '.arsip,content,dist')
        return `Kill ${kill}: there is more than there was: ${readdirSync(dir)}.`;
      published = wanted;
    }
    return undefined;
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function buildClean(dir: string, title: number): Promise<Site> {
  for (const folder of ['.arsip', 'dist'])
    rmSync(join(dir, folder), { recursive: true, force: true });
  saveTitle(dir, title);
  await runArsip(BUILD, dir);
  return hashSite(join(dir, 'dist'));
}

function saveTitle(dir: string, title: number): void {
  const text = `title: ${TITLES[title]}\nlanguage: en\nsite: https://archive.example\n`;
  writeFiles(dir, { 'content/archive.yaml': text });
}

function writeFiles(dir: string, files: Readonly<Record<string, unknown>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), String(text));
  }
}

/** Whether a site that no begun publication accounts for is neither of the two. */
function isTorn(dir: string, sites: readonly Site[]): boolean {
  if (existsSync(join(dir, '.arsip', 'publication.json'))) return false;
  const left = hashSite(join(dir, 'dist'));
  return !sites.some((site) => isDeepStrictEqual(site, left));
}
