import { QUOTES } from './query.ts';

const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)(?:[${QUOTES}]|$)`, 'g');

/** Quotation marks within quotation marks are single ones. */
export function nestQuotes(text: string): string {
  return text.replace(QUOTED, '‘$1’');
}
