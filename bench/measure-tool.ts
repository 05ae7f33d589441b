import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { type Measure, measureCommand } from './measure.ts';
import type { Tool } from './tool.ts';

/** What a case cost a tool, and the site that came of it. */
export interface Row extends Measure {
  readonly tool: string;
  readonly case: string;
  readonly search: boolean;
  readonly files: number;
  readonly bytes: number;
}

/** Puts a tool through cases, one after the other, and undoes what they changed. */
export async function* measureTool(
  tool: Tool,
  cases: readonly Case[],
  contentDir: string,
): AsyncGenerator<Row> {
  const undo: (() => void)[] = [];
  try {
    for (const one of cases) {
      undo.push(one.prepare(tool, contentDir));
      // What came before is written to the disk first, so that no case waits for that of another.
      execFileSync('sync');
      const search = one.search === 'kept' ? tool.keepsSearch : one.search;
      const measure = await measureAll(tool, search);
      yield { tool: tool.name, case: one.name, search, ...measure, ...measureSite(tool.outDir) };
    }
  } finally {
    for (const restore of undo.reverse()) restore();
    tool.clean();
  }
}

/** Times are summed up, memory is the most that any of the commands took. */
async function measureAll(tool: Tool, search: boolean): Promise<Measure> {
  let sum: Measure = { exitCode: 0, wallSeconds: 0, cpuSeconds: 0, peakMegabytes: 0 };
  for (const command of tool.build(search)) {
    const measure = await measureCommand(command);
    sum = {
      exitCode: measure.exitCode,
      wallSeconds: sum.wallSeconds + measure.wallSeconds,
      cpuSeconds: sum.cpuSeconds + measure.cpuSeconds,
      peakMegabytes: Math.max(sum.peakMegabytes, measure.peakMegabytes),
    };
    if (measure.exitCode !== 0) return sum;
  }
  return sum;
}

function measureSite(dir: string): Pick<Row, 'files' | 'bytes'> {
  let [files, bytes] = [0, 0];
  const waiting = existsSync(dir) ? [dir] : [];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else {
        files += 1;
        bytes += statSync(path).size;
      }
    }
  }
  return { files, bytes };
}
