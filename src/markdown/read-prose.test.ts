import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readProse } from './read-prose.ts';
import { randomJoins } from './test-samples.ts';

const gfm = unified().use(remarkParse).use(remarkGfm).freeze();
const parse = (markdown: string): Root['children'] => gfm.parse(markdown).children;
const read = (block: string) => readProse(block, { line: 1, column: 1, offset: 0 });

test.each([
  'a `b`',
  'a [b]',
  'a [b][c]',
  '[b]: https://c.example',
  'a [b]()',
  'a [](b)',
  'a [b](<c>)',
  'a [b](c (d))',
  'a [b](c\n"d")',
  "a [b](c 'd')",
  'a [b [c](d)](e)',
  'a [^b](c)',
  'a ![*b*](c)',
  'a ![b [c](d)](e)',
  'a ]',
  'a <b>',
  '> a <b>',
  'a ~b~',
  'a \\* b',
  'a &amp; b',
  'a &#64; b',
  'a\tb',
  'a\r\nb',
  'a\0b',
  'a \n',
  'a  \nb',
  ' a',
  'a\n b',
  '#a',
  '#',
  '# a #',
  '#  a',
  '# a # ',
  '# a\n ',
  '> a \n> b',
  ' ',
  '####### a',
  'a\n===',
  'a\n---',
  '---',
  '***',
  '* * *',
  '- a',
  'a\n- b',
  '* a',
  '+ a',
  '1. a',
  '1.',
  '12) a',
  'a\n1. b',
  '    a',
  ': a',
  '| a',
  'a | b\n- | -',
  '>',
  '>a',
  '>  a',
  '> - a',
  '> a\nb',
  '> a\n>\n> b',
  '> a\n> *b*',
  '> > a',
  'a www.b.c',
  'a https://b.c',
  '*b@c.d*',
  '[https://a.b](c)',
  '*a',
  'a*',
  'a * b',
  'a*b*',
  '*a*b',
  '*a **b* c**',
  '**a*',
  '*_a_*',
  '***a***',
  '*a [b*](c)',
  '**a.**b',
  '*😀*',
])('leaves %j to the parser', (block) => {
  expect(read(block)).toBeUndefined();
});

test.each([
  'A.',
  'A\nb',
  'A  ',
  'A *b*\nc ',
  '# A ',
  '> A  ',
  '> *A* ',
  '[a](b) ',
  '"A" (b)',
  '(a) b: c | d!',
  'É, “à” ‘b’ $5 50% #a {b} a-b a=b > c',
  'سلام',
  '日本',
  '17.30 WIB, 3.5',
  '1987 was',
  '1.5\n2)b',
  '– a',
  '¿A?\n¡b!',
  '{{ a }} {% b %}',
  'A & b & AT&T & c;',
  '# A',
  '###### A {#b}',
  '# A\nb\n## *C*\nd\ne',
  'a\n# b\n# c',
  '> a\n> b',
  '> a *b* [c](d)',
  '*a*',
  '_a_ *b* __c__ **d**',
  '**JAKARTA.** B *c*, (*d*) “*e*”.',
  '**a *b* _c_ d**',
  '*a **b** c*',
  '**a\nb**',
  'a_b_c',
  '*Ünï* **ताली** “*a”*',
  '[a](b)',
  '[a *b* c](https://d.example/e_f*g?h=i&j=k "L m") n',
  '*[a](b)* **c [d](e)**',
  '![a](b)\n![](c "d")',
  '[![a](b)](c) d!',
  '[a\nb](c)\nd [e](f)',
])('reads %j as a parser does', (block) => {
  expect(read(block)).toEqual(parse(block));
});

test('gives positions in the text around a block', () => {
  const block = 'A *b*\nc.\n## D';
  const nodes = readProse(block, { line: 4, column: 1, offset: 6 });
  expect(nodes).toEqual(parse(`- a\n\n\n${block}`).slice(1));
});

const PLAIN =
  'a |B |c. |, d |“e” |(f) |g_h |17.30 |é |*i* |**j** |_k_ |[r](s) |![w](x) |[*t*](u "v") |\n|\n## A\n|B\n|d e'.split(
    '|',
  );
const NASTY =
  '*n |o* |**p |q** |_|*|**|_ |* |[|](z) |]|!|# |> |\n> |1987|. |1.|1. |\n1|  \n|😀|ा|\u00A0|-|: |)|"|&|;|@|www.|://|<|~|\\|`|=|^'.split(
    '|',
  );

test('reads what it reads as a parser does, whatever it is made of', () => {
  let taken = 0;
  for (const text of randomJoins([PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, NASTY].flat(), 1500, 7)) {
    const block = text.replace(/ ?\n+/g, '\n').replace(/^\n| ?\n?$/g, '');
    const nodes = block === '' ? undefined : read(block);
    if (nodes === undefined) continue;
    taken += 1;
    expect(nodes, block).toEqual(parse(block));
  }
  expect(taken).toBeGreaterThan(300);
});
