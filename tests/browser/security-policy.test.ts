import { afterAll, describe, expect, test } from 'vitest';
import { site } from '../site.ts';
import { openPage, serve, takeViolations } from './browser.ts';

const ARTICLE = `---
title: The film
published: 2017-11-06
---
![A quay](http://pictures.example/quay.jpg)

<iframe src="https://films.example/1" title="A film"></iframe>

<video src="https://films.example/1.mp4"></video>

| a | b |
|--:|---|
| 1 | 2 |
`;

describe.each(['with the headers of a host', 'without any'])(
  'the security policy %s',
  async (how) => {
    const built = await site({
      'content/archive.yaml': 'title: Lights\nlanguage: en\nembeds: [films.example]\n',
      'content/film.md': ARTICLE,
      // What is in public/ takes the place of our own file.
      ...(how === 'without any' && { 'public/_headers': '' }),
    });
    const server = await serve(built.dist);
    afterAll(async () => {
      await server[Symbol.asyncDispose]();
      await built[Symbol.asyncDispose]();
    });

    test('lets through what articles may have', async () => {
      await using page = await openPage(`${server.url}2017/11/06/film.html`);
      expect(await page.locator('iframe').getAttribute('src')).toBe('https://films.example/1');
      await page.locator('iframe').scrollIntoViewIfNeeded();
      const data = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'NewsArticle' });
      expect(takeViolations()).toEqual([]);
    });

    test.each([
      ['a script in the page', 'script-src', '<script>document.title = "ran"</script>'],
      ['a handler', 'script-src', '<img src="data:," onerror="document.title = \'ran\'">'],
      [
        'a script from elsewhere',
        'script-src',
        '<script src="https://evil.example/a.js"></script>',
      ],
      ['a style of an element', 'style-src', '<p style="color: red">a</p>'],
      ['a frame of another host', 'frame-src', '<iframe src="https://evil.example/"></iframe>'],
      [
        'a form that sends elsewhere',
        'form-action',
        '<form action="https://evil.example/"><button>',
      ],
      ['another base', 'base-uri', '<base href="https://evil.example/">'],
    ])('refuses %s', async (_, directive, html) => {
      await using page = await openPage(`${server.url}2017/11/06/film.html`);
      await page.evaluate((written) => {
        const parsed = document.createRange().createContextualFragment(written);
        document.body.append(parsed);
        document.querySelector<HTMLButtonElement>('form:not([role]) button')?.click();
      }, html);
      await expect.poll(() => takeViolations().join('\n')).toContain(directive);
      expect(await page.title()).not.toBe('ran');
    });

    test('compiles WebAssembly on no page but that of the search', async () => {
      const compile = () =>
        WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
          () => 'compiled',
          () => 'refused',
        );
      await using article = await openPage(`${server.url}2017/11/06/film.html`);
      expect(await article.evaluate(compile)).toBe('refused');
      await using search = await openPage(`${server.url}search/`);
      expect(await search.evaluate(compile)).toBe('compiled');
    });
  },
);
