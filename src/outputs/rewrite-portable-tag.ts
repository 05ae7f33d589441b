import { type PortableSite, toPortableHref } from './portable-links.ts';
import { renderPortablePolicy } from './render-portable-policy.ts';

export type Attributes = Readonly<Record<string, string>>;

interface TagOptions extends PortableSite {
  /** The page's file, below the root. */
  readonly file: string;
}

/** Attributes that hold one address, and those that hold several with their widths. */
const ADDRESSED = ['href', 'src', 'poster', 'action', 'data', 'cite'];
const SOURCE_SETS = ['srcset', 'imagesrcset'];
/** Elements that are nothing without the file that they name. */
const LEANING = new Set(['a', 'link', 'script']);
/** What a browser would fetch ahead, which a disk need not, or what only a host can give. */
const NEEDS_HOST = /^(manifest|modulepreload|preload|prefetch|preconnect|dns-prefetch)$/;

/**
 * The attributes of a tag in the portable edition; undefined where they are as they were, `gone` where the element has
 * no meaning there.
 */
export function rewritePortableTag(
  name: string,
  attributes: Attributes,
  options: TagOptions,
): Attributes | 'gone' | undefined {
  if (name === 'script' && attributes.type === 'module') return 'gone';
  if (name === 'link' && NEEDS_HOST.test(attributes.rel ?? '')) return 'gone';
  const changed: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const written = rewriteValue(name, { key, value, attributes }, options);
    if (written === undefined && LEANING.has(name)) return 'gone';
    if (written !== undefined && written !== value) changed[key] = written;
  }
  return Object.keys(changed).length === 0 ? undefined : { ...attributes, ...changed };
}

interface Attribute {
  readonly key: string;
  readonly value: string;
  readonly attributes: Attributes;
}

/** Undefined for the address of what the edition does not have. */
function rewriteValue(
  name: string,
  { key, value, attributes }: Attribute,
  options: TagOptions,
): string | undefined {
  const toHref = (address: string) => toPortableHref(address, options.file, options);
  if (ADDRESSED.includes(key)) return toHref(value);
  if (SOURCE_SETS.includes(key)) return rewriteSources(value, toHref);
  if (key === 'data-base') return toHref(value)?.replace(/index\.html$/, '') || './';
  if (key === 'data-addresses') return 'files';
  if (name === 'meta' && key === 'content') return rewriteMeta(value, attributes, toHref);
  return value;
}

type ToHref = (address: string) => string | undefined;

/** `/a-320.jpg 320w, /a-640.jpg 640w` */
function rewriteSources(value: string, toHref: ToHref): string {
  const sources = value.split(/,\s+/).map((source) => source.trim().split(/\s+/));
  return sources
    .map(([address = '', ...rest]) => [toHref(address) ?? address, ...rest].join(' '))
    .join(', ');
}

function rewriteMeta(value: string, attributes: Attributes, toHref: ToHref): string {
  const kind = attributes['http-equiv']?.toLowerCase();
  if (kind === 'content-security-policy') return renderPortablePolicy(value);
  if (kind !== 'refresh') return value;
  return value.replace(
    /^(\s*\d+\s*;\s*url=)(.*)$/i,
    (_, wait: string, address: string) => wait + (toHref(address) ?? address),
  );
}
