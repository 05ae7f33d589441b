import { type ArchiveSettings, archiveSchema } from '../src/model/archive-schema.ts';
import { archiveToJsonSchema } from '../src/model/json-schema.ts';
import {
  joinSentences,
  renderBlocks,
  renderFence,
  renderList,
  renderPage,
} from './reference-markdown.ts';
import { describeForm, listParts, type SchemaPart } from './reference-schema.ts';

/** Each setting as it is written; a test reads them all. */
export const SETTING_EXAMPLES = {
  title: 'title: Harbour News',
  description: 'description: The newspaper of Port City, since 1962.',
  language: 'language: id',
  timeZone: 'timeZone: Asia/Jakarta',
  site: 'site: https://news.example',
  base: 'base: /archive/',
  publisher: `publisher:
  name: Harbour News Ltd
  url: https://harbour-news.example
  logo: /logo.png`,
  licence: `licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/`,
  accent: 'accent: "#1c4f8c"',
  menu: `menu:
  - text: About us
    href: /about/`,
  footer: `footer:
  text: 1 Quay Street, Port City
  links:
    - text: Write to us
      href: mailto:desk@harbour-news.example`,
  permalink: 'permalink: /{section}/{year}/{slug}.html',
  addresses: 'addresses: extensionless',
  sections: `sections:
  harbour: Harbour
  opinion:
    name: Opinion
    description: Leaders and letters.`,
  authors: `authors:
  sari-wulandari:
    name: Sari Wulandari
    bio: Has written about the harbour since 2009.`,
  tags: `tags:
  united-states:
    name: United States
    aliases: [US, USA, AS, Amerika Serikat]`,
  lists: 'lists: { size: 30, smallTags: 2 }',
  ageNotice: 'ageNotice: { months: 24, exceptSections: [opinion] }',
  embeds: 'embeds: [www.youtube-nocookie.com]',
  data: 'data: { publish: false }',
  offline: 'offline: { photos: false }',
} as const satisfies Record<keyof ArchiveSettings, string>;

const INTRODUCTION = `# archive.yaml

The settings of an archive, in \`content/archive.yaml\`. Only \`title\` is required. A value that does not fit is an [error](rules.md#config-invalid); a key that is not listed here has no effect, and is a [warning](rules.md#key-unknown).

An editor that knows JSON Schema completes and checks the file when its first line names the schema:

\`\`\`yaml
# yaml-language-server: $schema=../schemas/archive.schema.json
\`\`\`

Sections, authors and tags need no entry: what an article names exists. An entry stands under its slug, the name as it is in addresses; a text in place of its settings is its name.`;

/** The page of all settings, with the defaults that the schema gives. */
export function renderArchiveYaml(): string {
  const defaults = archiveSchema.parse({ title: 'Archive' });
  const settings = listParts(archiveToJsonSchema());
  return renderPage('src/model/archive-schema.ts', [
    INTRODUCTION,
    ...settings.map((setting) => renderSetting(setting, defaults)),
  ]);
}

function renderSetting(setting: SchemaPart, defaults: ArchiveSettings): string {
  const { name, path, node } = setting;
  const key = name as keyof ArchiveSettings;
  const value = defaults[key];
  const inner = typeof value === 'object' ? Object.entries(value) : [];
  const parts = listParts(node, path).map((part) => {
    const [, own] = inner.find(([partName]) => partName === part.name) ?? [];
    return `\`${part.path}\`: ${describeSetting(part, own)}`;
  });
  return renderBlocks([
    `## ${name}`,
    describeSetting(setting, key === 'title' ? undefined : value),
    renderFence('yaml', SETTING_EXAMPLES[key]),
    renderList(parts),
  ]);
}

function describeSetting({ node, required }: SchemaPart, value: unknown): string {
  const hasDefault = ['string', 'number', 'boolean'].includes(typeof value);
  return joinSentences(
    node.description,
    describeForm(node),
    required ? 'Required' : undefined,
    hasDefault ? `Default: \`${value}\`` : undefined,
  );
}
