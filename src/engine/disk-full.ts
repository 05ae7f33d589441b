/** A build found no room: nothing that the content or its owner's call did wrong, and no failure of ours. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';

  constructor(cause: unknown) {
    super('The disk is full. Make room, and build again.', { cause });
  }
}

/** What the system, and SQLite for a database or its shared memory, say of a full disk. */
const CODES: readonly unknown[] = ['ENOSPC', 'EDQUOT'];
const SQLITE_CODES: readonly unknown[] = [13, 4874];
/** The pagefind command, which is written in Rust, only has words. */
const WORDS = /No space left on device|os error 28\b/;

/** Whether an error, or one that caused it, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
  const isFull =
    CODES.includes(code) || SQLITE_CODES.includes(errcode) || WORDS.test(error.message);
  return isFull || isDiskFull(error.cause);
}
