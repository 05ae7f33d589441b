import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { decodePercent } from '../model/decode-percent.ts';
import type { ImportedImage, SourceFile } from './imported-article.ts';

interface LocalImagesOptions {
  readonly source: SourceFile;
  readonly lead?: string | undefined;
  /** Where the text lies below the source’s root; its relative addresses begin there. */
  readonly folder?: string | undefined;
}

const ADDRESSES = /(?:\]\(<?|\bsrc=")([^\s)>"]+)/g;

/**
 * Finds the images of a text that lie beside its source: under their own path, or under
 * `wp-content/uploads/` or `uploads/` for those of a WordPress site. Others keep their address.
 */
export function findLocalImages(
  body: string,
  { source, lead, folder = '' }: LocalImagesOptions,
): ImportedImage[] {
  const named = [...body.matchAll(ADDRESSES)].map(([, address = '']) => address);
  const addresses = new Set(lead === undefined ? named : [lead, ...named]);
  return [...addresses].flatMap((src) => {
    const file = listPlaces(src, [folder, source.path.replace(/\.\w+$/, '')])
      .map((place) => join(source.root, normalize(`/${place}`)))
      .find((path) => existsSync(path));
    return file === undefined ? [] : [{ src, file }];
  });
}

/** Where generators keep files that are served as they are. */
const SERVED = ['', 'static', 'public', 'assets', 'source', 'content', 'src', 'src/assets'];

function listPlaces(src: string, folders: readonly string[]): string[] {
  const [path = ''] = src.replace(/^(?:https?:)?\/\/[^/]+\//i, '').split(/[?#]/, 1);
  const decoded = decodePercent(path.replace(/^\{(?:static|attach|filename)\}/, ''));
  if (!/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(decoded)) return [];
  const [, upload] = /(?:^|\/)uploads\/(.+)$/.exec(decoded) ?? [];
  const uploads =
    upload === undefined ? [] : [`wp-content/uploads/${upload}`, `uploads/${upload}`, upload];
  return [
    ...folders.map((folder) => join(folder, decoded)),
    ...SERVED.map((served) => join(served, decoded)),
    ...uploads,
  ];
}
