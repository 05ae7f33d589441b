/** Measures a portable edition that is there: `node bench/portable.ts --edition DIR --query TEXT`. */
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './site.ts';

const { values } = parseArgs({
  options: {
    edition: { type: 'string' },
    query: { type: 'string', multiple: true },
    runs: { type: 'string', default: '5' },
  },
});
if (values.edition === undefined || values.query === undefined)
  throw new Error('Name the folder of an edition with --edition, and what to search with --query.');

const dir = resolve(values.edition);
const files = globSync('**/*', { cwd: dir, withFileTypes: true }).filter((entry) => entry.isFile());
console.log(
  `${files.length} files, ${files.filter(({ name }) => name.endsWith('.html')).length} pages`,
);

const browser = await launchBrowser();
try {
  const rows: Record<string, unknown> = {};
  for (const query of values.query) {
    const times: number[] = [];
    let found = '';
    for (let run = 0; run < Number(values.runs); run += 1) {
      const page = await browser.newPage();
      const started = performance.now();
      const address = pathToFileURL(join(dir, 'search/index.html')).href;
      await page.goto(`${address}?${new URLSearchParams({ q: query })}`);
      await page.locator('ol[data-results] > li').first().waitFor();
      times.push(Math.round(performance.now() - started));
      await page.locator('[role=status]', { hasText: /\d/ }).waitFor();
      found = (await page.getByRole('status').textContent()) ?? '';
      await page.close();
    }
    rows[query] = {
      found,
      first: times[0],
      fastest: Math.min(...times),
      slowest: Math.max(...times),
    };
  }
  console.log('Milliseconds from opening the page to its first result, each in a fresh profile:');
  console.table(rows);
} finally {
  await browser.close();
}
