import { textDirection } from '../i18n/text-direction.ts';
import { pathnameToHref } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import { assetToUrl } from './asset-to-url.ts';

/** An icon of the site: https://www.w3.org/TR/appmanifest/#icons-member */
export interface ManifestIcon {
  /** Below the site's base: `/icons/192.png`. */
  readonly src: string;
  readonly sizes?: string;
  readonly type?: string;
  readonly purpose?: string;
}

/** `manifest.webmanifest`, with addresses that hold on any host. */
export function renderWebManifest(archive: Archive, icons: readonly ManifestIcon[] = []): string {
  const home = pathnameToHref('/', archive);
  const manifest = {
    id: home,
    name: archive.title,
    short_name: archive.title,
    description: archive.description,
    lang: archive.language,
    dir: textDirection(archive.language),
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    theme_color: archive.accent,
    background_color: '#ffffff',
    icons: icons.length === 0 ? undefined : icons.map((icon) => placeIcon(icon, archive)),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function placeIcon(icon: ManifestIcon, { site: _, ...archive }: Archive): ManifestIcon {
  return { ...icon, src: assetToUrl(icon.src, archive) };
}
