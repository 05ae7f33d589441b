/** The BCP 47 form of a language's code: `en_us` → `en-US`; undefined for a name or nonsense. */
export function findLanguage(text: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    // "english" has the form of a code that nobody has given out.
    return canonical !== undefined && /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}
