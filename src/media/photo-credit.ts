/** Whose a photo is, as its file says it: the part of what cameras and editors write that stays with the photo. */
export interface PhotoCredit {
  /** Who took it. EXIF calls it artist, IPTC by-line. */
  readonly creators: readonly string[];
  /** Who is to be named with it: "Sari Wulandari / Warta Selasih". */
  readonly line?: string | undefined;
  /** Whose rights it is under: "© 2017 Warta Selasih". */
  readonly rights?: string | undefined;
}

const LONGEST = 500;

/** A text from a file's metadata on one line, without what no XML may hold; absent where nothing is left. */
export function cleanCredit(text: string | undefined): string | undefined {
  const clean = (text ?? '')
    .replace(/[^\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]+/gu, ' ')
    .replaceAll(']]>', ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? undefined : Array.from(clean).slice(0, LONGEST).join('');
}

/** A text that is UTF-8 today, and was written in Western Europe's own encoding before. */
export function decodeCredit(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
