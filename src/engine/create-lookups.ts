/** What a text may look up while it is compiled; every question is kept, since its answer may change. */
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentPath, Pathname } from '../model/article.ts';
import type { SiteImage } from '../model/published-article.ts';
import { type Dependency, findPathname } from '../store/bodies.ts';
import type { Site } from '../store/current-site.ts';
import { findLocalImage, type ImageFolders } from './find-image.ts';

export interface Lookups {
  /** The address of the published article that a file holds. */
  readonly findArticle: (path: ContentPath) => Pathname | undefined;
  readonly findImage: (src: string) => Promise<SiteImage | undefined>;
  /** Finds the lead photo; `text` is the article's file, which names it somewhere. */
  readonly findPhoto: (src: string, text: string) => Promise<SiteImage | undefined>;
  readonly dependencies: () => Dependency[];
  readonly diagnostics: () => Diagnostic[];
}

const REMOTE = /^(https?:)?\/\//i;

export function createLookups(
  { site, folders }: { readonly site: Site; readonly folders: ImageFolders },
  path: ContentPath,
): Lookups {
  const dependencies = new Map<string, Dependency>();
  const diagnostics: Diagnostic[] = [];
  const remember = (dependency: Dependency) =>
    dependencies.set(`${dependency.kind} ${dependency.target}`, dependency);

  async function findImage(src: string, line?: number): Promise<SiteImage | undefined> {
    if (REMOTE.test(src)) return { src };
    const found = await findLocalImage(site.store, folders, { path, src });
    const image = found && 'src' in found ? found : undefined;
    remember({ kind: 'image', target: src, resolved: image?.src });
    if (found && 'problem' in found) {
      const reason = `The image "${src}" cannot be used: ${found.problem}`;
      diagnostics.push(createDiagnostic('image-unreadable', { path, line }, reason));
    }
    return image;
  }

  return {
    findArticle(target) {
      const pathname = findPathname(site.store, target);
      remember({ kind: 'link', target, resolved: pathname });
      return pathname;
    },
    findImage: (src) => findImage(src),
    async findPhoto(src, text) {
      const line = lineOf(text, src);
      const problems = diagnostics.length;
      const image = await findImage(src, line);
      if (image === undefined && diagnostics.length === problems) {
        const reason = `There is no image "${src}" beside the article, in the content folder or in public/`;
        diagnostics.push(createDiagnostic('image-missing', { path, line }, reason));
      }
      return image;
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
