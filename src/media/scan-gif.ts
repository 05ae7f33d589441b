/** A block of a GIF file, with its bytes. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export interface GifBlock {
  /** Of an application: its name and version, `NETSCAPE2.0`. */
  readonly kind: 'application' | 'comment' | 'image' | 'other';
  readonly name?: string;
  readonly bytes: Buffer;
}

export interface ScannedGif {
  /** Signature, size, and the colours for all frames. */
  readonly header: Buffer;
  readonly blocks: readonly GifBlock[];
}

const [EXTENSION, IMAGE] = [0x21, 0x2c];
const [APPLICATION, COMMENT] = [0xff, 0xfe];
const HEADER = 13;
const IMAGE_HEADER = 10;
/** The length of an application's name, and where it stands in its block. */
const [NAME, NAME_AT] = [11, 3];

/** Parts a GIF file into its blocks. As browsers do, it ends where something else than a block stands. */
export function scanGif(file: Uint8Array): ScannedGif {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let at = HEADER + sizeOfColours(bytes[HEADER - 3] ?? 0);
  const header = bytes.subarray(0, at);
  const blocks: GifBlock[] = [];
  while (at < bytes.length) {
    const end = findEnd(bytes, at);
    if (end === undefined || end > bytes.length) break;
    blocks.push(describe(bytes.subarray(at, end)));
    at = end;
  }
  return { header, blocks };
}

function findEnd(bytes: Buffer, at: number): number | undefined {
  if (bytes[at] === EXTENSION) return skipParts(bytes, at + 2);
  if (bytes[at] !== IMAGE) return undefined;
  const colours = sizeOfColours(bytes[at + IMAGE_HEADER - 1] ?? 0);
  // A byte before the parts tells the size of their codes.
  return skipParts(bytes, at + IMAGE_HEADER + colours + 1);
}

/** Where the parts of a block end: each begins with its length, and the last is empty. */
function skipParts(bytes: Buffer, start: number): number | undefined {
  let at = start;
  for (let size = bytes[at]; size !== 0; size = bytes[at]) {
    if (size === undefined) return undefined;
    at += 1 + size;
  }
  return at + 1;
}

function sizeOfColours(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

function describe(bytes: Buffer): GifBlock {
  if (bytes[0] === IMAGE) return { kind: 'image', bytes };
  if (bytes[1] === COMMENT) return { kind: 'comment', bytes };
  if (bytes[1] !== APPLICATION) return { kind: 'other', bytes };
  return { kind: 'application', name: bytes.toString('latin1', NAME_AT, NAME_AT + NAME), bytes };
}
