import { expect, test } from 'vitest';
import { hasOriginArticle, ORIGIN_PAGE, originArchive } from '../origin-article.ts';
import { site } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { search } from './search-page.ts';

test.skipIf(!hasOriginArticle)(
  'the origin article is found by a name, a subject and a phrase',
  async () => {
    await using built = await site(originArchive(), { args: ['--now', '2026-01-01'] });
    await using server = await serve(built.dist);
    await using page = await openPage(`${server.url}search/`);
    for (const query of ['Peskov', 'Korea Utara', '"Juru Bicara"'])
      expect(await search(page, query), query).toEqual([`/${ORIGIN_PAGE}`]);
    expect(await search(page, '"Bicara Juru"')).toEqual([]);
  },
);
