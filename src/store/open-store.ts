import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LARGE_INDEXES, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** An open index. Its statements are prepared once and kept. */
export interface Store {
  readonly db: DatabaseSync;
  readonly prepare: (sql: string) => StatementSync;
  readonly close: () => void;
  /** What was worked out from the index; forgotten when anything is stored in it. See `keep`. */
  readonly kept: Map<string, unknown>;
  /** While a file of the site is rendered: the names of all that it asks for; see digests.ts. */
  reads: Set<string> | undefined;
}

/** Notes that what is being rendered depends on a part of the index. */
export function noteRead(store: Store, name: string): void {
  store.reads?.add(name);
}

/**
 * What `make` works out from the index, once for as long as nothing is stored in it. What depends on it must still
 * be noted each time.
 */
export function keep<Value>(store: Store, name: string, make: () => Value): Value {
  if (!store.kept.has(name)) store.kept.set(name, make());
  return store.kept.get(name) as Value;
}

interface Kept {
  readonly subject: string;
  readonly value: unknown;
  readonly names: ReadonlySet<string>;
}

/**
 * What `make` works out of a subject, kept under a name until another subject is asked for. What it asks the index for
 * is noted each time.
 */
export function keepLast<Value>(
  store: Store,
  name: string,
  subject: string,
  make: () => Value,
): Value {
  const last = store.kept.get(name) as Kept | undefined;
  const kept = last?.subject === subject ? last : { subject, ...watchReads(store, make) };
  store.kept.set(name, kept);
  for (const read of kept.names) noteRead(store, read);
  return kept.value as Value;
}

function watchReads<Value>(store: Store, make: () => Value): Omit<Kept, 'subject'> {
  const { reads } = store;
  const names = new Set<string>();
  store.reads = names;
  try {
    return { value: make(), names };
  } finally {
    store.reads = reads;
  }
}

export interface OpenedStore {
  readonly store: Store;
  /** Why an existing index was thrown away; absent where it was sound or there was none. */
  readonly rebuilt?: 'damaged' | 'older';
}

/**
 * Opens the index in a file, or makes it. A damaged file, or one of another version, is replaced by an
 * empty index: nothing is lost, since all of it comes from the content.
 */
export function openStore(file: string): OpenedStore {
  mkdirSync(dirname(file), { recursive: true });
  const { store, version } = tryOpen(file);
  if (store !== undefined && version === SCHEMA_VERSION) return { store };
  if (store !== undefined && version === 0) return { store: createSchema(store) };
  store?.close();
  removeStore(file);
  const fresh = createSchema(createStore(new DatabaseSync(file)));
  return { store: fresh, rebuilt: store === undefined ? 'damaged' : 'older' };
}

/**
 * Opens an index that is there, to read it as it is at this moment: what others store in it meanwhile is not seen,
 * and waits for nothing. Nothing can be stored through it.
 */
export function openSnapshot(file: string): Store {
  const store = createStore(new DatabaseSync(file));
  store.db.exec('PRAGMA query_only = ON; BEGIN');
  // SQLite takes the picture when it first reads.
  store.db.prepare('SELECT count(*) FROM sqlite_schema').get();
  return store;
}

/** Removes an index that nobody has open, with all that SQLite keeps beside it. */
export function removeStore(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(file + suffix, { force: true, recursive: true });
}

function tryOpen(file: string): { store?: Store; version: number } {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    const version = db.prepare('PRAGMA user_version').get()?.user_version;
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return { store: createStore(db), version: Number(version) };
  } catch {
    // Not a database, or a broken one: the caller makes a new one in its place.
    db?.close();
    return { version: -1 };
  }
}

function createStore(db: DatabaseSync): Store {
  db.exec(
    'PRAGMA busy_timeout = 60000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768;',
  );
  const statements = new Map<string, StatementSync>();
  return {
    db,
    reads: undefined,
    kept: new Map(),
    prepare(sql) {
      let statement = statements.get(sql);
      if (statement === undefined) {
        statement = db.prepare(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
    close() {
      statements.clear();
      db.close();
    },
  };
}

/** Drops the large indexes while an empty store is filled; `createLargeIndexes` brings them back. */
export function dropLargeIndexes(store: Store): void {
  for (const name of Object.keys(LARGE_INDEXES)) store.db.exec(`DROP INDEX ${name}`);
}

export function createLargeIndexes(store: Store): void {
  for (const [name, columns] of Object.entries(LARGE_INDEXES))
    store.db.exec(`CREATE INDEX ${name} ON ${columns}`);
}

function createSchema(store: Store): Store {
  inTransaction(store, () => {
    store.db.exec(SCHEMA);
    createLargeIndexes(store);
    store.db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
  return store;
}

/**
 * Runs `work` in one transaction: all of it is stored, or none. Work that takes its time holds the index; nothing
 * else may be stored through it meanwhile.
 */
export function inTransaction<Value>(store: Store, work: () => Value): Value {
  store.db.exec('BEGIN IMMEDIATE');
  store.kept.clear();
  const fail = (error: unknown): never => {
    store.db.exec('ROLLBACK');
    store.kept.clear();
    throw error;
  };
  const commit = <Result>(result: Result): Result => {
    store.db.exec('COMMIT');
    store.kept.clear();
    return result;
  };
  try {
    const value = work();
    return value instanceof Promise ? (value.then(commit, fail) as Value) : commit(value);
  } catch (error) {
    return fail(error);
  }
}

/** SQLite's codes for a damaged database: SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED: readonly unknown[] = [11, 26];

/** Whether an error says that the index is damaged where nobody had looked when it was opened. */
export function isDamagedStore(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'DamagedRow' || ('errcode' in error && DAMAGED.includes(error.errcode));
}
