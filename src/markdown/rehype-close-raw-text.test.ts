import type { Root } from 'hast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { rehypeCloseRawText } from './rehype-close-raw-text.ts';

function close(value: string, rest = ''): string {
  const place = { line: 1, column: 1, offset: 0 };
  const end = { ...place, offset: value.length };
  const raw = { type: 'raw', value, position: { start: place, end } } as const;
  const tree: Root = { type: 'root', children: [{ ...raw }] };
  rehypeCloseRawText()(tree, new VFile(value + rest));
  return tree.children.map((node) => ('value' in node ? node.value : '')).join('');
}

test.each(['<div>', '<iframe src="x"></iframe>', '<STYLE>p{}</STYLE> <b>', '<titles>', 'A'])(
  'leaves other nodes alone: %s',
  (value) => expect(close(value)).toBe(value),
);

test.each([
  ['<div><iframe src="x">', '<div><iframe src="x"></iframe>'],
  ['<div><STYLE>p {}', '<div><STYLE>p {}\n</style>'],
  ['<title>', '<title></title>'],
])('closes what nothing closes: %s', (value, expected) => {
  expect(close(value)).toBe(expected);
});

test('leaves an element open that is closed further down', () => {
  expect(close('<div><script>', '\n\na()\n\n</script>')).toBe('<div><script>');
});
