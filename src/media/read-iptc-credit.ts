import { cleanCredit, decodeCredit, type PhotoCredit } from './photo-credit.ts';

/** What begins a field, and the record that tells of the picture. https://iptc.org/std/photometadata/specification/ */
const MARK = Buffer.from([0x1c, 0x02]);
const BYLINE = 80;
const CREDIT = 110;
const COPYRIGHT = 116;
const HEADER = 5;

/** Finds who took a photo, and whose it is, in its IPTC fields, bare or as Photoshop wraps them. */
export function readIptcCredit(iptc: Buffer): PhotoCredit {
  const texts = new Map<number, string[]>();
  let at = iptc.indexOf(MARK);
  while (at !== -1 && at + HEADER <= iptc.length) {
    const field = iptc.readUInt8(at + 2);
    const end = at + HEADER + iptc.readUInt16BE(at + 3);
    const text = cleanCredit(decodeCredit(iptc.subarray(at + HEADER, end)));
    if (text !== undefined) texts.set(field, [...(texts.get(field) ?? []), text]);
    at = iptc.indexOf(MARK, end);
  }
  const [line] = texts.get(CREDIT) ?? [];
  const [rights] = texts.get(COPYRIGHT) ?? [];
  return { creators: texts.get(BYLINE) ?? [], line, rights };
}
