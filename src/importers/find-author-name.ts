import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse as parseTomlText } from 'smol-toml';
import { parse as parseYamlText } from 'yaml';
import { keepByKey } from '../i18n/keep-by-key.ts';
import { splitFrontmatter } from '../model/frontmatter.ts';

/** Where generators keep what they know of authors, below the folder of a site. */
const LISTS = ['_data/authors', 'data/authors', 'src/_data/authors', 'content/authors', 'authors'];
const SINGLES =
  '{data,_data,content,src/content,.}/{authors,_authors}/{*.{yml,yaml,json,toml,md},*/{_index,index}.md}';
const NAMES = ['name', 'display_name', 'full_name', 'fullname', 'title'];

/** The names of a site's authors by the short ones that its articles use. */
const listAuthors = keepByKey((root: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const list of LISTS) {
    for (const ending of ['yml', 'yaml', 'json', 'toml']) {
      const file = join(root, `${list}.${ending}`);
      if (!existsSync(file)) continue;
      for (const [key, value] of entriesOf(readData(file))) addName(names, key, value);
    }
  }
  for (const path of globSync(SINGLES, { cwd: root })) {
    const name = basename(path).replace(/\.\w+$/, '');
    const key = /^_?index$/.test(name) ? basename(join(path, '..')) : name;
    addName(names, key, readData(join(root, path)));
  }
  return names;
});

/** An author's full name, where the site's data tell it; else the name as it is. */
export function findAuthorName(root: string, name: string): string {
  return listAuthors(root).get(name.toLowerCase()) ?? name;
}

function addName(names: Map<string, string>, key: string, value: unknown): void {
  if (typeof value === 'string') names.set(key.toLowerCase(), value);
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  const name = NAMES.map((part) => record[part]).find((part) => typeof part === 'string');
  if (typeof name === 'string') names.set(key.toLowerCase(), name);
}

function entriesOf(data: unknown): [string, unknown][] {
  if (!Array.isArray(data))
    return typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return data.flatMap((item) => {
    const key = item?.slug ?? item?.id ?? item?.username ?? item?.short_name;
    return typeof key === 'string' ? [[key, item] as [string, unknown]] : [];
  });
}

/** What a file of data says; nothing for one that is broken, which names authors by their short names. */
function readData(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    if (file.endsWith('.md')) return splitFrontmatter(text, file).data;
    if (file.endsWith('.json')) return JSON.parse(text);
    return file.endsWith('.toml')
      ? parseTomlText(text)
      : parseYamlText(text, { maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
