/** The archive as data: one record an article, whatever the format. */
import { z } from 'zod';
import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { PlainArticle } from '../model/published-article.ts';
import { assetToUrl } from './asset-to-url.ts';

const time = (what: string) => z.string().describe(`${what}: RFC 3339, or YYYY-MM-DD for a day.`);

/** What a record holds; published as JSON Schema beside the data. */
const recordSchema = z.object({
  url: z.string().describe('The address of the article’s page.'),
  title: z.string().describe('The headline.'),
  published: time('When it was published'),
  updated: time('When its text last changed').optional(),
  authors: z.array(z.string()).describe('The names of the byline, in order.'),
  section: z.string().optional().describe('The desk or rubric it belongs to.'),
  tags: z.array(z.string()).describe('What it is about.'),
  language: z.string().describe('BCP 47.'),
  dateline: z.string().optional().describe('Place and agency before the first sentence.'),
  description: z.string().optional().describe('The standfirst, as plain text.'),
  series: z.string().optional().describe('The series it is a part of.'),
  source: z
    .object({ name: z.string(), url: z.string().optional() })
    .optional()
    .describe('Where the text first appeared.'),
  image: z
    .object({
      url: z.string().optional(),
      alt: z.string().optional(),
      title: z.string().optional(),
      caption: z.string().optional(),
      credit: z.string().optional(),
    })
    .optional()
    .describe('The lead photo.'),
  corrections: z
    .array(z.object({ at: time('When'), type: z.string(), text: z.string() }))
    .describe('What was changed after publication.'),
  withdrawn: z
    .object({ at: time('When'), reason: z.string() })
    .optional()
    .describe('When and why the text was taken back; there is no text then.'),
  text: z.string().describe('The text as plain text, a line a paragraph.'),
});

export type DataRecord = z.output<typeof recordSchema>;

/** The fields of a record, in order. */
export const DATA_FIELDS = Object.keys(recordSchema.shape) as (keyof DataRecord)[];

/** The JSON Schema of a record, as a file. */
export function renderDataSchema(): string {
  const schema = { ...z.toJSONSchema(recordSchema), title: 'An article of the archive' };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** All that is known of an article; of a withdrawn one, what is left of it. */
export function articleToDataRecord(published: PlainArticle, archive: Archive): DataRecord {
  const { article, body, photo } = published;
  const { src: _, ...texts } = article.image ?? { src: '' };
  const record: Record<keyof DataRecord, unknown> = {
    url: pathnameToUrl(published.pathname, archive),
    title: published.title,
    published: published.published.iso,
    updated: published.updated?.iso,
    authors: published.authors.map(({ name }) => name),
    section: published.section?.name,
    tags: published.tags.map(({ name }) => name),
    language: published.language,
    dateline: article.dateline,
    description: published.description,
    series: article.series,
    source: article.source,
    image: article.image && { url: photo && assetToUrl(photo.src, archive), ...texts },
    corrections: article.corrections.map(({ at, type, text }) => ({ at: at.iso, type, text })),
    withdrawn: article.withdrawn && {
      at: article.withdrawn.at.iso,
      reason: article.withdrawn.reason,
    },
    text: body.text,
  };
  return record as DataRecord;
}
