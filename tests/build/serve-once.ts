/** Runs a command of Arsip that serves until its first page was read, and fails where that page is not there. */
import { serveArsip } from '../browser/serve-arsip.ts';

await using server = await serveArsip(process.argv.slice(2), process.cwd());
const { status } = await fetch(server.url);
if (status !== 200) throw new Error(`${server.url} answers ${status}:\n${server.output()}`);
