import { formatBytes } from '../../i18n/format-bytes.ts';
import {
  type Arrival,
  listGroupPacks,
  listMissing,
  measureArrival,
  type Wishes,
} from '../choose-packs.ts';
import type { PackGroup, PacksIndex } from '../packs-index.ts';
import type { OfflineElements } from './offline-elements.ts';

/** What is kept, and what was asked for. */
export interface OfflineState {
  readonly index: PacksIndex;
  readonly wishes: Wishes;
  readonly kept: ReadonlySet<string>;
}

export interface OfflineActions {
  readonly keep: (ids: readonly string[]) => void;
  readonly remove: (ids: readonly string[]) => void;
}

export interface OfflineView {
  readonly show: (state: OfflineState) => void;
  /** Says something to all readers. */
  readonly say: (text: string) => void;
  readonly showProgress: (arrival: Arrival) => void;
  readonly showSpace: (estimate: StorageEstimate) => void;
  /** Whether photos are to be kept too. */
  readonly wantsPhotos: () => boolean;
}

export function createOfflineView(elements: OfflineElements, actions: OfflineActions): OfflineView {
  const { status, bar, amount, space, rows, all, none, choice, photos, language, t } = elements;
  const toText = (bytes: number) => formatBytes(bytes, language);
  const wantsPhotos = () => photos?.checked ?? false;

  const showRow = (group: PackGroup, row: HTMLTableRowElement, state: OfflineState) => {
    const { index, wishes, kept } = state;
    const wish = wishes[group.id];
    const withPhotos = wantsPhotos() || wish?.photos === true;
    const size = measureArrival(listGroupPacks(index, group, withPhotos), kept);
    const name = row.querySelector('th')?.textContent ?? group.id;
    const offers: Offer[] = wish
      ? [...(wantsPhotos() && !wish.photos && group.photos.length > 0 ? [ADD_PHOTOS] : []), REMOVE]
      : [KEEP];
    const cell = row.querySelector('[data-actions]');
    const sizeCell = row.querySelector('[data-size]');
    // Other groups may have brought a part of it already.
    if (sizeCell) sizeCell.textContent = toText(wish ? size.bytes : size.bytes - size.kept);
    const isFocused = cell?.contains(document.activeElement);
    const wanted = measureArrival(listGroupPacks(index, group, wish?.photos === true), kept);
    const share = wish && wanted.kept < wanted.bytes ? [formatShare(wanted, language)] : [];
    const buttons = offers.map((offer) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = t(offer.label);
      button.setAttribute('aria-label', t('offline.named', { action: t(offer.label), name }));
      if (offer === REMOVE) button.className = 'plain';
      button.addEventListener('click', () => actions[offer.action]([group.id]));
      return button;
    });
    cell?.replaceChildren(...buttons, ...share);
    if (isFocused) buttons.at(-1)?.focus();
  };

  return {
    wantsPhotos,
    show: (state) => {
      choice.hidden = false;
      const hasPhotos = state.index.groups.some((group) => group.photos.length > 0);
      if (photos?.parentElement) photos.parentElement.hidden = !hasPhotos;
      for (const group of state.index.groups) {
        const row = rows.get(group.id);
        if (row) showRow(group, row, state);
      }
      const everything = Object.fromEntries(
        state.index.groups.map(({ id }) => [id, { photos: wantsPhotos(), isWhole: false }]),
      );
      const rest = measureArrival(listMissing(state.index, everything, state.kept), state.kept);
      all.textContent = t('offline.keepAll', { size: toText(rest.bytes) });
      none.hidden = Object.keys(state.wishes).length === 0;
      all.hidden = state.index.groups.every(({ id, photos: some }) => {
        const wish = state.wishes[id];
        return wish && (wish.photos || !wantsPhotos() || some.length === 0);
      });
    },
    say: (text) => {
      status.textContent = text;
    },
    showProgress: ({ kept, bytes }) => {
      bar.value = bytes === 0 ? 0 : kept / bytes;
      amount.textContent = t('offline.amount', { kept: toText(kept), total: toText(bytes) });
    },
    showSpace: ({ usage = 0, quota = 0 }) => {
      const [used, free] = [toText(usage), toText(Math.max(0, quota - usage))];
      space.textContent = t('offline.space', { used, free });
    },
  };
}

interface Offer {
  readonly label: 'offline.keep' | 'offline.addPhotos' | 'offline.remove';
  readonly action: keyof OfflineActions;
}

const KEEP: Offer = { label: 'offline.keep', action: 'keep' };
const ADD_PHOTOS: Offer = { label: 'offline.addPhotos', action: 'keep' };
const REMOVE: Offer = { label: 'offline.remove', action: 'remove' };

function formatShare({ kept, bytes }: Arrival, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(
    Math.floor((kept / bytes) * 100) / 100,
  );
}
