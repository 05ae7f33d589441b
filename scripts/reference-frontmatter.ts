import { CORRECTION_WORDS } from '../src/model/correction-types.ts';
import {
  FIELD_NAMES,
  type FieldName,
  type FieldWithParts,
  PART_NAMES,
} from '../src/model/field-names.ts';
import { hasParts } from '../src/model/find-meaning.ts';
import { frontmatterToJsonSchema } from '../src/model/json-schema.ts';
import {
  joinSentences,
  renderBlocks,
  renderFence,
  renderList,
  renderNames,
  renderPage,
} from './reference-markdown.ts';
import { listParts, type SchemaPart } from './reference-schema.ts';

/** Each field as it is written; a test reads them all. */
export const FIELD_EXAMPLES = {
  title: 'title: The ferry is back',
  published: 'published: 2017-11-06 08:15 WIB',
  updated: 'updated: 2017-11-06 19:05 WIB',
  authors: 'authors: [Sari Wulandari, Ben Roe]',
  description: 'description: After eleven days in the dock, it left at dawn.',
  section: 'section: Harbour',
  tags: 'tags: [ferry, Port City]',
  categories: 'categories: [Harbour, ferry]',
  dateline: 'dateline: Port City',
  image: `image:
  src: ferry.jpg
  alt: A white ferry leaves a dry dock.
  title: Dawn
  caption: The ferry on its first trip.
  credit: Sari Wulandari`,
  source: 'source: { name: Harbour Gazette, url: https://gazette.example/ferry }',
  lang: 'lang: id',
  series: 'series: The dock',
  translations: 'translations: [feri-kembali.md]',
  slug: 'slug: the-ferry-is-back',
  permalink: 'permalink: /harbour/the-ferry-is-back.html',
  aliases: 'aliases: [/news/1234, /old/ferry.html]',
  draft: 'draft: true',
  corrections: `corrections:
  - at: 2017-11-07 19:00 WIB
    type: correction
    text: The ferry was in the dock for eleven days, not twelve.`,
  withdrawn: `withdrawn:
  at: 2018-02-01
  reason: The captain’s words were made up.`,
} as const satisfies Record<FieldName, string>;

const INTRODUCTION = `# Frontmatter

What stands above an article’s text, and what each field means. [How to write an article](../guide/write.md) shows most of them at work.

Frontmatter is YAML between two lines \`---\`, TOML between two lines \`+++\`, or a JSON object; the file is UTF-8. Only a title and a date are required, and the date may also stand in the name of the file (\`2017-11-06-ferry.md\`) or of its folders (\`2017/11/06/ferry.md\`).

Fields are understood under the names that other generators give them. Upper and lower case, \`-\` and \`_\` make no difference: \`pubDate\` is \`pub_date\`. Where a file has several names of one field, the field’s own name wins, then the one that stands first in its list. Unknown keys are kept, and are never an error.

## Dates

A date has its year first, or its month as a word, in English or Indonesian: \`2017-11-06\`, \`6 November 2017\`, \`Senin, 6 Nopember 2017\`. A time may follow it, and a zone: \`2017-11-06 08:15\`, \`2017-11-06T08:15:00+07:00\`, \`6 November 2017, 08.15 WIB\`. A time without a zone is in the archive’s own. A date without a time stays a date.

## Parts

A field with parts may be written as a record, as in the examples below, or with its parts beside it: \`image-alt\`, \`source_url\`. A text in its place is its first part: \`image: ferry.jpg\`.`;

/** The page of all fields of an article. */
export function renderFrontmatter(): string {
  const fields = listParts(frontmatterToJsonSchema());
  return renderPage('src/model/frontmatter-schema.ts and src/model/field-names.ts', [
    INTRODUCTION,
    ...fields.map(renderField),
    renderWords(),
  ]);
}

function renderField({ name, path, node }: SchemaPart): string {
  const field = name as FieldName;
  const others = FIELD_NAMES[field];
  return renderBlocks([
    `## ${name}`,
    joinSentences(node.description),
    renderFence('yaml', FIELD_EXAMPLES[field]),
    hasParts(field) ? renderParts(field, listParts(node, path)) : undefined,
    others.length > 0 ? `Other names: ${renderNames(others)}` : undefined,
  ]);
}

function renderParts(field: FieldWithParts, parts: readonly SchemaPart[]): string | undefined {
  const namesOf: Readonly<Record<string, readonly string[]>> = PART_NAMES[field];
  const items = parts.map(({ name, path, node, required }) => {
    const others = namesOf[name] ?? [];
    const meaning = joinSentences(
      node.description,
      required ? 'Required' : undefined,
      others.length > 0 ? `Also ${renderNames(others)}` : undefined,
    );
    return `\`${path}\`: ${meaning}`;
  });
  return renderList(items);
}

function renderWords(): string {
  const types = Object.entries(CORRECTION_WORDS);
  const items = types.map(([type, words]) => `\`${type}\`: also ${renderNames(words)}.`);
  return renderBlocks(['## Types of correction', renderList(items)]);
}
