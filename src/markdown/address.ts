import { decodePercent } from '../model/decode-percent.ts';

/** What an address in a text points at, told from its spelling alone, as browsers read it. */
export interface Address {
  /** Lower case, without the colon. */
  readonly scheme?: string;
  /** Lower case, of `https://host/…` and `//host/…`. */
  readonly host?: string;
  /** Percent-decoded, with the backslashes of Windows turned round; with a scheme, whatever follows it. */
  readonly path: string;
  /** Query and fragment with their marks: `?page=2#end`. */
  readonly suffix: string;
}

/** Browsers drop these before they look for a scheme, which hides `java\nscript:`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const IGNORED = /^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]+/g;

/** Splits an address. @example parseAddress('../a%20b.md#end') // => { path: '../a b.md', suffix: '#end' } */
export function parseAddress(href: string): Address {
  const clean = href.replace(IGNORED, '');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(clean)?.[1]?.toLowerCase();
  const host = /^(?:[a-z][a-z\d+.-]*:)?[\\/]{2}(?:[^\\/?#@]*@)?([^\\/?#:]*)/i
    .exec(clean)?.[1]
    ?.toLowerCase();
  const cut = clean.search(/[?#]/);
  const path = cut < 0 ? clean : clean.slice(0, cut);
  return {
    ...(scheme !== undefined && { scheme }),
    ...(host !== undefined && { host }),
    path: scheme === undefined ? decodePercent(path).replaceAll('\\', '/') : decodePercent(path),
    suffix: cut < 0 ? '' : clean.slice(cut),
  };
}

/** Whether an address stays on this site: no scheme, no host. */
export function isLocal(address: Address): boolean {
  return address.scheme === undefined && address.host === undefined;
}

/** Whether a local address is that of an image's file. */
export function isLocalImage(address: Address): boolean {
  return isLocal(address) && /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i.test(address.path);
}

/** Whether a local address looks like that of a file beside the article, and not like one of a page. */
export function isLocalFile(address: Address): boolean {
  return (
    isLocal(address) &&
    /[^/]\.[a-z\d]{1,8}$/i.test(address.path) &&
    !/\.(?:html?|md|markdown|mdx)$/i.test(address.path) &&
    !isLocalImage(address)
  );
}
