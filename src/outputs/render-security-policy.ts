import type { Archive } from '../model/archive.ts';

export interface PolicyOptions {
  /** Whether WebAssembly may be compiled, as the search does. @default false */
  readonly wasm?: boolean;
}

/**
 * The content security policy of a page: https://www.w3.org/TR/CSP3/. Scripts, styles and requests stay on the
 * archive's own host; frames come from the hosts of `embeds`. Images and sound of articles may lie anywhere, on
 * hosts without TLS too, since old articles link to them and neither can act on a page.
 */
export function renderSecurityPolicy(
  { embeds }: Pick<Archive, 'embeds'>,
  { wasm = false }: PolicyOptions = {},
): string {
  const frames = embeds.flatMap((host) => [`https://${host}`, `https://*.${host}`]);
  return [
    `default-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-src ${frames.length === 0 ? `'none'` : frames.join(' ')}`,
    'img-src *',
    'media-src *',
    `object-src 'none'`,
    ...(wasm ? [`script-src 'self' 'wasm-unsafe-eval'`] : []),
  ].join(';');
}
