import { describe, expect, test } from 'vitest';
import { forecastHost, listRefusingHosts, recognizeHost } from './forecast-host.ts';
import { HOST_NAMES, HOSTS } from './hosts.ts';
import { measureSite } from './measure-site.ts';

const facts = (size: number) => ({ size, mtime: 0 });
const small = measureSite(new Map([['index.html', facts(10)]]));

test('a site is measured by its files, bytes, largest file and fullest folder', () => {
  const files = {
    'b/1.xml': facts(1),
    'a/2.html': facts(5),
    'a/b/3.html': facts(5),
    'b/4.html': facts(2),
  };
  expect(measureSite(new Map(Object.entries(files)))).toEqual({
    pages: 3,
    siteFiles: 4,
    bytes: 13,
    largestFile: { file: 'a/2.html', bytes: 5 },
    fullestFolder: { folder: 'b', files: 2 },
  });
});

describe('a forecast', () => {
  test.each(HOST_NAMES)('%s takes a small site', (name) => {
    expect(forecastHost(name, { ...small, redirects: 3 }).fits).toBe(true);
  });

  test.each([
    ['github-pages', { bytes: 1e9 + 1 }],
    ['netlify', { fullestFolder: { folder: 'p', files: 54_001 } }],
    ['cloudflare-pages', { siteFiles: 20_001 }],
    ['cloudflare-pages', { largestFile: { file: 'a.mp4', bytes: 25 * 2 ** 20 + 1 } }],
  ] as const)('%s refuses a site that is over its limit', (name, change) => {
    const site = { ...small, redirects: 0, ...change };
    expect(forecastHost(name, site).fits).toBe(false);
    expect(listRefusingHosts(site)).toEqual([HOSTS[name].title]);
  });

  test('names the file that is too large', () => {
    const site = { ...small, largestFile: { file: 'a.mp4', bytes: 1e9 }, redirects: 0 };
    const over = forecastHost('cloudflare-pages', site).findings.filter(({ isOver }) => isOver);
    expect(over).toMatchObject([{ measure: 'largestFile', where: 'a.mp4', found: 1e9 }]);
  });

  test('no host refuses a site for its redirects, which are pages too', () => {
    const site = { ...small, redirects: 1_000_000 };
    expect(listRefusingHosts(site)).toEqual([]);
    const { findings } = forecastHost('cloudflare-pages', site);
    expect(findings.find(({ measure }) => measure === 'redirects')?.isOver).toBe(true);
  });
});

test.each([
  ['https://paper.github.io', 'github-pages'],
  ['https://paper.netlify.app', 'netlify'],
  ['https://paper.pages.dev', 'cloudflare-pages'],
  ['https://d111.cloudfront.net', 's3-cloudfront'],
  ['https://github.io.example', undefined],
  [undefined, undefined],
])('the host of %s is %s', (site, name) => {
  expect(recognizeHost(site)).toBe(name);
});
