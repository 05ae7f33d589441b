import { describe, expect, test } from 'vitest';
import { htmlToMarkdown } from './html-to-markdown.ts';

describe('the Markdown of HTML', () => {
  test.each([
    ['keeps words', '<p>Kapal <b>itu</b> <em>kembali</em>.</p>', 'Kapal **itu** _kembali_.'],
    ['moves blanks out of bold', '<p>A<b> ferry </b>left</p>', 'A **ferry** left'],
    [
      'writes bold within bold once, and moves blanks out of both',
      '<p>Take a<b><strong> <a href="/x"><b>look</b> here</a> </strong></b>at it</p>',
      'Take a **[look here](/x)** at it',
    ],
    ['leaves no-break spaces to words', '<p>10&nbsp;km</p>', '10\u00A0km'],
    ['drops empty paragraphs', '<p>a</p><p>&nbsp;</p><p></p><p>b</p>', 'a\n\nb'],
    [
      'keeps page breaks alone',
      '<p>a</p><!-- x --><!--nextpage--><p>b</p>',
      'a\n\n<!--nextpage-->\n\nb',
    ],
    ['leaves the headline level to the page', '<h1>A</h1><h3>B</h3>', '## A\n\n### B'],
    ['keeps raised numbers', '<p>10<sup>6</sup></p>', '10<sup>6</sup>'],
    [
      'escapes what Markdown would read',
      '<p>2 * 3 * 4 and [x](y)</p>',
      '2 \\* 3 \\* 4 and \\[x]\\(y)',
    ],
    ['takes late images', '<p><img data-src="a.jpg" src="blank.gif" alt="A"></p>', '![A](a.jpg)'],
    ['drops counting pixels', '<p>a<img src="x.gif" width="1" height="1"></p>', 'a'],
    [
      'makes a caption the title of its image',
      '<figure><a href="p.jpg"><img src="p-300x200.jpg" alt="P"></a><figcaption>The <b>pump</b> (AFP)</figcaption></figure>',
      '![P](p-300x200.jpg "The pump (AFP)")',
    ],
    [
      'keeps a caption with links as HTML',
      '<figure><img src="p.jpg"><figcaption>By <a href="/x">X</a></figcaption></figure>',
      '<figure><img src="p.jpg"><figcaption>By <a href="/x">X</a></figcaption></figure>',
    ],
    [
      'writes tables with a head as Markdown',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '| a | b |\n| - | - |\n| 1 | 2 |',
    ],
    [
      'keeps tables with joined cells as HTML',
      '<table><tr><th colspan="2">a</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '<table><tbody><tr><th colspan="2">a</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ['unwraps tables of layout', '<table><tr><td><p>a</p></td></tr></table>', 'a'],
    [
      'turns players into links',
      '<iframe src="//www.youtube.com/embed/abc_1?x=1" title="Film"></iframe>',
      '[Film](https://www.youtube.com/watch?v=abc_1)',
    ],
  ])('%s', (_, html, markdown) => {
    expect(htmlToMarkdown(html).markdown).toBe(`${markdown}\n`);
  });

  test('completes addresses by the page they stood on', () => {
    const html = '<p><a href="../b">b</a> <a href="#n">n</a> <img src="i.jpg" alt="i"></p>';
    expect(htmlToMarkdown(html, 'https://a.example/x/y').markdown).toBe(
      '[b](https://a.example/b) [n](#n) ![i](https://a.example/x/i.jpg)\n',
    );
  });

  test('takes out what could run, and says so', () => {
    const html =
      '<p onclick="x()">a<script>alert(1)</script><a href=" java\tscript:x()">b</a><svg onload="y"><script>1</script></svg></p>';
    const { markdown, removed } = htmlToMarkdown(html);
    expect(markdown).toBe('ab\n');
    expect(removed).toEqual(['onclick', '<script>', 'href="javascript:"', 'onload']);
  });

  test('keeps the words of HTML that is nested too deeply', () => {
    const html = `<p>first</p>${'<div>'.repeat(100_000)}last`;
    const result = htmlToMarkdown(html);
    expect(result.isFlattened).toBe(true);
    expect(result.markdown).toContain('last');
  });

  test('keeps the words of HTML that has more tags than any article', () => {
    const result = htmlToMarkdown(`<p>first</p>${'<p><script></script><p>'.repeat(100_000)}last`);
    expect(result.isFlattened).toBe(true);
    expect(result.markdown).toMatch(/^first[\s\S]*last\n$/);
  });
});
