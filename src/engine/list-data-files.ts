/** The archive as data: a file a year in each format, their schema, and their hashes. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path/posix';
import {
  DATA_FORMATS,
  DATA_MANIFEST,
  DATA_SCHEMA,
  dataToPathname,
  pathnameToFile,
} from '../model/addresses.ts';
import { renderDataSchema } from '../outputs/data-record.ts';
import { renderCsv, renderJsonLines } from '../outputs/render-data.ts';
import { renderHashManifest } from '../outputs/render-hash-manifest.ts';
import { walkYear } from '../store/articles.ts';
import { countByYear } from '../store/count-by-time.ts';
import type { Site } from '../store/current-site.ts';
import type { SiteFile } from './list-site-files.ts';

const RENDERERS = { jsonl: renderJsonLines, csv: renderCsv };

/** The hashes of files that are made already, by their place in the site. */
export type KnownHashes = (file: string) => string | undefined;

/** The files below `/data/` that are no page; none where `archive.yaml` says so. */
export function* listDataFiles(site: Site, hashes?: KnownHashes): Generator<SiteFile> {
  if (!site.archive.data.publish) return;
  yield* listHashedFiles(site);
  yield {
    file: pathnameToFile(DATA_MANIFEST),
    isLast: true,
    render: () => {
      // Lists them again, so that the engine sees which years it is made from.
      const current = [...listHashedFiles(site)];
      return renderHashManifest(current.map((one) => [basename(one.file), findHash(one, hashes)]));
    },
  };
}

function* listHashedFiles(site: Site): Generator<SiteFile> {
  const { archive, store } = site;
  for (const { span: year } of countByYear(store)) {
    for (const format of DATA_FORMATS) {
      yield {
        file: pathnameToFile(dataToPathname(year, format)),
        isHashed: true,
        render: () => RENDERERS[format](walkYear(store, year), archive),
      };
    }
  }
  yield { file: pathnameToFile(DATA_SCHEMA), isHashed: true, render: renderDataSchema };
}

/** The hash of a file. It is asked for its content either way, which says what it is made from. */
function findHash({ file, render }: SiteFile, hashes?: KnownHashes): string {
  const content = render();
  const known = hashes?.(file);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const chunk of typeof content === 'string' ? [content] : content) hash.update(chunk);
  return hash.digest('hex');
}
