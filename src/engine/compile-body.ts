import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticToJson } from '../diagnostics/diagnostic.ts';
import type { MarkdownRenderer } from '../markdown/render-markdown.ts';
import type { Body } from '../model/published-article.ts';
import { type CompiledBody, getArticleText } from '../store/bodies.ts';
import type { Site } from '../store/current-site.ts';
import { locateOnDisk } from '../store/locate-on-disk.ts';
import { createLookups } from './create-lookups.ts';
import { createMarkdownContext } from './create-markdown-context.ts';
import type { FileFolders } from './locate-file.ts';

export interface CompileContext {
  readonly site: Site;
  readonly renderer: MarkdownRenderer;
  readonly folders: FileFolders;
}

const EMPTY_BODY: Body = { html: '', text: '', parts: [] };

/** Compiles one article's text and finds its lead photo. A withdrawn article has neither. */
export async function compileBody(id: number, context: CompileContext): Promise<CompiledBody> {
  const stale = getArticleText(context.site.store, id);
  const { article, bodyLine } = stale;
  if (article.withdrawn) return { id, body: EMPTY_BODY, dependencies: [], diagnostics: [] };
  const text = readFileSync(locateOnDisk(join(context.folders.contentDir, article.path)), 'utf8');
  const lookups = createLookups(context, article.path);
  const markdown = createMarkdownContext(stale, context.site.archive, lookups);
  const { body, diagnostics } = await context.renderer.render(
    takeFromLine(text, bodyLine),
    markdown,
  );
  for (const written of article.translations ?? []) lookups.checkTranslation(written, text);
  const { src } = article.image ?? {};
  const photo = src === undefined ? undefined : await lookups.findPhoto(src, text);
  return {
    id,
    body,
    photo,
    dependencies: lookups.dependencies(),
    diagnostics: [...diagnostics, ...lookups.diagnostics()].map(diagnosticToJson),
  };
}

/** The text from a line on, counted from 1. */
function takeFromLine(text: string, line: number): string {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return '';
    start = end + 1;
  }
  return text.slice(start);
}
