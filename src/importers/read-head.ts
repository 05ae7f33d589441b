/** Reads until the first line and a piece of the second are there, and gives all chunks back. */
export async function readHead(
  chunks: AsyncIterable<string>,
): Promise<{ readonly head: string; readonly all: AsyncGenerator<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: string[] = [];
  let length = 0;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    held.push(next.value);
    length += next.value.length;
    if (length > MIN_HEAD && (length > MAX_HEAD || held.some((chunk) => chunk.includes('\n'))))
      break;
  }
  const head = held.join('');
  async function* all(): AsyncGenerator<string> {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      yield next.value;
  }
  return { head, all: all() };
}

/** Characters. */
const MIN_HEAD = 4096;
const MAX_HEAD = 1024 * 1024;
