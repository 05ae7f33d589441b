import { expect, test } from 'vitest';
import { createChromeTable } from './chrome-table.ts';
import { openPageParser } from './open-page-parser.ts';

const SOURCE = { file: '/a.html', root: '/', path: 'a.html', size: 1 };
const OPTIONS = {
  timeZone: 'UTC',
  language: 'en',
  chrome: createChromeTable(),
  map: {},
  pages: false,
};
const worker = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const LISTEN = "import { parentPort } from 'node:worker_threads';";

test('parses page after page in another thread', async () => {
  await using pages = openPageParser();
  for (const title of ['Ferry', 'Harbour']) {
    const parsed = await pages.parse(`<title>${title}</title>`, SOURCE, OPTIONS);
    expect('article' in parsed && parsed.article.fields.title?.value).toBe(title);
  }
}, 60_000);

test.each([
  [
    'takes too long',
    "parentPort.on('message', () => { for (;;); })",
    'it takes more than 1 seconds',
  ],
  [
    'cannot be parsed',
    "parentPort.on('message', () => { throw new RangeError('stack'); })",
    'it is nested too deeply',
  ],
])(
  'says of a page that it %s',
  async (_, code, failure) => {
    const seconds = failure.includes('seconds') ? 1 : 60;
    await using pages = openPageParser({ module: worker(`${LISTEN} ${code}`), seconds });
    expect(await pages.parse('', SOURCE, OPTIONS)).toEqual({ failure });
  },
  60_000,
);
