/** What a theme's files did wrong is the owner's to mend, and no failure of ours. */
import { basename, extname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectDir } from './hash-sources.ts';
import { listThemeFiles } from './theme-files.ts';
import { WrongCall } from './wrong-call.ts';

/** The error of a page that does not compile, or of ours where there is no theme. */
export function blameCompiling(error: unknown, themeDir: string): unknown {
  const paths = listThemeFiles(themeDir);
  if (paths.length === 0) return error;
  const text = error instanceof Error ? error.message : String(error);
  const words = stripVTControlCharacters(text).replace(/^ +at .*\n?/gm, '');
  const reason = paths.reduce(
    (said, path) => said.replaceAll(join(projectDir, 'src', path), join(themeDir, path)),
    words.trim(),
  );
  const message = `The pages do not compile with the files in ${themeDir}: ${reason}`;
  return new WrongCall(message, { cause: error });
}

/** The error of a page that cannot be rendered, or of ours where no component of the theme was at work. */
export function blameRendering(error: unknown, themeDir: string): unknown {
  if (!(error instanceof Error)) return error;
  const atWork = listCalls(error.stack ?? '');
  const path = listThemeFiles(themeDir).find(
    (file) => extname(file) === '.astro' && atWork.has(basename(file, '.astro')),
  );
  if (path === undefined) return error;
  const said = `${error.name}: ${error.message}`;
  const message = `A page cannot be rendered with ${join(themeDir, path)}: ${said}. Mend it, or take it out of the theme.`;
  return new WrongCall(message, { cause: error });
}

/** The components among the calls that a stack tells of, by name: `at AstroComponentInstance.Masthead [as factory] (…)`. */
function listCalls(stack: string): Set<string> {
  const calls = stack.matchAll(/^ +at (?:async )?(?:\w+\.)*(\w+)(?: \[as \w+\])? \(/gm);
  return new Set(Array.from(calls, ([, name = '']) => name.replace(/^\$+/, '')));
}
