import { z } from 'zod';
import { ALSO_TEXT } from './json-schema-hints.ts';
import { mustBe } from './must-be.ts';
import {
  accent,
  base,
  count,
  flag,
  host,
  href,
  language,
  names,
  permalink,
  RECORD,
  site,
  text,
  timeZone,
  title,
  url,
} from './setting-values.ts';

/** A dark red that holds its contrast on white and, lightened, on black. */
const ACCENT = '#8c1c13';

const label = {
  name: text.optional().describe('How it is shown; else as most articles write it.'),
  description: text.optional().describe('A sentence for its page.'),
};
const person = {
  url: url.optional().describe('The author’s own page.'),
  image: text.optional().describe('A portrait: a file in public/ (leading slash), or a URL.'),
  bio: text.optional().describe('Who the author is, in a sentence or two.'),
};

/** Settings by slug; a text alone is the name. */
function labels<Shape extends z.ZodRawShape>(shape: Shape) {
  const settings = z
    .strictObject(shape, mustBe('a name, or keys and values'))
    .meta({ [ALSO_TEXT]: true });
  return z
    .record(z.string(), settings, mustBe('a list of slugs, each with its settings'))
    .default({});
}

const links = z
  .array(
    z.strictObject(
      {
        text: text.describe('What the link is called.'),
        href: href.describe('An address of the site (leading slash), or a URL.'),
      },
      RECORD,
    ),
    mustBe('a list of links, each with text and href'),
  )
  .default([]);

/** Every setting of `archive.yaml`, with its default. */
export const archiveSchema = z.strictObject({
  title: title.describe('The name of the archive.'),
  description: text.optional().describe('What it holds, in a sentence.'),
  language: language
    .default('en')
    .describe('The language of its articles and pages, as BCP 47 code.'),
  timeZone: timeZone.default('UTC').describe('IANA zone in which days are cut and times are read.'),
  site: site.optional().describe('The address under which it is published: https://arsip.example'),
  base: base.default('/').describe('The sub-path under which it is published.'),
  publisher: z
    .strictObject(
      {
        name: text.optional().describe('Its name.'),
        url: url.optional().describe('Its own site.'),
        logo: text.optional().describe('A file in public/ (leading slash), or a URL.'),
      },
      RECORD,
    )
    .default({})
    .describe('Who publishes it; the name is the title unless given.'),
  licence: z
    .strictObject(
      {
        name: text.describe('What they are called: CC BY 4.0'),
        url: url.optional().describe('Where they can be read.'),
      },
      RECORD,
    )
    .optional()
    .describe('The terms under which the articles may be used.'),
  accent: accent.default(ACCENT).describe('The one colour of the site, in quotes: "#8c1c13".'),
  menu: links.describe(
    'Links of the masthead, before the search: pages of your own, or other sites.',
  ),
  footer: z
    .strictObject(
      {
        text: text.optional().describe('A sentence, such as the address of the editors.'),
        links: links.describe('Links, before those to the feeds.'),
      },
      RECORD,
    )
    .prefault({})
    .describe('What the footer shows besides publisher, licence and feeds.'),
  permalink: permalink
    .default('/{year}/{month}/{day}/{slug}.html')
    .describe('The pattern of an article’s address.'),
  addresses: z
    .enum(['html', 'extensionless'], mustBe('html or extensionless'))
    .default('html')
    .describe('How links to articles are written; the files are the same.'),
  sections: labels(label).describe('Sections by slug.'),
  authors: labels({ ...label, ...person }).describe('Authors by slug.'),
  tags: labels({
    ...label,
    aliases: names.describe('Other names under which articles use it.'),
  }).describe('Tags by slug.'),
  lists: z
    .strictObject(
      {
        size: count(1).default(50).describe('How many articles a list page shows.'),
        smallTags: count(0).default(1).describe('Tags with fewer articles get no page.'),
      },
      RECORD,
    )
    .prefault({})
    .describe('How long lists are.'),
  ageNotice: z
    .strictObject(
      {
        months: count(0)
          .default(12)
          .describe('From which age an article says how old it is; 0 for never.'),
        exceptSections: names.describe('Sections whose articles never say so.'),
        exceptTags: names.describe('Tags whose articles never say so.'),
      },
      RECORD,
    )
    .prefault({})
    .describe('Which articles say how old they are. The reader’s browser works out the number.'),
  embeds: z
    .array(host, mustBe('a list of hosts'))
    .default([])
    .describe('Hosts whose frames are kept.'),
  data: z
    .strictObject(
      {
        publish: flag
          .default(true)
          .describe('Publishes all articles under /data/, as JSONL and CSV.'),
        markdown: flag
          .default(false)
          .describe(
            'Puts each article’s own file beside its page: slug.md. As it is, so that all its keys can be read.',
          ),
      },
      RECORD,
    )
    .prefault({})
    .describe('The archive as data.'),
  offline: z
    .strictObject(
      {
        publish: flag
          .default(true)
          .describe(
            'Lets browsers keep the pages that were read, by a service worker. Without it, readers who have one are freed of it.',
          ),
        years: flag
          .default(true)
          .describe(
            'Publishes packs, in which readers fetch whole years to read and search without a network.',
          ),
        photos: flag.default(true).describe('Publishes packs of photos too, one size of each.'),
      },
      RECORD,
    )
    .prefault({})
    .describe('Reading without a network.'),
});

export type ArchiveSettings = z.output<typeof archiveSchema>;
