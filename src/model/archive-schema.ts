import { z } from 'zod';
import { cleanLine } from './clean-text.ts';
import { findLanguage } from './find-language.ts';
import { ALSO_TEXT } from './json-schema-hints.ts';
import { mustBe } from './must-be.ts';
import { parsePermalink } from './parse-pathname.ts';
import { findZone } from './time-zones.ts';

/** A dark red that holds its contrast on white and, lightened, on black. */
const ACCENT = '#8c1c13';

const text = z
  .union([z.string(), z.number()], mustBe('text'))
  .transform((value) => cleanLine(String(value)));
const url = z.string(mustBe('an http address')).transform((value, context) => {
  const trimmed = value.trim();
  if (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed)) return trimmed;
  context.addIssue('must be an http address, such as https://arsip.example/about');
  return z.NEVER;
});
const names = z.array(text, mustBe('a list of texts')).default([]);
const count = (minimum: number) =>
  z.int(mustBe('a whole number')).min(minimum, `must be ${minimum} or more`);
const RECORD = mustBe('keys and values');
const flag = z.boolean(mustBe('true or false'));

const title = text.refine((value) => value !== '', 'is empty');

const language = z.string(mustBe('a language code')).transform((value, context) => {
  const canonical = findLanguage(value);
  if (canonical !== undefined) return canonical;
  context.addIssue(`must be a language code such as id, en or pt-BR; "${value}" is not`);
  return z.NEVER;
});

const timeZone = z.string(mustBe('the name of a time zone')).transform((value, context) => {
  const zone = findZone(value.trim());
  if (zone === undefined) {
    context.addIssue(`must be an IANA time zone such as Asia/Jakarta; "${value}" is not`);
    return z.NEVER;
  }
  // Days are cut by a place's own history of clocks, which an abbreviation of an offset has not.
  if ('iana' in zone) return zone.iana;
  if (zone.offset === '+00:00') return 'UTC';
  context.addIssue(`must be an IANA time zone such as America/New_York; "${value}" is an offset`);
  return z.NEVER;
});

const site = z.string(mustBe('an http address')).transform((value, context) => {
  const trimmed = value.trim().replace(/\/+$/, '');
  const parsed = /^https?:\/\//i.test(trimmed) ? URL.parse(trimmed) : null;
  if (parsed === null) {
    context.addIssue(`must be an address such as https://arsip.example; "${value}" is not`);
    return z.NEVER;
  }
  if (parsed.pathname === '/' && parsed.search === '' && parsed.hash === '') return parsed.origin;
  context.addIssue(`must end after the host; put "${parsed.pathname}" into base`);
  return z.NEVER;
});

const base = z.string(mustBe('a path such as /news/')).transform((value, context) => {
  const steps = value.trim().split('/').filter(Boolean);
  if (steps.every((step) => /^[\w.~-]+$/.test(step) && !/^\.+$/.test(step))) {
    return steps.length === 0 ? '/' : `/${steps.join('/')}/`;
  }
  context.addIssue(`must be a path such as /news/; "${value}" is not`);
  return z.NEVER;
});

const accent = z
  .string({
    error: ({ input }) =>
      input === null
        ? 'is empty; in YAML a # begins a comment, so a colour stands in quotes'
        : 'must be a colour in quotes, such as "#8c1c13"',
  })
  .transform((value, context) => {
    const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value.trim()) ?? [];
    if (digits === undefined) {
      context.addIssue(`must be a colour such as "#8c1c13"; "${value}" is not`);
      return z.NEVER;
    }
    const six = digits.length === 6 ? digits : digits.replace(/./g, '$&$&');
    return `#${six.toLowerCase()}`;
  });

const permalink = z.string(mustBe('a pattern')).transform((value, context) => {
  const pattern = parsePermalink(value);
  if (pattern?.includes('{slug}')) return pattern;
  context.addIssue('must hold {slug}, and beside it only {year}, {month}, {day} and {section}');
  return z.NEVER;
});

const host = z.string(mustBe('a host')).transform((value, context) => {
  const name = value
    .trim()
    .toLowerCase()
    .replace(/^(https?:)?\/\//, '')
    .replace(/\/.*$/, '');
  if (/^([a-z\d-]+\.)+[a-z\d-]+$/.test(name)) return name;
  context.addIssue(`must be a host such as www.youtube.com; "${value}" is not`);
  return z.NEVER;
});

const label = { name: text.optional(), description: text.optional() };
const person = { url: url.optional(), image: text.optional(), bio: text.optional() };

/** Settings by slug; a text alone is the name. */
function labels<Shape extends z.ZodRawShape>(shape: Shape) {
  const settings = z
    .strictObject(shape, mustBe('a name, or keys and values'))
    .meta({ [ALSO_TEXT]: true });
  return z
    .record(z.string(), settings, mustBe('a list of slugs, each with its settings'))
    .default({});
}

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
    .strictObject({ name: text.optional(), url: url.optional(), logo: text.optional() }, RECORD)
    .default({})
    .describe('Who publishes it; the name is the title unless given.'),
  licence: z
    .strictObject({ name: text, url: url.optional() }, RECORD)
    .optional()
    .describe('The terms under which the articles may be used.'),
  accent: accent.default(ACCENT).describe('The one colour of the site, in quotes: "#8c1c13".'),
  permalink: permalink
    .default('/{year}/{month}/{day}/{slug}.html')
    .describe('The pattern of an article’s address.'),
  addresses: z
    .enum(['html', 'extensionless'], mustBe('html or extensionless'))
    .default('html')
    .describe('How links to articles are written; the files are the same.'),
  sections: labels(label).describe('Sections by slug.'),
  authors: labels({ ...label, ...person }).describe('Authors by slug.'),
  tags: labels({ ...label, aliases: names }).describe('Tags by slug.'),
  lists: z
    .strictObject(
      {
        size: count(1).default(50).describe('How many articles a list page shows.'),
        smallTags: count(0).default(1).describe('Tags with fewer articles get no page.'),
      },
      RECORD,
    )
    .prefault({}),
  ageNotice: z
    .strictObject(
      {
        months: count(0).default(12).describe('From which age an article says how old it is.'),
        exceptSections: names,
        exceptTags: names,
      },
      RECORD,
    )
    .prefault({}),
  embeds: z
    .array(host, mustBe('a list of hosts'))
    .default([])
    .describe('Hosts whose frames are kept.'),
  data: z
    .strictObject(
      {
        publish: flag.default(true).describe('Publishes the archive as data under /data/.'),
        markdown: flag.default(false).describe('Puts each article’s Markdown beside its page.'),
      },
      RECORD,
    )
    .prefault({}),
});

export type ArchiveSettings = z.output<typeof archiveSchema>;
