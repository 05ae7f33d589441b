import { keepByKey } from '../i18n/keep-by-key.ts';

/** The attributes of one `<meta>`. */
export type MetaTag =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

/** An address that means something away from the site, or none. */
export function findUrl(url: string): string | undefined {
  return url.startsWith('/') ? undefined : url;
}

/** `id` → `id_ID`: the form of Open Graph has a territory, the likeliest where the language names none. */
export const languageToOgLocale = keepByKey((language: string): string | undefined => {
  try {
    const locale = new Intl.Locale(language).maximize();
    return locale.region === undefined ? undefined : `${locale.language}_${locale.region}`;
  } catch {
    return undefined;
  }
});

/** A tag with a `name`, or none where there is nothing to say. */
export function named(name: string, content: string | undefined): MetaTag[] {
  return content === undefined || content === '' ? [] : [{ name, content }];
}

/** A tag with a `property`, likewise. */
export function property(name: string, content: string | undefined): MetaTag[] {
  return content === undefined || content === '' ? [] : [{ property: name, content }];
}
