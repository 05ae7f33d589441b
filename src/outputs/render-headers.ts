import { pathnameToHref } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import { renderSecurityPolicy } from './render-security-policy.ts';

/** Addresses of files whose names change with their bytes; `*` ends an address, `:volume` is one step of it. */
const IMMUTABLE = [
  '/_astro/*',
  '/_images/*',
  '/offline/packs/*',
  '/pagefind/:volume/filter/*',
  '/pagefind/:volume/fragment/*',
  '/pagefind/:volume/index/*',
  '/pagefind/lexicon/*',
] as const;

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both let browsers ask again for all else, so only what
 * never changes is named. No two rules give one header: Cloudflare would join their values.
 *
 * The policy here is the widest that any page needs, for it also holds in the worker that searches; each page
 * narrows it by its own.
 */
export function renderHeaders(archive: Archive): string {
  const rules: [address: string, headers: readonly string[]][] = [
    ['/*', listSecurityHeaders(archive)],
    ...IMMUTABLE.map((address): [string, string[]] => [
      address,
      ['Cache-Control: public, max-age=31536000, immutable'],
    ]),
  ];
  const lines = rules.flatMap(([address, headers]) => [
    pathnameToHref(address, archive),
    ...headers.map((header) => `  ${header}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function listSecurityHeaders(archive: Archive): string[] {
  const policy = renderSecurityPolicy(archive, { wasm: true });
  return [
    `Content-Security-Policy: ${policy};frame-ancestors 'self'`,
    'Permissions-Policy: camera=(), geolocation=(), microphone=()',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'X-Content-Type-Options: nosniff',
  ];
}
