/** What the scripts of all pages do, as one classic script: the portable edition has no others. */
import { FOLDER } from '../search/client/portable-scripts.ts';
import { startQuickSearch } from '../search/client/quick-search.ts';
import { startSearchPage } from '../search/client/search-page.ts';
import { PORTABLE_FILES } from '../search/portable.ts';
import { offerCitations } from './offer-citations.ts';
import { showAge } from './show-age.ts';

startQuickSearch(window, new URL(PORTABLE_FILES.styles, FOLDER).href);
startSearchPage(window);
showAge(document, new Date());
offerCitations(window, new Date());
