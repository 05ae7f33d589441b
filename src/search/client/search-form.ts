import { paramsToState, type SearchState } from './search-state.ts';

export function readForm(form: HTMLFormElement): SearchState {
  const entries = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
  return paramsToState(new URLSearchParams(entries));
}

/** Shows a state in the form; a choice that the form does not offer becomes its first. */
export function fillForm(form: HTMLFormElement, { text, year, section, order }: SearchState): void {
  const values: Record<string, string> = {
    q: text,
    year: year ?? '',
    section: section ?? '',
    sort: order,
  };
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = value;
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0)
        control.selectedIndex = 0;
    }
  }
}
