/** Changes of the site's own sources; for a copy of the project only. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edit } from './edits.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What can be added to the end of a source so that the site shows it. */
const ADDITIONS: Readonly<Record<string, (value: number) => string>> = {
  'src/components/Byline.astro': (value) => `<i hidden>${value}</i>`,
  'src/components/HeadlineItem.astro': (value) => `<i hidden>${value}</i>`,
  'src/components/YearBars.astro': (value) => `<i hidden>${value}</i>`,
  'src/layouts/LabelsPage.astro': (value) => `<i hidden>${value}</i>`,
  'src/pages/404.astro': (value) => `<i hidden>${value}</i>`,
  'src/styles/article.css': (value) => `.added { order: ${value}; }`,
  'src/styles/years.css': (value) => `.added { order: ${value}; }`,
  'src/search/client/search-page.ts': (value) => `Object.assign(globalThis, { added: ${value} });`,
};
const originals = new Map<string, string>();

export const TEMPLATE_EDITS: Readonly<Record<string, Edit>> = {
  'change a template, style or script'(_, random) {
    const [path, toAddition] = random.pick(Object.entries(ADDITIONS));
    const file = join(ROOT, path);
    const original = originals.get(path) ?? readFileSync(file, 'utf8');
    originals.set(path, original);
    const addition = toAddition(random.number(3));
    writeFileSync(file, `${original}\n${addition}\n`);
    return `${path} ${addition}`;
  },
};
