/** Bytes to text, whatever the bytes are: nothing is lost, and what was mended is counted. */

export interface TextDecoding {
  /** The text of the bytes so far that are whole characters. */
  push(bytes: Uint8Array): string;
  /** What is left at the end. */
  end(): string;
  /** What had to be mended so far. */
  readonly mended: { readonly bytes: number; readonly nulls: number };
  readonly encoding: string;
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const NON_ASCII = /[\x80-\xFF]+/g;

/**
 * Makes a decoder for one text. A byte order mark decides, then UTF-16 without one, then what the
 * text declares of itself; else it is UTF-8. In UTF-8, bytes that are none are read as Windows-1252,
 * each for itself, since old archives mix the two. NUL characters are dropped.
 *
 * @param head The first bytes of the text, a kilobyte or so; they are pushed again.
 */
export function createTextDecoder(head: Uint8Array): TextDecoding {
  const encoding = findEncoding(head);
  const mended = { bytes: 0, nulls: 0 };
  const decode = encoding === 'utf-8' ? createUtf8Mender(mended) : createPlainDecoder(encoding);
  const clean = (text: string): string => {
    if (!text.includes('\0')) return text;
    const kept = text.replaceAll('\0', '');
    mended.nulls += text.length - kept.length;
    return kept;
  };
  return {
    push: (bytes) => clean(decode(bytes, false)),
    end: () => clean(decode(new Uint8Array(), true)),
    mended,
    encoding,
  };
}

/** Decodes a whole text at once. */
export function decodeText(
  bytes: Uint8Array,
): Omit<TextDecoding, 'push' | 'end'> & { text: string } {
  const decoder = createTextDecoder(bytes.subarray(0, 4096));
  const text = decoder.push(bytes) + decoder.end();
  return { text, mended: decoder.mended, encoding: decoder.encoding };
}

function findEncoding(head: Uint8Array): string {
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked !== undefined) return marked[0];
  // Text in Latin letters has a zero in every second byte.
  if (head[0] !== 0 && head[1] === 0 && head[2] !== 0 && head[3] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0 && head[3] !== 0) return 'utf-16be';
  const start = Buffer.from(head).toString('latin1');
  const [, declared = 'utf-8'] =
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start) ?? [];
  return toKnownEncoding(declared);
}

function toKnownEncoding(label: string): string {
  try {
    const { encoding } = new TextDecoder(label);
    // A declaration that could be read byte by byte is not UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return 'utf-8';
    throw error;
  }
}

type Decode = (bytes: Uint8Array, isLast: boolean) => string;

function createPlainDecoder(encoding: string): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast });
}

function createUtf8Mender(mended: { bytes: number }): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = Buffer.alloc(0);
  let isStart = true;
  return (bytes, isLast) => {
    const all = rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([rest, bytes]);
    const end = isLast ? all.length : findWholeEnd(all);
    rest = Buffer.from(all.subarray(end));
    const text = decodeOrMend(all.subarray(0, end), strict, mended);
    const unmarked = isStart ? text.replace(/^\uFEFF/, '') : text;
    isStart &&= text === '';
    return unmarked;
  };
}

/** Where the last character that may go on in the next bytes begins. */
function findWholeEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function decodeOrMend(bytes: Buffer, strict: TextDecoder, mended: { bytes: number }): string {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return bytes.toString('latin1').replace(NON_ASCII, (run) => mendRun(run, mended));
  }
}

const SEQUENCE =
  /[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}|[\x80-\xFF]/g;

function mendRun(run: string, mended: { bytes: number }): string {
  return run.replace(SEQUENCE, (sequence) => {
    const bytes = Buffer.from(sequence, 'latin1');
    if (bytes.length > 1) return bytes.toString('utf8');
    mended.bytes += 1;
    return WINDOWS_1252.decode(bytes);
  });
}

const WINDOWS_1252 = new TextDecoder('windows-1252');
