import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readDocs } from '../read-docs.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A photo, for all that needs one. */
export const PHOTO = readFileSync(join(ROOT, 'content/images/pasar-malam.png'));

/** Programs that are not ours, and would reach a host or change the repository: they are called, and do nothing. */
const STAND_INS = ['aws', 'git', 'npm', 'rsync'];

const ARCHIVE = 'title: Harbour News\ntimeZone: Asia/Jakarta\nsite: https://news.example\n';
const FERRY = '---\ntitle: Ferry\npublished: 2017-11-06\n---\n\nThe ferry left at dawn.\n';
const PAGE = `<!doctype html><html lang="id"><head><title>Dermaga Ramai</title>
<meta property="article:published_time" content="2017-11-06T08:15:00+07:00"></head><body><article>
<h1>Dermaga Ramai</h1><p>Feri itu kembali ke dermaga setelah sebelas hari di galangan, disambut musik.</p>
<p>Wali kota datang pula, dan berbicara panjang tentang laut, angin, dan harga solar.</p></article></body></html>`;
const EXPORT = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Koran</title><item><title>Tentang</title><content:encoded>Satu.</content:encoded><wp:post_id>1</wp:post_id>
<wp:post_name>tentang</wp:post_name><wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item></channel></rss>`;
const TABLE = 'judul,tanggal,isi\nDari tabel,06/11/2017,Satu.\n';
const TEXT =
  'Feri Kembali\n\nSari Wulandari\n6 November 2017 pukul 08.15\n\nFeri itu berangkat saat fajar.\n';

/** What the pages speak of. The commands are given in `arsip/`, a copy of the repository. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'arsip/content/archive.yaml': ARCHIVE,
  'arsip/content/2017/ferry.md': FERRY,
  'arsip/content/2017/ferry.png': PHOTO,
  'arsip/dump.dat': TEXT,
  'arsip/articles.csv': TABLE,
  'arsip/export.csv': TABLE,
  'arsip/koran.WordPress.xml': EXPORT,
  'arsip/old-site/feri.html': PAGE,
  'arsip/saved-pages/feri.html': PAGE,
  'my-archive/content/archive.yaml': ARCHIVE,
  'my-archive/content/2017/ferry.md': FERRY,
  'my-archive/public/logo.png': PHOTO,
  'old-site/feri.html': PAGE,
  'hugo-site/content/feri.md': '+++\ntitle = "Feri"\ndate = 2017-11-06\n+++\nSatu.\n',
};

export interface DocsScene extends Disposable {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** A script with the folders of other machines inside of the scene. */
  readonly place: (script: string) => string;
}

/** Makes what a page of the documentation supposes, its own example files included. */
export function createDocsScene(page: string): DocsScene {
  const dir = mkdtempSync(join(tmpdir(), 'arsip-docs-'));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  };
  for (const [path, content] of Object.entries(FILES)) write(path, content);
  cpSync(join(ROOT, 'src/components'), join(dir, 'arsip/src/components'), { recursive: true });
  for (const { use, text } of readDocs(readFileSync(join(ROOT, page), 'utf8')).fences)
    if (use === 'phrases.yaml') write(`arsip/${use}`, text);
  for (const folder of ['home/.config/fish', 'media/stick', 'srv'])
    mkdirSync(join(dir, folder), { recursive: true });
  for (const [name, lines] of Object.entries(listPrograms())) {
    write(`bin/${name}`, `#!/bin/sh\n${lines}\n`);
    chmodSync(join(dir, 'bin', name), 0o755);
  }
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  return {
    cwd: join(dir, 'arsip'),
    env: { ...env, HOME: join(dir, 'home'), PATH: `${join(dir, 'bin')}:${env.PATH}` },
    place: (script) => script.replaceAll(/(?<= )\/(media|srv)\//g, `${dir}/$1/`),
    [Symbol.dispose]: () => rmSync(dir, { recursive: true }),
  };
}

/** What stands for the programs of a reader: our own command line, and those that do nothing. */
function listPrograms(): Record<string, string> {
  const node = JSON.stringify(process.execPath);
  const arsip = `${node} ${JSON.stringify(join(ROOT, 'bin/arsip.mjs'))}`;
  const serve = `${node} ${JSON.stringify(join(import.meta.dirname, 'serve-once.ts'))}`;
  return {
    ...Object.fromEntries(STAND_INS.map((name) => [name, 'exit 0'])),
    arsip: `case "$1" in dev|preview) exec ${serve} "$@";; *) exec ${arsip} "$@";; esac`,
    npx: `case "$1" in arsip) shift; exec arsip "$@";; netlify|wrangler) exit 0;; *) exit 127;; esac`,
  };
}
