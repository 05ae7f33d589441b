/** What hosts of static sites take, as they publish it: the rows of docs/reference/hosts.md. */

/** What of a site a host may limit; `fullestFolder` counts the files of one folder, without those below it. */
export type Measure = 'files' | 'bytes' | 'largestFile' | 'fullestFolder' | 'redirects';

export interface HostLimit {
  readonly measure: Measure;
  /** The most that the host takes; bytes for `bytes` and `largestFile`. */
  readonly most: number;
  /** Whether the host refuses a site that is over it. */
  readonly refuses: boolean;
  /** Where the host says so. */
  readonly source: string;
}

export interface Host {
  readonly title: string;
  /** The addresses that the host gives its sites. */
  readonly addresses: RegExp;
  readonly limits: readonly HostLimit[];
  /** What else is to be known, and where it stands. */
  readonly note: string;
}

const CLOUDFLARE_LIMITS = 'https://developers.cloudflare.com/pages/platform/limits/';
const NETLIFY_REDIRECTS = 'https://docs.netlify.com/manage/routing/redirects/overview';

export const HOSTS = {
  'github-pages': {
    title: 'GitHub Pages',
    addresses: /\.github\.io$/,
    limits: [
      {
        measure: 'bytes',
        most: 1e9,
        refuses: true,
        source:
          'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
      },
    ],
    note: 'It sends about 100 GB a month, and gives up a deployment after 10 minutes. It reads neither _headers nor _redirects: former addresses are pages that lead on.',
  },
  netlify: {
    title: 'Netlify',
    addresses: /\.netlify\.app$/,
    limits: [
      {
        measure: 'fullestFolder',
        most: 54_000,
        refuses: true,
        source: 'https://docs.netlify.com/site-deploys/overview/',
      },
      { measure: 'redirects', most: 10_000, refuses: false, source: NETLIFY_REDIRECTS },
    ],
    note: 'There is no limit on the files of a site.',
  },
  'cloudflare-pages': {
    title: 'Cloudflare Pages',
    addresses: /\.pages\.dev$/,
    limits: [
      { measure: 'files', most: 20_000, refuses: true, source: `${CLOUDFLARE_LIMITS}#files` },
      {
        measure: 'largestFile',
        most: 25 * 2 ** 20,
        refuses: true,
        source: `${CLOUDFLARE_LIMITS}#file-size`,
      },
      {
        measure: 'redirects',
        most: 2_000,
        refuses: false,
        source: `${CLOUDFLARE_LIMITS}#redirects`,
      },
    ],
    note: 'These are the limits of the free plan; a paid one takes 100,000 files, once PAGES_WRANGLER_MAJOR_VERSION=4 is set.',
  },
  's3-cloudfront': {
    title: 'Amazon S3 with CloudFront',
    addresses: /\.(cloudfront\.net|amazonaws\.com)$/,
    limits: [],
    note: 'There is no limit on the files of a site; each file that is sent costs a request. CloudFront compresses files of 1,000 to 10,000,000 bytes: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html',
  },
} as const satisfies Readonly<Record<string, Host>>;

export type HostName = keyof typeof HOSTS;

export const HOST_NAMES = Object.keys(HOSTS) as HostName[];

/** What to do about a site that is over a limit. */
export const REMEDIES = {
  files:
    'Let small tags go without pages (lists.smallTags in archive.yaml), take a larger plan, or another host.',
  bytes: 'Put photos and recordings on another host, and link to them; or take another host.',
  largestFile: 'Put the file on another host, and link to it.',
  fullestFolder: 'Spread articles over folders: permalink in archive.yaml, with {month} and {day}.',
  redirects: 'Nothing is lost: former addresses beyond it are pages that lead on.',
} as const satisfies Readonly<Record<Measure, string>>;
