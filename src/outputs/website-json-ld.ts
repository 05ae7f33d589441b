import type {
  Organization,
  SearchAction,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import { assetToUrl } from './asset-to-url.ts';
import { searchTemplate } from './search-template.ts';

/** The archive as a whole, for the front page. */
export function websiteJsonLd(archive: Archive): WithContext<WebSite> {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: searchTemplate(archive, 'search_term_string') },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: archive.title,
    url: pathnameToUrl('/', archive),
    inLanguage: archive.language,
    publisher: createPublisher(archive),
    potentialAction: search,
    ...(archive.description !== undefined && { description: archive.description }),
    ...(archive.licence?.url !== undefined && { license: archive.licence.url }),
  };
}

/** Who publishes the archive. */
export function createPublisher(archive: Archive): Organization {
  const { name, url, logo } = archive.publisher;
  return {
    '@type': 'Organization',
    name,
    ...(url !== undefined && { url }),
    ...(logo !== undefined && { logo: { '@type': 'ImageObject', url: assetToUrl(logo, archive) } }),
  };
}
