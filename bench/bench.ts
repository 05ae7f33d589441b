/**
 * The command `npm run bench`: builds one made-up archive with Arsip and with its peers, one after the other, on
 * an otherwise idle machine. The table goes to standard output and to `bench/results/`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from '../tests/soak/copy-project.ts';
import { createArsip } from './arsip.ts';
import { CASES } from './cases.ts';
import { createEleventy } from './eleventy.ts';
import { generateCorpus, generatePhotos } from './generate-corpus.ts';
import { createHugo } from './hugo.ts';
import { measureTool, type Row } from './measure-tool.ts';
import { createPlainAstro } from './plain-astro.ts';
import { createReport, renderReport } from './report.ts';
import type { Tool, Workspace } from './tool.ts';

const TOOLS: Readonly<Record<string, (workspace: Workspace) => Tool>> = {
  arsip: createArsip,
  hugo: createHugo,
  eleventy: createEleventy,
  astro: createPlainAstro,
};
const SETTINGS =
  'title: Archive\nlanguage: id\ntimeZone: Asia/Jakarta\nsite: https://archive.example\n';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    /** Any of hugo, eleventy, astro, with commas between. */
    peers: { type: 'string', default: '' },
    /** Only the cases whose names hold one of these words, with commas between. */
    cases: { type: 'string', default: '' },
    /** A folder to work in, on the disk that is to be measured. */
    work: { type: 'string', default: tmpdir() },
    results: { type: 'string', default: join(import.meta.dirname, 'results') },
  },
});

const articles = Number(values.articles);
const split = (text: string) => text.split(',').filter((word) => word !== '');
const cases = CASES.filter(
  ({ name }) => values.cases === '' || split(values.cases).some((word) => name.includes(word)),
);
mkdirSync(resolve(values.work), { recursive: true });
const work = mkdtempSync(join(resolve(values.work), 'arsip-bench-'));
try {
  using project = copyProject(work);
  const workspace = await createWorkspace(project.dir);
  const tools = ['arsip', ...split(values.peers)].map((name) => {
    const create = TOOLS[name];
    if (!create) throw new Error(`There is no set-up for ${name}, only for ${Object.keys(TOOLS)}.`);
    return create(workspace);
  });
  const rows: Row[] = [];
  for (const tool of tools) {
    for await (const row of measureTool(tool, cases, workspace.contentDir)) {
      console.error(`${row.tool}, ${row.case}: ${row.wallSeconds.toFixed(1)} s`);
      rows.push(row);
    }
  }
  const report = { ...createReport(tools, { articles, date: new Date().toISOString() }), rows };
  const page = renderReport(report);
  mkdirSync(values.results, { recursive: true });
  const file = join(values.results, `${report.date.slice(0, 10)}-${articles}`);
  writeFileSync(`${file}.json`, `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(`${file}.md`, page);
  console.log(page);
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function createWorkspace(projectDir: string): Promise<Workspace> {
  const contentDir = join(work, 'content');
  const publicDir = join(work, 'public');
  generateCorpus(contentDir, articles);
  writeFileSync(join(contentDir, 'archive.yaml'), SETTINGS);
  await generatePhotos(publicDir);
  return { projectDir, contentDir, publicDir, workDir: work };
}
