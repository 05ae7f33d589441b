import type { AgeWords } from './age-words.ts';
import { sayAge } from './say-age.ts';

/** Fills in the age of a page's article. */
export function showAge(document: Document, now: Date): void {
  const place = document.querySelector<HTMLElement>('[data-age]');
  if (place?.dataset.age === undefined) return;
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  const words = JSON.parse(place.dataset.age) as AgeWords;
  place.textContent = sayAge(words, today.slice(0, 10)) ?? '';
}
