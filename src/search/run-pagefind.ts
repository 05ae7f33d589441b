import { spawn } from 'node:child_process';
import { createRequire, findPackageJSON } from 'node:module';

/** One run of the `pagefind` command. Paths are absolute. */
export interface PagefindRun {
  /** The documents; each is indexed under its path below this folder. */
  readonly siteDir: string;
  readonly outDir: string;
}

/**
 * How large the command makes the files of its word index, in its own measure (20000 by default).
 * Smaller ones mean less to load for a word: 8 KB instead of 27, for an index 4 % larger.
 */
const CHUNK_SIZE = 5000;

/** Its jemalloc keeps a heap for each thread; since it computes in one, a single one takes a seventh less memory. */
const ALLOCATOR = 'narenas:1';

/** Indexes a folder of documents; throws with the command's output as cause where it fails. */
export async function runPagefind({ siteDir, outDir }: PagefindRun): Promise<void> {
  const args = ['--site', siteDir, '--output-path', outDir, '--silent'];
  // The command reads settings from its environment and from the folder it runs in.
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith('PAGEFIND_'));
  const { code, output } = await runCommand(findPagefindBinary(), args, {
    cwd: siteDir,
    env: {
      ...Object.fromEntries(inherited),
      PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(CHUNK_SIZE),
      _RJEM_MALLOC_CONF: ALLOCATOR,
    },
  });
  // Silent, it speaks only of errors, among them documents that it left out.
  if (code !== 0 || output !== '') {
    throw new Error(`The pagefind command could not index ${siteDir}.`, {
      cause: new Error(output.trim() || `It ended with ${code} and said nothing.`),
    });
  }
}

/** The command for this machine, from the package that npm installed beside `pagefind`. */
function findPagefindBinary(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const extension = platform === 'windows' ? '.exe' : '';
  const name = `@pagefind/${platform}-${process.arch}`;
  try {
    const pagefind = findPackageJSON('pagefind', import.meta.url) ?? import.meta.url;
    return createRequire(pagefind).resolve(`${name}/bin/pagefind_extended${extension}`);
  } catch (cause) {
    throw new Error(
      `The search index needs the package ${name}, which is not installed. Install the dependencies anew, with optional ones; for a machine that pagefind does not support, build without search.`,
      { cause },
    );
  }
}

interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

interface CommandEnd {
  /** The exit code, or the signal that ended it. */
  readonly code: number | string | null;
  readonly output: string;
}

function runCommand(command: string, args: string[], options: CommandOptions): Promise<CommandEnd> {
  const { promise, resolve, reject } = Promise.withResolvers<CommandEnd>();
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', reject);
  child.on('close', (code, signal) =>
    resolve({ code: code ?? signal, output: Buffer.concat(chunks).toString('utf8') }),
  );
  return promise;
}
