/** Bits of a VP8X chunk that announce EXIF and XMP. https://developers.google.com/speed/webp/docs/riff_container */
const [EXIF, XMP] = [0x08, 0x04];
const HEADER = 12;
const CHUNK_HEADER = 8;

/**
 * A WebP file without what cameras write into it, place, time and device; its frames stay byte for byte. What it says
 * of itself is `xmp`, if that is given.
 */
export function stripWebp(file: Uint8Array, xmp?: string): Buffer {
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
    if (name === 'VP8X') {
      const flags = (chunk[CHUNK_HEADER] ?? 0) & ~(EXIF | XMP);
      chunk[CHUNK_HEADER] = xmp === undefined ? flags : flags | XMP;
    }
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = next;
  }
  if (xmp !== undefined) kept.push(createChunk('XMP ', Buffer.from(xmp)));
  const header = Buffer.from(bytes.subarray(0, HEADER));
  header.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([header, ...kept]);
}

function createChunk(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name), size, content, Buffer.alloc(content.length % 2)]);
}
