/** What a text may look up while it is compiled; every question is kept, since its answer may change. */
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ResolvedImage } from '../markdown/markdown-context.ts';
import type { ContentPath, Pathname } from '../model/article.ts';
import type { SiteImage } from '../model/published-article.ts';
import { resolveContentPath } from '../model/resolve-content-path.ts';
import { type Dependency, findPathname } from '../store/bodies.ts';
import type { Site } from '../store/current-site.ts';
import { findLocalImage, foundToText } from './find-image.ts';
import { findLinkedFile } from './list-linked-files.ts';
import type { FileFolders } from './locate-file.ts';

export interface Lookups {
  /** The address of the published article that a file holds. */
  readonly findArticle: (path: ContentPath) => Pathname | undefined;
  readonly findImage: (src: string) => Promise<ResolvedImage>;
  /** The address of any other file that the text names. */
  readonly findFile: (src: string) => string | undefined;
  /** Finds the lead photo; `text` is the article's file, which names it somewhere. */
  readonly findPhoto: (src: string, text: string) => Promise<SiteImage | undefined>;
  /** Looks for the file that an article, whose file is `text`, names as its translation. */
  readonly checkTranslation: (written: string, text: string) => void;
  readonly dependencies: () => Dependency[];
  readonly diagnostics: () => Diagnostic[];
}

const REMOTE = /^(https?:)?\/\//i;

export function createLookups(
  { site, folders }: { readonly site: Site; readonly folders: FileFolders },
  path: ContentPath,
): Lookups {
  const dependencies = new Map<string, Dependency>();
  const diagnostics: Diagnostic[] = [];

  async function findImage(src: string): Promise<ResolvedImage> {
    if (REMOTE.test(src)) return { src };
    const found = await findLocalImage(site.store, folders, { path, src });
    const resolved = foundToText(found);
    dependencies.set(`image ${src}`, { kind: 'image', target: src, resolved });
    return found;
  }

  function findArticle(target: ContentPath): Pathname | undefined {
    const pathname = findPathname(site.store, target);
    dependencies.set(`link ${target}`, { kind: 'link', target, resolved: pathname });
    return pathname;
  }

  return {
    findArticle,
    findImage,
    findFile(src) {
      const resolved = findLinkedFile(folders, { path, src });
      dependencies.set(`file ${src}`, { kind: 'file', target: src, resolved });
      return resolved;
    },
    async findPhoto(src, text) {
      const found = await findImage(src);
      if (found && 'src' in found) return found;
      const place = { path, line: lineOf(text, src) };
      diagnostics.push(
        found
          ? createDiagnostic(
              found.rule,
              place,
              `The image "${src}" cannot be used: ${found.problem}`,
            )
          : createDiagnostic(
              'image-missing',
              place,
              `There is no image "${src}" beside the article, in the content folder or in public/`,
            ),
      );
      return undefined;
    },
    checkTranslation(written, text) {
      const target = resolveContentPath(written, path);
      if (target !== undefined && findArticle(target) !== undefined) return;
      const place = { path, line: lineOf(text, written) };
      const reason = `There is no published article "${written}"`;
      diagnostics.push(createDiagnostic('translation-missing', place, reason));
    },
    dependencies: () => [...dependencies.values()],
    diagnostics: () => diagnostics,
  };
}

/** The first line that holds a string, counted from 1. */
function lineOf(text: string, part: string): number {
  const start = text.indexOf(part);
  return start === -1 ? 1 : text.slice(0, start).split('\n').length;
}
