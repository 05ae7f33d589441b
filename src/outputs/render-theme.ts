import type { Archive } from '../model/archive.ts';

/** The style sheet that holds what archive.yaml says of the looks; src/styles/tokens.css builds on it. */
export function renderTheme({ accent }: Pick<Archive, 'accent'>): string {
  return `:root{--accent:${accent}}\n`;
}
