import { describe, expect, test } from 'vitest';
import { forecastHost, listRefusingHosts, recognizeHost } from './forecast-host.ts';
import { HOST_NAMES, HOSTS } from './hosts.ts';
import { measureSite } from './measure-site.ts';

const small = measureSite([['index.html', { size: 10 }]]);

describe('a forecast', () => {
  test.each(HOST_NAMES)('%s takes a small site', (name) => {
    expect(forecastHost(name, { ...small, redirects: 3 }).fits).toBe(true);
  });

  test.each([
    ['github-pages', { bytes: 1e9 + 1 }],
    ['netlify', { folders: new Map([['p', 54_001]]) }],
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
