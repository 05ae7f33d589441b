/** What the markup of `OfflineControls.astro` must hold. */
import type { FoundStrings, StringKey } from '../../i18n/strings.ts';
import { type Translator, translateFrom } from '../../i18n/translate.ts';

export type OfflineTranslator = Translator<Extract<StringKey, `offline.${string}`>>;

export interface OfflineElements {
  readonly area: HTMLElement;
  readonly status: HTMLElement;
  readonly progress: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly amount: HTMLElement;
  readonly pause: HTMLButtonElement;
  readonly choice: HTMLElement;
  readonly all: HTMLButtonElement;
  readonly none: HTMLButtonElement;
  /** Absent where the site has no packs of photos. */
  readonly photos: HTMLInputElement | null;
  readonly space: HTMLElement;
  /** A row for each group, by its id. */
  readonly rows: ReadonlyMap<string, HTMLTableRowElement>;
  readonly base: string;
  readonly language: string;
  readonly t: OfflineTranslator;
}

/** Finds the controls on a page; undefined on a page that has none. */
export function findOfflineElements(document: Document): OfflineElements | undefined {
  const area = document.querySelector<HTMLElement>('[data-offline]');
  if (area === null) return undefined;
  const find = <Kind extends HTMLElement>(selector: string): Kind => {
    const element = area.querySelector<Kind>(selector);
    if (element === null) throw new Error(`The page has no ${selector}.`);
    return element;
  };
  const { language, strings } = JSON.parse(area.dataset.strings ?? '{}') as FoundStrings;
  const rows = [...area.querySelectorAll<HTMLTableRowElement>('tr[data-group]')];
  return {
    area,
    status: find('[data-offline-status]'),
    progress: find('[data-offline-progress]'),
    bar: find('progress'),
    amount: find('[data-offline-amount]'),
    pause: find('[data-offline-pause]'),
    choice: find('[data-offline-choice]'),
    all: find('[data-offline-all]'),
    none: find('[data-offline-none]'),
    photos: area.querySelector('[data-offline-photos]'),
    space: find('[data-offline-space]'),
    rows: new Map(rows.map((row) => [row.dataset.group ?? '', row])),
    base: area.dataset.base ?? '/',
    language,
    t: translateFrom(strings, language),
  };
}
