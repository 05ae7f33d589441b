/** The text of one record, and where it begins. */
export interface RecordText {
  /** As it is written; empty where it has a flaw. */
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Why it is not whole. */
  readonly flaw?: 'too-long' | 'cut-off';
}

const OUTSIDE = /["{}[\]\n]/g;
const INSIDE = /["\\\n]/g;

/**
 * Cuts JSON into its records, so that a broken one costs itself alone: the objects that stand in
 * an array, wherever that stands (`[…]`, `{"articles": […]}`).
 *
 * @param maxLength How long the text of a record may be, in characters.
 */
export async function* splitJsonRecords(
  chunks: AsyncIterable<string>,
  maxLength: number,
): AsyncGenerator<RecordText> {
  const scan = createScanner();
  let record: { text: string; line: number; isLong: boolean } | undefined;
  for await (const chunk of chunks) {
    let from = 0;
    for (const edge of scan(chunk)) {
      if (edge.isStart) record = { text: '', line: edge.line, isLong: false };
      else if (record !== undefined) {
        yield toRecordText(append(record, chunk.slice(from, edge.at), maxLength));
        record = undefined;
      }
      from = edge.at;
    }
    if (record !== undefined) append(record, chunk.slice(from), maxLength);
  }
  if (record !== undefined) yield { text: '', line: record.line, flaw: 'cut-off' };
}

interface OpenRecord {
  text: string;
  line: number;
  isLong: boolean;
}

function append(record: OpenRecord, piece: string, maxLength: number): OpenRecord {
  record.isLong ||= record.text.length + piece.length > maxLength;
  record.text = record.isLong ? '' : record.text + piece;
  return record;
}

function toRecordText({ text, line, isLong }: OpenRecord): RecordText {
  return isLong ? { text, line, flaw: 'too-long' } : { text, line };
}

/** Where in a chunk a record begins (before its brace) or ends (after it). */
interface Edge {
  readonly isStart: boolean;
  readonly at: number;
  readonly line: number;
}

/** Makes a function that finds the edges of records in one chunk after the other. */
function createScanner(): (chunk: string) => Edge[] {
  // What is open, from the outside in; `R` is a record, in which nothing but its end is looked for.
  const open: string[] = [];
  let line = 1;
  let isString = false;
  let isEscaped = false;
  const turn = (sign: string, at: number): Edge | undefined => {
    if (sign === '{' || sign === '[') {
      const isStart = sign === '{' && open.at(-1) === '[' && !open.includes('R');
      open.push(isStart ? 'R' : sign);
      return isStart ? { isStart, at: at - 1, line } : undefined;
    }
    return open.pop() === 'R' ? { isStart: false, at, line } : undefined;
  };
  return (chunk) => {
    const edges: Edge[] = [];
    let at = isEscaped ? 1 : 0;
    isEscaped = false;
    while (at < chunk.length) {
      const signs = isString ? INSIDE : OUTSIDE;
      signs.lastIndex = at;
      const sign = signs.exec(chunk)?.[0];
      if (sign === undefined) break;
      at = signs.lastIndex;
      if (sign === '\n') line += 1;
      else if (sign === '"') isString = !isString;
      else if (sign === '\\') {
        isEscaped = at === chunk.length;
        at += 1;
      } else {
        const edge = turn(sign, at);
        if (edge !== undefined) edges.push(edge);
      }
    }
    return edges;
  };
}
