import { isAscii, isUtf8 } from 'node:buffer';
import sniffEncoding from 'html-encoding-sniffer';
import { decodeText, type TextDecoding } from './create-text-decoder.ts';

/** A page's text, and how many bytes and NUL characters had to be mended. */
export interface DecodedHtml {
  readonly text: string;
  readonly mended: TextDecoding['mended'];
  /** What the page declares falsely of its encoding. */
  readonly note?: string;
}

/** What the sniffer answers for a page that declares nothing; no page can declare it. */
const NONE = 'none';

/** What browsers fall back to by the language of a page (HTML, "encoding sniffing algorithm"). */
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  ar: 'windows-1256',
  ba: 'windows-1251',
  be: 'windows-1251',
  bg: 'windows-1251',
  cs: 'windows-1250',
  el: 'iso-8859-7',
  et: 'windows-1257',
  fa: 'windows-1256',
  he: 'windows-1255',
  hr: 'windows-1250',
  hu: 'iso-8859-2',
  ja: 'shift_jis',
  kk: 'windows-1251',
  ko: 'euc-kr',
  ku: 'windows-1254',
  ky: 'windows-1251',
  lt: 'windows-1257',
  lv: 'windows-1257',
  mk: 'windows-1251',
  pl: 'iso-8859-2',
  ru: 'windows-1251',
  sk: 'windows-1250',
  sl: 'iso-8859-2',
  sr: 'windows-1251',
  tg: 'windows-1251',
  th: 'windows-874',
  tr: 'windows-1254',
  tt: 'windows-1251',
  uk: 'windows-1251',
  vi: 'windows-1258',
  zh: 'gbk',
  'zh-hk': 'big5',
  'zh-tw': 'big5',
};
const LANGUAGE = /<html\b[^>]*?\slang\s*=\s*["']?([a-z]{2})(-(?:tw|hk))?/i;

/**
 * Decodes a page as browsers do, by its byte order mark, then by what it declares; except where its
 * bytes show that it declares another encoding than it has. What is partly UTF-8 is read so, with
 * Windows-1252 for the bytes that are none.
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const declared = sniffEncoding(bytes, { defaultEncoding: NONE });
  if (isUtf8(bytes) && !isAscii(bytes)) {
    return { ...decodeText(bytes), ...noteUnlike(declared, 'UTF-8') };
  }
  if (declared !== 'UTF-8' && declared !== NONE) return decodeAs(declared, bytes);
  const mixed = decodeText(bytes);
  const others = mixed.text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (mixed.mended.bytes <= others / 2) return mixed;
  const legacy = findLegacy(bytes);
  return { ...decodeAs(legacy, bytes), ...noteUnlike(declared, legacy) };
}

function noteUnlike(declared: string, real: string): Pick<DecodedHtml, 'note'> {
  if (declared === NONE || declared.toUpperCase() === real.toUpperCase()) return {};
  return {
    note: `The page says that it is ${declared}, but its bytes are ${real}; it was read so`,
  };
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedHtml {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = decoded.replaceAll('\0', '');
  const bad = decoded.match(/\uFFFD/g)?.length ?? 0;
  return { text, mended: { bytes: bad, nulls: decoded.length - text.length } };
}

/** The encoding of a page that is not UTF-8 and does not say so: by its language, where its bytes allow that. */
function findLegacy(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').toLowerCase();
  const [, language = '', region = ''] = LANGUAGE.exec(head) ?? [];
  const encoding = BY_LANGUAGE[language + region] ?? BY_LANGUAGE[language];
  return encoding !== undefined && canBe(encoding, bytes) ? encoding : 'windows-1252';
}

function canBe(encoding: string, bytes: Uint8Array): boolean {
  return !new TextDecoder(encoding).decode(bytes).includes('\uFFFD');
}
