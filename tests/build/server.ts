/** Runs the web servers that docs/deploy describes, each with what its page says. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { readDocs } from '../read-docs.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs', 'deploy');
const NAME = 'news.example';
const FOLDER = '/srv/www';

export interface WebServer {
  readonly name: 'nginx' | 'caddy' | 'apache';
  /** The package of Debian that has it. */
  readonly package: string;
  readonly program: string;
  /** Whether the page has it answer former addresses itself. */
  readonly redirects: boolean;
}

export const SERVERS: readonly WebServer[] = [
  { name: 'nginx', package: 'nginx-light', program: 'nginx', redirects: true },
  { name: 'caddy', package: 'caddy', program: 'caddy', redirects: false },
  { name: 'apache', package: 'apache2', program: 'apache2', redirects: false },
];

/** Where a server is installed; undefined where it is not. */
export function findServer({ program }: WebServer): string | undefined {
  return ['/usr/sbin', '/usr/bin', '/usr/local/bin']
    .map((folder) => join(folder, program))
    .find(existsSync);
}

export interface Place {
  readonly program: string;
  /** A folder for what the server writes. */
  readonly dir: string;
  /** The folder of the site. */
  readonly root: string;
  /** Whether it holds compressed files for the server to send. @default false */
  readonly compressed?: boolean;
}

export interface RunningServer extends AsyncDisposable {
  readonly port: number;
}

/** Starts a server on a free port. Resolves when it answers; rejects with its words where it ends first. */
export async function startServer(server: WebServer, place: Place): Promise<RunningServer> {
  const port = await findPort();
  const args = CONFIGURE[server.name](place, port);
  const env = {
    ...process.env,
    HOME: place.dir,
    XDG_DATA_HOME: place.dir,
    XDG_CONFIG_HOME: place.dir,
  };
  const child = spawn(place.program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${server.name} ended:\n${words}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await ended;
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks a server of this machine for an address, as it is written. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    }).on('error', reject);
  });
}

async function answers(port: number): Promise<boolean> {
  return ask(port, '/robots.txt').then(
    () => true,
    () => false,
  );
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Writes what a server reads, and returns the words that start it. */
const CONFIGURE: Readonly<Record<WebServer['name'], (place: Place, port: number) => string[]>> = {
  nginx({ dir, root, compressed }, port) {
    const map = join(dir, 'redirects.map');
    const command = readExample('nginx', 'redirects.sh').replace('dist', root);
    execFileSync('sh', ['-c', command.replace('archive-redirects.map', map)]);
    const redirects = readExample('nginx', 'redirects.conf').replace(/\/etc\/nginx\/\S+map/, map);
    const site = readExample('nginx', 'archive.conf')
      .replace('listen 80;', `listen 127.0.0.1:${port}; ${readExample('nginx', 'redirect-line')}`)
      .replace('gzip on;', compressed ? `$&\n${readExample('nginx', 'compressed')}` : '$&')
      .replace(FOLDER, root);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${dir}/${name};`,
    );
    const frame = [
      `daemon off; master_process off; pid ${dir}/pid; error_log stderr; events { }`,
      `http { access_log off; default_type application/octet-stream; ${temporary.join(' ')}`,
      `${redirects}\n${site}\n}`,
    ];
    return ['-e', 'stderr', '-c', write(join(dir, 'nginx.conf'), frame)];
  },
  caddy({ dir, root, compressed }, port) {
    const site = readExample('caddy', 'Caddyfile')
      .replace(NAME, `http://127.0.0.1:${port}`)
      .replace(FOLDER, root)
      .replace(/^\tfile_server$/m, compressed ? readExample('caddy', 'compressed') : '$&');
    const file = write(join(dir, 'Caddyfile'), ['{\n\tadmin off\n}', site]);
    return ['run', '--adapter', 'caddyfile', '--config', file];
  },
  apache({ dir, root, compressed }, port) {
    const uses = ['.htaccess', ...(compressed ? ['compressed'] : [])];
    write(
      join(root, '.htaccess'),
      uses.map((use) => readExample('apache', use)),
    );
    mkdirSync(join(dir, 'run'));
    const modules = 'mpm_event authz_core deflate dir filter headers mime rewrite'.split(' ');
    const frame = [
      `ServerRoot ${dir}\nServerName ${NAME}\nListen 127.0.0.1:${port}\nPidFile ${dir}/run/pid`,
      `DefaultRuntimeDir ${dir}/run\nErrorLog ${dir}/error.log\nTypesConfig /etc/mime.types`,
      ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      ...(process.getuid?.() === 0 ? ['User www-data\nGroup www-data'] : []),
      `DocumentRoot ${root}\n<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>`,
    ];
    return ['-D', 'FOREGROUND', '-f', write(join(dir, 'apache.conf'), frame)];
  },
};

/** An example of a page of docs/deploy, by what stands behind its language. */
export function readExample(page: string, use: string): string {
  const { fences } = readDocs(readFileSync(join(DOCS, `${page}.md`), 'utf8'));
  const found = fences.find((fence) => fence.use === use);
  if (found === undefined) throw new Error(`docs/deploy/${page}.md shows no ${use}.`);
  return found.text;
}

function write(file: string, parts: readonly string[]): string {
  writeFileSync(file, `${parts.join('\n')}\n`);
  return file;
}
