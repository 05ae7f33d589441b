/** Builds one made-up archive with Arsip and with Hugo, one after the other: `npm run bench -- --articles 10000`. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateCorpus } from './generate-corpus.ts';
import { type Measure, measureCommand } from './measure.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    peers: { type: 'string', default: '' },
    content: { type: 'string' },
  },
});

const ADDED = `---
title: Kapal terakhir
published: 2023-12-01T08:00:00+07:00
author: Sari Lantera
section: Pelabuhan
tags: [Kapal]
---
Kapal itu berangkat pagi tadi.
`;

const project = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'arsip-bench-'));
const content = join(work, 'content');
const rows: (Measure & { run: string; files: number })[] = [];

async function run(name: string, out: string, ...commands: [string, ...string[]][]): Promise<void> {
  let [wallSeconds, peakMegabytes] = [0, 0];
  for (const command of commands) {
    const measure = await measureCommand(command);
    if (measure.exitCode !== 0)
      throw new Error(`${command.join(' ')} ended with ${measure.exitCode}`);
    wallSeconds += measure.wallSeconds;
    peakMegabytes = Math.max(peakMegabytes, measure.peakMegabytes);
  }
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  rows.push({ run: name, exitCode: 0, wallSeconds, peakMegabytes, files: files.length });
}

try {
  if (values.content === undefined) generateCorpus(content, Number(values.articles));
  else cpSync(values.content, content, { recursive: true });
  writeFileSync(
    join(content, 'archive.yaml'),
    'title: Archive\nlanguage: id\ntimeZone: Asia/Jakarta\nsite: https://archive.example\n',
  );
  const arsip = (out: string, ...flags: string[]): [string, ...string[]] => [
    process.execPath,
    join(project, 'bin', 'arsip.mjs'),
    'build',
    '--content',
    content,
    '--out',
    join(work, out),
    '--cache',
    join(work, `${out}-cache`),
    ...flags,
  ];
  await run(
    'arsip, from nothing, without search',
    join(work, 'pages'),
    arsip('pages', '--no-search'),
  );
  await run('arsip, from nothing, with search', join(work, 'whole'), arsip('whole'));
  await run('arsip, nothing changed', join(work, 'whole'), arsip('whole'));
  writeFileSync(join(content, 'added.md'), ADDED);
  await run('arsip, one article added', join(work, 'whole'), arsip('whole'));
  rmSync(join(content, 'added.md'));
  if (values.peers.split(',').includes('hugo')) {
    const out = join(work, 'hugo');
    const hugo: [string, ...string[]] = [
      'hugo',
      '--quiet',
      '--source',
      join(project, 'bench', 'peers', 'hugo'),
      '--contentDir',
      content,
      '--destination',
      out,
      '--noBuildLock',
    ];
    const pagefind = join(project, 'node_modules', '.bin', 'pagefind');
    await run('hugo, from nothing, without search', out, hugo);
    rmSync(out, { recursive: true });
    await run('hugo + pagefind, from nothing', out, hugo, [pagefind, '--silent', '--site', out]);
  }
  console.table(
    rows.map(({ run: name, wallSeconds, peakMegabytes, files }) => ({
      run: name,
      seconds: Number(wallSeconds.toFixed(1)),
      'peak MB': peakMegabytes,
      files,
    })),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
