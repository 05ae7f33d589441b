/**
 * The command `npm run test:soak`: random edits by the thousand, of the archive and of the site's own sources,
 * each site compared with a clean one. It runs in a copy of the project. `--seed N` repeats a run.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from './copy-project.ts';
import { editAndCompare } from './edit-and-compare.ts';
import { TEMPLATE_EDITS } from './template-edits.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    steps: { type: 'string', default: '2000' },
    'search-every': { type: 'string', default: '10' },
    'in-copy': { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const steps = Number(values.steps);

process.exitCode = values['in-copy'] ? await run() : runInCopy();

function runInCopy(): number {
  using copy = copyProject();
  const script = join(copy.dir, 'tests', 'soak', 'soak.ts');
  const words = ['--in-copy', `--seed=${seed}`, `--steps=${steps}`];
  const search = `--search-every=${values['search-every']}`;
  const options = ['--disable-warning=ExperimentalWarning', script, ...words, search];
  return spawnSync(process.execPath, options, { stdio: 'inherit' }).status ?? 1;
}

async function run(): Promise<number> {
  process.stdout.write(`Seed ${seed}, ${steps} steps.\n`);
  const failure = await editAndCompare({
    seed,
    steps,
    compareEvery: 1,
    searchEvery: Number(values['search-every']),
    moreEdits: TEMPLATE_EDITS,
    onStep: (step) => {
      if (step % 50 === 0) process.stdout.write(`${step} steps\n`);
    },
  });
  if (failure === undefined) return 0;
  const { step, history, problem } = failure;
  process.stderr.write(`${history.join('\n')}\n\nSeed ${seed}, step ${step}:\n${problem}\n`);
  return 1;
}
