import { createBuilder } from './create-builder.ts';
import { createSearchTools } from './create-search-tools.ts';
import { fetchFile } from './fetch-file.ts';
import { createQuickChoices } from './quick-choices.ts';
import { readSearchSite } from './search-elements.ts';
import { startCombobox } from './start-combobox.ts';
import { watchNetwork } from './watch-network.ts';

let opening: Promise<HTMLDialogElement> | undefined;

export interface QuickSearchPlaces {
  /** The link to the search page. */
  readonly link: HTMLAnchorElement;
  readonly stylesHref: string;
}

/**
 * Opens the quick search over a page. What it says and where it searches it takes from the search
 * page, so that no other page has to carry it. Rejects where that cannot be loaded.
 */
export async function openQuickSearch(window: Window, places: QuickSearchPlaces): Promise<void> {
  opening ??= createDialog(window, places);
  opening.catch(() => {
    opening = undefined;
  });
  const dialog = await opening;
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.select();
}

async function createDialog(
  { document, location }: Window,
  { link, stylesHref }: QuickSearchPlaces,
): Promise<HTMLDialogElement> {
  const [form] = await Promise.all([loadSearchForm(link.href), addStyles(document, stylesHref)]);
  const site = readSearchSite(form, link.href);
  const tools = createSearchTools(site, location.href);
  if (document.defaultView) watchNetwork(document.defaultView, tools.forget);
  const { t } = site;
  const create = createBuilder(document);

  const input = create('input', '');
  Object.assign(input, {
    name: 'q',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
  });
  input.enterKeyHint = 'search';
  input.setAttribute('aria-label', t('search.label'));
  input.placeholder = t('search.placeholder');
  const close = create('button', '', '×');
  close.type = 'button';
  close.setAttribute('aria-label', t('search.close'));
  const query = create('form', 'quick-query', input, close);
  query.action = link.href;
  const list = create('ul', 'quick-choices');
  list.id = 'quickSearchChoices';
  list.hidden = true;
  const status = create('p', 'visually-hidden');
  status.role = 'status';
  const dialog = create('dialog', 'quick-search', query, list, status);
  dialog.setAttribute('aria-label', link.textContent ?? '');
  document.body.append(dialog);

  close.addEventListener('click', () => dialog.close());
  // Only the ground around it is the dialog itself.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  startCombobox({
    input,
    list,
    label: t('search.results'),
    stays: true,
    listChoices: createQuickChoices({
      site,
      tools,
      document,
      searchHref: link.href,
      go: (href) => location.assign(href),
      type: (text) => {
        input.value = text;
        input.dispatchEvent(new Event('input'));
      },
      announce: (text) => {
        status.textContent = text;
      },
    }),
  });
  return dialog;
}

async function loadSearchForm(href: string): Promise<HTMLFormElement> {
  const response = await fetchFile(href);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const form = page.querySelector<HTMLFormElement>('form[data-search]');
  if (!form) throw new Error(`${href} has no search.`);
  return form;
}

function addStyles(document: Document, href: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href, onload: resolve, onerror: reject });
  document.head.append(link);
  return promise;
}
