import { type PortableSite, toPortableHref } from './portable-links.ts';

/** Makes the addresses in a style sheet relative. */
export function rewritePortableStyle(
  css: string,
  { file, ...site }: PortableSite & { readonly file: string },
): string {
  return css.replace(
    /(url\(\s*(["']?))(.*?)(\2\s*\))/g,
    (_, before: string, __, address: string, behind: string) =>
      before + (toPortableHref(address, file, site) ?? address) + behind,
  );
}
