import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { STAGES } from './build-stages.ts';
import type { CpuProfile } from './cpu-profiles.ts';
import { projectDir } from './hash-sources.ts';
import { sumCpuProfiles } from './sum-cpu-profiles.ts';

/** A profile in which each function is called by the one before it, except those that Node names itself. */
function profile(functions: [name: string, path: string][], samples: number[][]): CpuProfile {
  const nodes = functions.map(([functionName, path], id) => {
    const url = path.startsWith('src/') ? pathToFileURL(join(projectDir, path)).href : path;
    const callFrame = { functionName, url, lineNumber: 4, columnNumber: 0, scriptId: '' };
    const isCaller = functions[id + 1] && !functions[id + 1]?.[0].startsWith('(');
    return { id, callFrame, children: isCaller ? [id + 1] : [] };
  });
  const [ids = [], milliseconds = []] = samples;
  // The first is the time before the first sample.
  const timeDeltas = [0, ...milliseconds.map((time) => time * 1000)];
  return { nodes, samples: ids, timeDeltas, startTime: 0, endTime: 0 };
}

describe('the stages of a build', () => {
  test.each(Object.values(STAGES).flat())('begin with code that there is: %s', (start) => {
    const [file = '', name] = start.split('#');
    if (file.startsWith('node_modules/.cache/')) return;
    expect(existsSync(join(projectDir, file))).toBe(true);
    if (name) expect(readFileSync(join(projectDir, file), 'utf8')).toContain(`function ${name}(`);
  });
});

describe('time', () => {
  const main = profile(
    [
      ['(root)', ''],
      ['syncStore', 'src/store/sync.ts'],
      ['walkContent', 'src/store/walk-content.ts'],
      ['readdirSync', 'node:fs'],
      ['(idle)', ''],
      ['(garbage collector)', ''],
    ],
    [
      [0, 1, 3, 5, 4, 1],
      [100, 200, 300, 400, 500, 600],
    ],
  );
  const worker = profile([['make', 'src/engine/output-maker.ts']], [[0], [2000]]);
  const { stages, functions } = sumCpuProfiles(
    new Map([
      ['main', main],
      ['output-worker-1', worker],
      ['output-worker-2', worker],
    ]),
  );

  test('belongs to the stage of the nearest caller, and idle time to the stage before', () => {
    expect(stages).toEqual([
      { stage: 'start', wall: 0.1, main: 0.1, workers: 0 },
      { stage: 'walk', wall: 1.2, main: 0.7, workers: 0 },
      { stage: 'index', wall: 0.8, main: 0.8, workers: 0 },
      { stage: 'render', wall: 0, main: 0, workers: 4 },
    ]);
  });

  test('is summed up by function over all threads, without idle time', () => {
    expect(functions.map(({ name, where }) => `${name} ${where}`)).toEqual([
      'make src/engine/output-maker.ts:5',
      'syncStore src/store/sync.ts:5',
      '(garbage collector) ',
      'readdirSync node:fs:5',
      '(root) ',
    ]);
  });
});
