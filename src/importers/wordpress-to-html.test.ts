import { expect, test } from 'vitest';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { wordPressToHtml } from './wordpress-to-html.ts';

const LIBRARY: Record<string, { url: string; alt?: string; caption?: string }> = {
  '7': { url: 'https://k.example/7.jpg', alt: 'Tujuh', caption: 'Foto <b>tujuh</b>' },
  '8': { url: 'https://k.example/8.jpg' },
};
const convert = (stored: string) => wordPressToHtml(stored, (id) => LIBRARY[id]);
const toMarkdown = (stored: string) => htmlToMarkdown(convert(stored).html).markdown;

test.each([
  ['blank lines end paragraphs', 'a\nb\n\n<b>c</b>', 'a\\\nb\n\n**c**'],
  [
    'tags of blocks do as well',
    'a\n<h2>b</h2>\nc\n<ul>\n<li>d</li>\n<li>e</li>\n</ul>\nf',
    'a\n\n## b\n\nc\n\n- d\n- e\n\nf',
  ],
  ['what is preformatted stays', '<pre>a\n\nb</pre>\n\nc', '```\na\n\nb\n```\n\nc'],
  ['page breaks stay', 'a\n\n<!--nextpage-->\n\nb', 'a\n\n<!--nextpage-->\n\nb'],
  ['a teaser mark goes', 'a\n<!--more-->\nb', 'a\n\nb'],
  [
    'blocks lose their comments',
    '<!-- wp:paragraph {"a":1} -->\n<p>a</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->\n\n<p>b</p>',
    'a\n\n<!--nextpage-->\n\nb',
  ],
  [
    'a caption becomes its image’s',
    'x [caption id="attachment_7" width="300"]<a href="https://k.example/7.jpg"><img src="https://k.example/7-300x200.jpg" alt="T"></a> Foto <i>lama</i> (AFP)[/caption] y',
    'x\n\n![T](https://k.example/7-300x200.jpg "Foto lama (AFP)")\n\ny',
  ],
  [
    'an old caption too',
    '[caption caption="Foto"]<img src="a.jpg" alt="T">[/caption]',
    '![T](a.jpg "Foto")',
  ],
  [
    'a gallery shows its images',
    '[gallery columns="2" ids="7,8,9"]',
    '![Tujuh](https://k.example/7.jpg "Foto tujuh")\n\n![](https://k.example/8.jpg)',
  ],
  [
    'players become links',
    '[embed]https://www.youtube.com/watch?v=abc[/embed]\n\n[youtube abcdefghijk]\n\n[audio mp3="https://k.example/a.mp3"][/audio]',
    '<https://www.youtube.com/watch?v=abc>\n\n<https://www.youtube.com/watch?v=abcdefghijk>\n\n<https://k.example/a.mp3>',
  ],
  ['doubled brackets quote', '[[gallery ids="7"]]', '\\[gallery ids="7"]'],
  ['a name of JavaScript is a word', 'a [constructor] b', 'a \\[constructor] b'],
  ['a word in brackets is one', 'ia [sic] bilang [1]', 'ia \\[sic] bilang \\[1]'],
])('%s', (_, stored, markdown) => {
  expect(toMarkdown(stored)).toBe(`${markdown}\n`);
  expect(convert(stored).unknown).toEqual([]);
});

test('a shortcode that nobody knows stays and is told', () => {
  const { html, unknown } = convert('a [poll id="3"] b [tip]c[/tip]');
  expect(html).toContain('a [poll id="3"] b [tip]c[/tip]');
  expect(unknown).toEqual(['[poll id="3"]', '[tip]']);
});

test('ends soon, whatever is left open', () => {
  const parts = ['[a]', '<pre>', '<!-- wp:x ', '<!--', '[caption]', '<div '];
  expect(convert(parts.map((part) => part.repeat(40_000)).join('')).html).toContain('[a]');
});
