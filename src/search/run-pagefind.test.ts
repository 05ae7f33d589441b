import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPagefind } from './run-pagefind.ts';

test('runPagefind throws with what the command says where it fails', async () => {
  const siteDir = mkdtempSync(join(tmpdir(), 'arsip-pagefind-'));
  const failure = await runPagefind({ siteDir, outDir: join(siteDir, 'out') }).catch((e) => e);
  rmSync(siteDir, { recursive: true });
  expect(failure.message).toContain(siteDir);
  expect(failure.cause.message).toContain('not able to build an index');
});
