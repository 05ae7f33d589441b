import { textToPathname } from './addresses.ts';
import type { Pathname } from './article.ts';

// What file systems take in one step of a path, with room for an ending.
const MAX_STEP_BYTES = 240;
const PLACEHOLDERS = new Set(['year', 'month', 'day', 'slug', 'section']);
const encoder = new TextEncoder();

/**
 * Reads a former address as people write it; one with an origin loses it.
 * Undefined for what no file can be written for: a query, a way up (`..`), the front page.
 *
 * @example parsePathname('https://old.example/2017/caf%C3%A9') // => '/2017/café/'
 */
export function parsePathname(text: string): Pathname | undefined {
  const path = decodePath(text.trim().replace(/^https?:\/\/[^/?#]+/i, ''));
  const pathname = path === undefined ? '/' : textToPathname(path);
  return pathname === '/' ? undefined : pathname;
}

/** Reads an article's own address or a pattern for it; undefined where it cannot be one. */
export function parsePermalink(text: string): string | undefined {
  const path = decodePath(text.trim());
  // Astro decodes an address once too often for one that holds a percent sign.
  if (path === undefined || textToPathname(path) === '/' || /[:%]/.test(path)) return undefined;
  const rest = path.replace(/\{(\w+)\}/g, (all, name: string) =>
    PLACEHOLDERS.has(name) ? '' : all,
  );
  return /[{}]/.test(rest) ? undefined : path;
}

function decodePath(text: string): string | undefined {
  if (text.startsWith('//') || /[?#]/.test(text)) return undefined;
  const path = decode(text)?.normalize('NFC');
  if (path === undefined || /[?#\\\p{Cc}]/u.test(path)) return undefined;
  const isSafe = path
    .split('/')
    .every((step) => !/^\.\.?$/.test(step) && encoder.encode(step).length <= MAX_STEP_BYTES);
  return isSafe ? `/${path}`.replace(/^\/+/, '/') : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone "%" is not an encoding.
    return undefined;
  }
}
