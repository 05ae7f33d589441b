import { describe, expect, test } from 'vitest';
import { renderPortablePolicy } from './render-portable-policy.ts';
import { rewritePortablePage } from './rewrite-portable-page.ts';
import { rewritePortableStyle } from './rewrite-portable-style.ts';

const files = new Set(['index.html', 'tags/index.html', 'a-320.jpg', 'a-640.jpg', 'style.css']);
const site = { base: '/', has: (file: string) => files.has(file) };
const rewrite = (html: string, file = 'tags/index.html') =>
  rewritePortablePage(html, { ...site, file, script: '_portable/page.js' });

describe('rewritePortablePage', () => {
  test('leaves what has no address alone, byte for byte', () => {
    const html = `<!DOCTYPE html>\n<P Class='x' hidden>“A” &amp; b<br><!-- c --><script>"</p>"</script>`;
    expect(rewrite(html)).toBe(html);
  });

  test.each([
    ['a link', '<a class="x" href="/">A</a>', '<a class="x" href="../index.html">A</a>'],
    [
      'what is to be escaped',
      `<a title='"&amp;"' href="/?a=1&amp;b=2">A</a>`,
      '<a title="&quot;&amp;&quot;" href="../index.html?a=1&amp;b=2">A</a>',
    ],
    [
      'sources of an image',
      '<img src="/a-640.jpg" srcset="/a-320.jpg 320w, /a-640.jpg 640w">',
      '<img src="../a-640.jpg" srcset="../a-320.jpg 320w, ../a-640.jpg 640w">',
    ],
    [
      'a redirect',
      '<meta http-equiv="refresh" content="0; url=/">',
      '<meta http-equiv="refresh" content="0; url=../index.html">',
    ],
    [
      'what the search reads',
      '<form action="/tags/" data-base="/" data-addresses="extensionless">',
      '<form action="index.html" data-base="../" data-addresses="files">',
    ],
  ])('rewrites %s', (_, html, expected) => {
    expect(rewrite(html)).toBe(expected);
  });

  test('takes the text of a link to what is gone for text, and the item that holds no more away', () => {
    const list = '<ul><li><a href="/">A</a></li><li> <a href="/feed.xml">Atom</a> </li></ul>';
    expect(rewrite(list)).toBe('<ul><li><a href="../index.html">A</a></li></ul>');
    expect(rewrite('<li>See <a href="/feed.xml">Atom</a></li>')).toBe('<li>See <a>Atom</a></li>');
    expect(rewrite('<p><a href="/gone/" rel="next">A <b>b</b></a></p>')).toBe(
      '<p><a rel="next">A <b>b</b></a></p>',
    );
  });

  test('takes away links of the head that only a host can answer', () => {
    const head =
      '<link rel="stylesheet" href="/style.css"><link rel="alternate" href="/feed.xml"><link rel="manifest" href="/index.html"><link rel="preload" href="/style.css"><link rel="canonical" href="https://a.example/">';
    expect(rewrite(head)).toBe(
      '<link rel="stylesheet" href="../style.css"><link rel="canonical" href="https://a.example/">',
    );
  });

  test('puts one classic script in the place of all modules', () => {
    const html =
      '<p>A</p><script type="module" src="/_astro/a.js"></script><script type="module" src="/_astro/b.js"></script>';
    expect(rewrite(html)).toBe('<p>A</p><script defer src="../_portable/page.js"></script>');
  });

  test('leaves data in a script as it is', () => {
    const html = '<script type="application/ld+json">{"url":"/"}</script>';
    expect(rewrite(html)).toBe(html);
  });
});

test('the policy of a page on a disk allows files where the page’s own host was allowed, and no more', () => {
  const policy = `default-src 'self';base-uri 'none';form-action 'self';img-src *;script-src 'self'`;
  expect(renderPortablePolicy(policy)).toBe(
    `default-src 'self' file:;base-uri 'none';form-action 'self' file:;img-src *;script-src 'self' file: 'wasm-unsafe-eval'`,
  );
});

test('addresses in a style sheet become relative', () => {
  const css = `a{background:url("/a-320.jpg")}b{background:url(data:x)}c{background:url(/none.png)}`;
  expect(rewritePortableStyle(css, { ...site, file: '_astro/x.css' })).toBe(
    `a{background:url("../a-320.jpg")}b{background:url(data:x)}c{background:url(/none.png)}`,
  );
});
