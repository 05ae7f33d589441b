import { z } from 'zod';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import { findLanguage } from './find-language.ts';
import { ALSO_ALONE, ALSO_TEXT } from './json-schema-hints.ts';
import { mustBe } from './must-be.ts';
import { parsePathname, parsePermalink } from './parse-pathname.ts';

const TEXT = mustBe('text');
// A headline or a tag may be a number, or a word that YAML takes for a truth value.
const scalar = z.union([z.string(), z.number(), z.boolean()], TEXT).transform(String);
const words = z.union([z.string(), z.number()], TEXT).transform(String);
const line = words.transform(cleanLine);
const date = z.union([z.string(), z.number()], mustBe('a date')).transform(String);

const name = z
  .union([scalar, z.null(), z.object({ name: words }), z.object({ title: words })], TEXT)
  .transform((item) => {
    if (item === null || typeof item === 'string') return cleanLine(item ?? '');
    return cleanLine('name' in item ? item.name : item.title);
  });
const names = z
  .array(name, mustBe('a list of texts'))
  .meta({ [ALSO_ALONE]: true })
  .transform((list) => [...new Set(list.filter((item) => item !== ''))]);

const imageSource = words.transform((src, context) => {
  const trimmed = src.trim().replace(/^\/\//, 'https://');
  if (/^[a-z][a-z0-9+.-]+:/i.test(trimmed) && !/^https?:/i.test(trimmed)) {
    context.addIssue('must be a path or an http address');
    return z.NEVER;
  }
  return trimmed;
});

const url = words.transform((text, context) => {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed)) return trimmed;
  context.addIssue('must be an http address');
  return z.NEVER;
});

const language = words.transform((text, context) => {
  const canonical = findLanguage(text);
  if (canonical !== undefined) return canonical;
  context.addIssue('must be a language code such as id or en-GB');
  return z.NEVER;
});

const permalink = words.transform((text, context) => {
  const pattern = parsePermalink(text);
  if (pattern !== undefined) return pattern;
  context.addIssue(
    'must be an address on this site, with {year} {month} {day} {section} {slug} only',
  );
  return z.NEVER;
});

const alias = z.union([words, z.null()], TEXT).transform((text, context) => {
  if (text === null) return undefined;
  const pathname = parsePathname(text);
  if (pathname !== undefined) return pathname;
  context.addIssue(`must be an address on this site without a query; "${text}" is not`);
  return z.NEVER;
});

const translation = words.transform((text, context) => {
  const path = text.trim();
  if (path !== '' && !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return path;
  context.addIssue('must be the path of an article’s file');
  return z.NEVER;
});

const draft = z
  .union([z.boolean(), z.string(), z.number()], mustBe('true or false'))
  .transform((value, context) => {
    const word = String(value).trim().toLowerCase();
    if (/^(true|yes|on|1|ya)$/.test(word)) return true;
    if (/^(false|no|off|0|tidak)$/.test(word)) return false;
    context.addIssue('must be true or false');
    return z.NEVER;
  });

/** An article's frontmatter under our names, as `collectFields` shapes it; dates are read later. */
export const frontmatterSchema = z.object({
  title: scalar.transform(cleanLine).optional().describe('The headline.'),
  published: date.optional().describe('When it was published: a date, or a date and time.'),
  updated: date.optional().describe('When its text last changed.'),
  authors: names.optional().describe('The names of the byline, in order.'),
  description: line.optional().describe('The standfirst, as plain text.'),
  section: scalar.transform(cleanLine).optional().describe('The desk or rubric it belongs to.'),
  tags: names.optional().describe('What it is about.'),
  categories: names
    .optional()
    .describe('Section and tags in one list: the first is the section where none is named.'),
  dateline: line.optional().describe('Place and agency before the first sentence.'),
  image: z
    .object({
      src: imageSource
        .optional()
        .describe(
          'Relative to the article, below public/ (leading slash), or a URL. Without it, title, caption or credit are shown alone.',
        ),
      alt: line.optional().describe('What the photo shows, for those who do not see it.'),
      title: line.optional().describe('A few words before the caption.'),
      caption: line.optional().describe('The text under the photo.'),
      credit: line.optional().describe('Photographer and agency.'),
    })
    .meta({ [ALSO_TEXT]: true })
    .optional()
    .describe('The lead photo.'),
  source: z
    .object({
      name: line.optional().describe('What it is called; else the host of its address.'),
      url: url.optional().describe('Its address.'),
    })
    .meta({ [ALSO_TEXT]: true })
    .optional()
    .describe('Where the text first appeared.'),
  lang: language.optional().describe('BCP 47; else the archive’s language.'),
  series: scalar.transform(cleanLine).optional().describe('The series it is a part of.'),
  translations: z
    .array(translation, mustBe('a list of paths'))
    .meta({ [ALSO_ALONE]: true })
    .transform((list) => [...new Set(list)])
    .optional()
    .describe(
      'The files of the same article in other languages, relative to this one, or from the content folder with a leading slash. One of two is enough: each page leads to the other.',
    ),
  slug: words.optional().describe('The last part of its address; else from the file’s name.'),
  permalink: permalink.optional().describe('Its own address or pattern.'),
  aliases: z
    .array(alias, mustBe('a list of addresses'))
    .meta({ [ALSO_ALONE]: true })
    .transform((list) => [...new Set(list.filter((item) => item !== undefined))])
    .optional()
    .describe('Former addresses, each of which gets a redirect.'),
  draft: draft.optional().describe('Not published while true.'),
  corrections: z
    .array(
      z.object({
        at: date.describe('When: a date, or a date and time.'),
        type: line
          .optional()
          .describe('erratum, correction, right-of-reply or update; else a correction.'),
        text: words.transform(cleanParagraphs).describe('What was wrong, and what is right.'),
      }),
    )
    .meta({ [ALSO_ALONE]: true })
    .optional()
    .describe('What was changed after publication.'),
  withdrawn: z
    .object({
      at: date.describe('When: a date, or a date and time.'),
      reason: words.transform(cleanParagraphs).describe('Why, for readers.'),
    })
    .optional()
    .describe('When and why the text was taken back; its address stays.'),
});

/** What is known of an article before its dates are read. */
export type Fields = z.output<typeof frontmatterSchema>;
