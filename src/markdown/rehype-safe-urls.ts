import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { parseAddress } from './address.ts';
import { report } from './render-state.ts';
import { walk } from './walk.ts';

const LINK_SCHEMES = new Set(
  'ftp geo http https irc ircs magnet mailto news sftp sms tel webcal xmpp'.split(' '),
);
const MEDIA_SCHEMES = new Set(['http', 'https']);
const MEDIA_ATTRIBUTES = ['src', 'poster', 'cite', 'srcSet'] as const;
/** Schemes that run something or hide what they load; others are slips of the pen. */
const ACTIVE_SCHEMES = new Set('about blob data filesystem javascript vbscript'.split(' '));

/**
 * Removes addresses with a scheme that is not known to be harmless, and says where. It is the only
 * guard of addresses, on texts with raw HTML and without.
 *
 * @example `[A](javascript:b)` → `<a>A</a>` and a warning
 */
export function rehypeSafeUrls() {
  return (tree: Root, file: VFile): void => {
    walk(tree, 'element', (node) => {
      removeUnsafe(node, 'href', LINK_SCHEMES, file);
      for (const attribute of MEDIA_ATTRIBUTES) removeUnsafe(node, attribute, MEDIA_SCHEMES, file);
    });
  };
}

function removeUnsafe(
  node: Element,
  attribute: string,
  harmless: ReadonlySet<string>,
  file: VFile,
): void {
  const value = node.properties[attribute];
  if (value === undefined || value === null) return;
  const candidates = attribute === 'srcSet' ? String(value).split(/,\s+/) : [String(value)];
  const schemes = candidates.map((candidate) => parseAddress(candidate).scheme ?? 'https');
  const unsafe = schemes.find((scheme) => !harmless.has(scheme));
  if (unsafe === undefined) return;
  delete node.properties[attribute];
  if (ACTIVE_SCHEMES.has(unsafe)) {
    report(file, 'active-content', node, `An address with "${unsafe}:" was left out of the page`);
  } else {
    report(file, 'link-broken', node, `"${unsafe}:" does not begin an address that pages can use`);
  }
}
