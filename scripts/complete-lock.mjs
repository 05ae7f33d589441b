// npm writes no lock entry for an optional package that its registry does not carry, and `npm ci`
// then refuses the whole lock (npm/cli#4828). This adds what the lock must know of them: version and
// platform. npm never fetches a package for another platform, so it needs no more.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * @typedef {{
 *   version?: string,
 *   link?: boolean,
 *   dev?: boolean,
 *   optional?: boolean,
 *   optionalDependencies?: Record<string, string>,
 *   cpu?: string[],
 *   libc?: string[],
 *   os?: string[],
 * }} Entry
 */

/**
 * The lock with an entry for every optional package.
 *
 * @template {{ packages: Record<string, Entry> }} L
 * @param {L} lock
 * @returns {L}
 */
export function completeLock(lock) {
  const sound = Object.entries(lock.packages).filter(
    ([path, { version, link }]) => path === '' || version !== undefined || link,
  );
  const packages = Object.fromEntries(sound);
  for (const [parent, { optionalDependencies = {}, dev }] of sound) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const path = `node_modules/${name}`;
      if (packages[path] || packages[`${parent}/${path}`]) continue;
      packages[path] = createEntry(name, version, dev);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/**
 * An entry with its keys in npm's order, for the platform that the package's name ends with:
 * `@biomejs/cli-linux-x64-musl` is for linux, x64, musl.
 *
 * @param {string} name
 * @param {string} version
 * @param {boolean | undefined} dev
 * @returns {Entry}
 */
function createEntry(name, version, dev) {
  const words = name.split(/[/-]/);
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  if (processor === undefined) throw new Error(`${name} does not say in its name what it runs on.`);
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc';
  return {
    version,
    cpu: [processor],
    ...(dev && { dev }),
    ...(system === 'linux' && { libc: [libc] }),
    optional: true,
    ...(system && { os: [system === 'windows' ? 'win32' : system] }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = completeLock(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
