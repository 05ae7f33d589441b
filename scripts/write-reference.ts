// npm run reference: writes docs/reference/ and schemas/ anew from the code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkExamples } from './reference-examples.ts';
import { renderReferenceFiles } from './reference-files.ts';

const ROOT = join(import.meta.dirname, '..');

for (const [path, text] of await renderReferenceFiles(await checkExamples())) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  console.log(path);
}
