/**
 * The command `npm run test:soak`: random edits by the thousand, of the archive and of the site's own sources, each
 * site compared with a clean one; then builds that are killed at random moments. It runs in a copy of the project.
 * `--seed N` repeats a run.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from './copy-project.ts';
import { editAndCompare } from './edit-and-compare.ts';
import { EDITS } from './edits.ts';
import { killBuilds } from './kill-builds.ts';
import { TEMPLATE_EDITS } from './template-edits.ts';

const OPTIONS = {
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  steps: { type: 'string', default: '2000' },
  'compare-every': { type: 'string', default: '1' },
  'search-every': { type: 'string', default: '10' },
  kills: { type: 'string', default: '100' },
  'in-copy': { type: 'boolean', default: false },
} as const;
/** How often a long run tells how far it is. */
const TOLD = 50;

const { values } = parseArgs({ options: OPTIONS });
const [seed, steps] = [Number(values.seed), Number(values.steps)];

process.exitCode = values['in-copy'] ? (await runEdits()) || (await runKills()) : runInCopy();

function runInCopy(): number {
  using copy = copyProject();
  const script = join(copy.dir, 'tests', 'soak', 'soak.ts');
  const words = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [`--${name}=${value}`] : [],
  );
  const options = ['--disable-warning=ExperimentalWarning', script, '--in-copy', ...words];
  return spawnSync(process.execPath, options, { stdio: 'inherit' }).status ?? 1;
}

async function runEdits(): Promise<number> {
  process.stdout.write(`Seed ${seed}, ${steps} steps.\n`);
  const counts = new Map<string, number>();
  const failure = await editAndCompare({
    seed,
    steps,
    compareEvery: Number(values['compare-every']),
    searchEvery: Number(values['search-every']),
    edits: { ...EDITS, ...TEMPLATE_EDITS },
    onStep(step, edits) {
      for (const edit of edits) counts.set(edit, (counts.get(edit) ?? 0) + 1);
      if (step % TOLD === 0) process.stdout.write(`${step} steps\n`);
    },
  });
  if (failure === undefined) {
    const lines = [...counts].sort().map(([edit, count]) => `${edit}: ${count}\n`);
    process.stdout.write(lines.join(''));
    return 0;
  }
  const { step, history, problem } = failure;
  process.stderr.write(`${history.join('\n')}\n\nSeed ${seed}, step ${step}:\n${problem}\n`);
  return 1;
}

async function runKills(): Promise<number> {
  const kills = Number(values.kills);
  const problem = await killBuilds({ seed, kills });
  if (problem !== undefined) process.stderr.write(`Seed ${seed}. ${problem}\n`);
  else process.stdout.write(`${kills} killed builds\n`);
  return problem === undefined ? 0 : 1;
}
