/** Bits of a VP8X chunk that announce EXIF and XMP. https://developers.google.com/speed/webp/docs/riff_container */
const ANNOUNCES = 0x08 | 0x04;
const HEADER = 12;
const CHUNK_HEADER = 8;

/** A WebP file without what cameras write into it, place, time and device; its frames stay byte for byte. */
export function stripWebp(file: Uint8Array): Buffer {
  const bytes = Buffer.from(file);
  const end = Math.min(bytes.length, bytes.readUInt32LE(4) + CHUNK_HEADER);
  const kept: Buffer[] = [];
  let at = HEADER;
  while (at + CHUNK_HEADER <= end) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    // A chunk of odd length has a byte more, which its size does not count.
    const next = at + CHUNK_HEADER + size + (size % 2);
    const chunk = bytes.subarray(at, Math.min(next, end));
    if (name === 'VP8X') chunk[CHUNK_HEADER] = (chunk[CHUNK_HEADER] ?? 0) & ~ANNOUNCES;
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = next;
  }
  const header = Buffer.from(bytes.subarray(0, HEADER));
  header.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([header, ...kept]);
}
