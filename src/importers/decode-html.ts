import sniffEncoding from 'html-encoding-sniffer';
import { decodeText } from './create-text-decoder.ts';

/** A page's text, and how many bytes and NUL characters had to be mended. */
export interface DecodedHtml {
  readonly text: string;
  readonly mended: { readonly bytes: number; readonly nulls: number };
}

/**
 * Decodes a page as browsers do: by its byte order mark, then by what it declares. What declares
 * nothing, or falsely UTF-8, is read as UTF-8 with Windows-1252 for the bytes that are none.
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const encoding = sniffEncoding(bytes, { defaultEncoding: 'UTF-8' });
  if (encoding === 'UTF-8') return decodeText(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = decoded.replaceAll('\0', '');
  const bad = decoded.match(/\uFFFD/g)?.length ?? 0;
  return { text, mended: { bytes: bad, nulls: decoded.length - text.length } };
}
