import type { Dataset, WithContext } from 'schema-dts';
import { type DataFormat, dataToPathname, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import { createPublisher } from './website-json-ld.ts';

const MEDIA_TYPES = { jsonl: 'application/jsonl', csv: 'text/csv' } as const satisfies Record<
  DataFormat,
  string
>;

/** The archive as a set of data, for those who search for data. */
export function datasetJsonLd(
  { years, name, description }: { years: readonly string[]; name: string; description: string },
  archive: Archive,
): WithContext<Dataset> {
  const toUrl = (pathname: string) => pathnameToUrl(pathname, archive);
  const [first, last] = [years.at(0), years.at(-1)];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url: toUrl(dataToPathname()),
    inLanguage: archive.language,
    isAccessibleForFree: true,
    creator: createPublisher(archive),
    includedInDataCatalog: { '@type': 'DataCatalog', name: archive.title, url: toUrl('/') },
    ...(first !== undefined && last !== undefined && { temporalCoverage: `${first}/${last}` }),
    ...(archive.licence && { license: archive.licence.url ?? archive.licence.name }),
    distribution: years.flatMap((year) =>
      (['jsonl', 'csv'] as const).map((format) => ({
        '@type': 'DataDownload' as const,
        name: `${year}.${format}`,
        encodingFormat: MEDIA_TYPES[format],
        contentUrl: toUrl(dataToPathname(year, format)),
      })),
    ),
  };
}
