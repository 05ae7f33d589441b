/** Changes of the site's own sources; for a copy of the project only. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edit } from './edits.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What can be added to the end of a source so that the site shows it, by what kind of source it is. */
const ADDITIONS: Readonly<Record<string, readonly [files: string[], toText: ToText]>> = {
  template: [
    [
      'src/components/Byline.astro',
      'src/components/HeadlineItem.astro',
      'src/components/YearBars.astro',
      'src/layouts/LabelsPage.astro',
      'src/pages/404.astro',
    ],
    (value) => `<i hidden>${value}</i>`,
  ],
  style: [
    ['src/styles/article.css', 'src/styles/years.css'],
    (value) => `.added { order: ${value}; }`,
  ],
  script: [
    ['src/search/client/search-page.ts'],
    (value) => `Object.assign(globalThis, { added: ${value} });`,
  ],
};
type ToText = (value: number) => string;

/** What the files held before the first edit. */
const originals = new Map<string, string>();

export const TEMPLATE_EDITS: Readonly<Record<string, Edit>> = Object.fromEntries(
  Object.entries(ADDITIONS).map(([kind, [files, toText]]): [string, Edit] => [
    `change a ${kind}`,
    (_, random) => addToEnd(random.pick(files), toText(random.number(3))),
  ]),
);

function addToEnd(path: string, addition: string): string {
  const file = join(ROOT, path);
  const original = originals.get(path) ?? readFileSync(file, 'utf8');
  originals.set(path, original);
  writeFileSync(file, `${original}\n${addition}\n`);
  return `${path} ${addition}`;
}
