import { describe, expect, test } from 'vitest';
import type { Pathname } from '../model/article.ts';
import { renderHeaders } from './render-headers.ts';
import { renderRedirects } from './render-redirects.ts';
import { renderSecurityPolicy } from './render-security-policy.ts';
import { archive } from './test-samples.ts';

describe('the security policy', () => {
  test('never lets a page run what stands in its text', () => {
    expect(renderSecurityPolicy(archive, { wasm: true })).not.toMatch(/unsafe-(inline|eval'?;)/);
  });

  test('lets only the search compile WebAssembly', () => {
    expect(renderSecurityPolicy(archive)).not.toContain('wasm');
    expect(renderSecurityPolicy(archive, { wasm: true })).toContain(
      "script-src 'self' 'wasm-unsafe-eval'",
    );
  });

  test('takes frames from the hosts that the archive trusts, and what is below them', () => {
    expect(renderSecurityPolicy(archive)).toContain("frame-src 'none'");
    expect(renderSecurityPolicy({ embeds: ['films.example'] })).toContain(
      'frame-src https://films.example https://*.films.example;',
    );
  });

  test('stays short', () => {
    expect(renderSecurityPolicy(archive).length).toBeLessThan(150);
  });
});

describe('_headers', () => {
  const blocks = renderHeaders(archive).split(/^(?=\/)/m);

  test('has the policy for all files, and who may frame them', () => {
    expect(blocks[0]).toMatch(/^\/warta\/\*\n/);
    expect(blocks[0]).toContain(renderSecurityPolicy(archive, { wasm: true }));
    expect(blocks[0]).toContain("frame-ancestors 'self'");
  });

  test('lets browsers keep what never changes, below the base', () => {
    const immutable = blocks.filter((block) => block.includes('immutable'));
    expect(immutable.map((block) => block.split('\n')[0])).toEqual([
      '/warta/_astro/*',
      '/warta/_images/*',
      '/warta/offline/packs/*',
      '/warta/pagefind/:volume/filter/*',
      '/warta/pagefind/:volume/fragment/*',
      '/warta/pagefind/:volume/index/*',
      '/warta/pagefind/lexicon/*',
    ]);
  });

  test('is within what Cloudflare Pages reads', () => {
    expect(blocks.length).toBeLessThanOrEqual(100);
    for (const line of renderHeaders(archive).split('\n'))
      expect(line.length).toBeLessThanOrEqual(2000);
  });
});

describe('_redirects', () => {
  const redirect = (from: string, to = '/2017/a.html') => ({
    from: from as Pathname,
    to: to as Pathname,
  });
  const render = (...froms: string[]) =>
    renderRedirects(
      froms.map((from) => redirect(from)),
      archive,
    );

  test('has a line an address, percent-encoded, below the base', () => {
    expect(render('/lama/kapal é.html', '/p/1/')).toBe(
      '/warta/lama/kapal%20%C3%A9.html /warta/2017/a.html 301\n/warta/p/1/ /warta/2017/a.html 301\n',
    );
  });

  test('leads to the address that the archive writes, from the one that others wrote', () => {
    const extensionless = { ...archive, addresses: 'extensionless' } as const;
    expect(renderRedirects([redirect('/old.html')], extensionless)).toBe(
      '/warta/old.html /warta/2017/a 301\n',
    );
  });

  test('leaves out what would be a pattern or is too long', () => {
    expect(render('/a*b/', '/a:b/', `/${'long/'.repeat(200)}`)).toBe('');
  });

  test('ends where hosts stop reading', () => {
    const many = Array.from({ length: 2_500 }, (_, index) => `/${index}/`);
    expect(render(...many).split('\n')).toHaveLength(2_001);
    const long = many.map((path) => `/${'x'.repeat(100)}${path}`);
    expect(render(...long).length).toBeLessThanOrEqual(100_000);
  });
});
