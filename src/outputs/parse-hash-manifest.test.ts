import { expect, test } from 'vitest';
import { parseHashManifest } from './parse-hash-manifest.ts';
import { type HashedFile, renderHashManifest } from './render-hash-manifest.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

test('reads what renderHashManifest writes, whatever ends its lines', () => {
  const files: HashedFile[] = [
    ['a b.html', A],
    ['b/c.jpg', B],
  ];
  const text = renderHashManifest(files);
  expect(parseHashManifest(text)).toEqual({ files, unread: [] });
  expect(parseHashManifest(text.replaceAll('\n', '\r\n'))).toEqual({ files, unread: [] });
});

test('says which lines name no file', () => {
  expect(parseHashManifest(`${A}  a\n${A.slice(1)}  b\n\nhello\n`).unread).toEqual([2, 4]);
});
