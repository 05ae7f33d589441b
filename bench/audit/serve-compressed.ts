import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

/** Serves a finished site as a host that compresses texts: each is written gzipped beside itself first. */
export async function serveCompressed(dir: string): Promise<AsyncDisposable & { url: string }> {
  for (const file of globSync('**/*.{html,css,js,json,svg,xml,txt,webmanifest}', { cwd: dir })) {
    const path = join(dir, file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
  const serveFile = sirv(dir, { gzip: true, maxAge: 600 });
  const server = createServer((request, response) => {
    serveFile(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
