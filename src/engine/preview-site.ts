import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface PreviewOptions {
  readonly siteDir: string;
  readonly host: string;
  /** The next free one is taken where this one is not; 0 for any. */
  readonly port: number;
}

/** Serves a finished site until the process ends. Returns its address; undefined where there is no site. */
export async function previewSite(options: PreviewOptions): Promise<string | undefined> {
  const { siteDir, host } = options;
  if (!existsSync(join(siteDir, 'index.html'))) return undefined;
  const base = readBase(siteDir);
  const serve = sirv(siteDir, { dev: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (url.startsWith(base)) {
      request.url = `/${url.slice(base.length)}`;
      serve(request, response, () => refuse(response, siteDir));
    } else if (url === '/') response.writeHead(302, { location: base }).end();
    else refuse(response, siteDir);
  });
  const port = await listen(server, options);
  return `http://${host}:${port}${base}`;
}

function refuse(response: ServerResponse, siteDir: string): void {
  const page = join(siteDir, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

/** The sub-path that the site was built for, as its own manifest says. */
function readBase(siteDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(siteDir, 'manifest.webmanifest'), 'utf8'));
  const hasScope = typeof manifest === 'object' && manifest !== null && 'scope' in manifest;
  return hasScope && typeof manifest.scope === 'string' ? manifest.scope : '/';
}

function listen(server: Server, { host, port }: PreviewOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    let next = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      next += 1;
      server.listen(next, host);
    });
    server.once('listening', () => resolve((server.address() as AddressInfo).port));
    server.listen(port, host);
  });
}
