import type { LabelNames } from '../volume.ts';
import { paramsToState, type SearchState, stateToParams } from './search-state.ts';

export function readForm(form: HTMLFormElement): SearchState {
  const entries = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
  return paramsToState(new URLSearchParams(entries));
}

/** Shows a state in the form; a choice that the form does not offer becomes its first. */
export function fillForm(form: HTMLFormElement, state: SearchState): void {
  const values = stateToParams(state);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    control.value = values.get(control.name) ?? '';
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0)
      control.selectedIndex = 0;
  }
}

/** Offers the archive's languages, where it has several. */
export function offerLanguages(
  form: HTMLFormElement,
  { languages, language }: { readonly languages: readonly string[]; readonly language: string },
): void {
  const field = form.querySelector<HTMLElement>('[data-search-languages]');
  const select = field?.querySelector('select');
  if (!field || !select || select.options.length > 1) return;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  for (const each of languages) select.add(new Option(names.of(each), each));
  field.hidden = languages.length < 2;
}

/** Offers the names of authors and tags to the controls, once one of them is about to be used. */
export function offerLabels(form: HTMLFormElement, load: () => Promise<LabelNames>): void {
  for (const [name, kind] of [
    ['author', 'authors'],
    ['tag', 'tags'],
  ] as const) {
    const input = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
    const fill = async () => {
      const labels = await load();
      input?.list?.replaceChildren(...labels[kind].map(([, label]) => new Option(label, label)));
    };
    // Without names the control still takes what is typed.
    input?.addEventListener('focus', () => void fill().catch(() => {}), { once: true });
  }
}
