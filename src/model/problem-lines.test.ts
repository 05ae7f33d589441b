/** Every rule that the model reports has a bad example here, with the line and column it is found at. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type RuleId, rules } from '../diagnostics/rules.ts';
import type { ContentPath } from './article.ts';
import { parseArchive } from './parse-archive.ts';
import { parseArticle } from './parse-article.ts';

type Example = readonly [rule: RuleId, place: string, text: string];

const articles: readonly Example[] = [
  ['file-empty', '1:1', ' \n\uFEFF'],
  ['frontmatter-missing', '1:1', 'Isi saja\n'],
  ['frontmatter-unreadable', '3:8', '---\ndate: 2017-11-06\ntitle: Banjir: kota lumpuh\n---\n'],
  ['frontmatter-executable', '2:1', '\n---js\n{ title: 1 }\n---\n'],
  ['duplicate-key', '4:1', '---\ntitle: a\ndate: 2017-11-06\ntitle: b\n---\n'],
  ['duplicate-key-same', '4:1', '---\ntitle: a\ndate: 2017-11-06\ntitle: a\n---\n'],
  ['title-missing', '1:1', '---\ndate: 2017-11-06\n---\n'],
  ['title-missing', '2:8', '---\ntitle: [a]\ndate: 2017-11-06\n---\n'],
  ['title-missing', '1:1', '---\ntitle: "&nbsp;"\ndate: 2017-11-06\n---\n'],
  ['date-missing', '1:1', '---\ntitle: a\n---\n'],
  ['date-invalid', '3:7', '---\ntitle: a\ndate: 1987-13-02\n---\n'],
  ['date-invalid', '3:10', '---\ntitle: a\nlastmod: 6/11/2017\ndate: 2017-11-06\n---\n'],
  [
    'updated-before-published',
    '4:10',
    '---\ntitle: a\ndate: 2017-11-06\nupdated: 2017-11-05\n---\n',
  ],
  [
    'update-unexplained',
    '4:10',
    '---\ntitle: a\ndate: 2017-11-06\nupdated: 2017-11-08\ncorrections: {at: 2017-11-07, text: x}\n---\n',
  ],
  ['zone-unknown', '3:7', '---\ntitle: a\ndate: 2017-11-06 08:15 XST\n---\n'],
  ['field-invalid', '5:5', '---\ntitle: a\ndate: 2017-11-06\ntags:\n  - {b: c}\n---\n'],
  ['field-invalid', '4:7', '---\ntitle: a\ndate: 2017-11-06\nlang: english\n---\n'],
  ['field-invalid', '4:12', '---\ntitle: a\ndate: 2017-11-06\npermalink: /../x\n---\n'],
  [
    'field-invalid',
    '5:8',
    '---\ntitle: a\ndate: 2017-11-06\nsource:\n  url: "javascript:x"\n---\n',
  ],
  [
    'field-invalid',
    '4:47',
    '---\ntitle: a\ndate: 2017-11-06\ncorrections: [{text: x, at: 2017-11-07, type: z}]\n---\n',
  ],
  ['draft-invalid', '4:8', '---\ntitle: a\ndate: 2017-11-06\ndraft: perhaps\n---\n'],
  [
    'correction-invalid',
    '5:5',
    '---\ntitle: a\ndate: 2017-11-06\ncorrections:\n  - at: 2017-11-07\n---\n',
  ],
  ['withdrawal-invalid', '4:12', '---\ntitle: a\ndate: 2017-11-06\nwithdrawn: true\n---\n'],
];

const archives: readonly (Example | readonly [RuleId, string, undefined])[] = [
  ['config-missing', '', undefined],
  ['config-unreadable', '2:8', 'site: https://a.example\ntitle: Suara: kota\n'],
  ['config-invalid', '1:1', 'site: https://a.example\n'],
  ['config-invalid', '2:11', 'title: Suara\ntimeZone: Mars/Olympus\nsite: https://a.example\n'],
  ['config-invalid', '3:9', 'title: Suara\nlists:\n  size: many\nsite: https://a.example\n'],
  [
    'config-invalid',
    '4:21',
    'title: Suara\nsite: https://a.example\ntags:\n  b: { aliases: [x, a] }\n  a:\n',
  ],
  ['key-unknown', '2:1', 'title: Suara\ntimezone: Asia/Jakarta\nsite: https://a.example\n'],
  ['duplicate-key', '2:1', 'title: Suara\ntitle: Kota\nsite: https://a.example\n'],
  ['duplicate-key-same', '2:1', 'title: Suara\ntitle: Suara\nsite: https://a.example\n'],
  ['site-missing', '1:1', 'title: Suara\n'],
];

function placesOf(rule: RuleId, diagnostics: readonly Diagnostic[]): string[] {
  const places = diagnostics
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, column }) => (line === undefined ? '' : `${line}:${column}`));
  return [...new Set(places)];
}

test.each(articles)('%s is found at %s of an article', (rule, place, text) => {
  const file = { text, path: 'a.md' as ContentPath };
  const { article, diagnostics } = parseArticle(file, { timeZone: 'UTC', language: 'en' });
  expect(placesOf(rule, diagnostics)).toEqual([place]);
  expect(article === undefined).toBe(diagnostics.some(({ fatal }) => fatal));
});

test.each(archives)('%s is found at %s of archive.yaml', (rule, place, text) => {
  expect(placesOf(rule, parseArchive(text, 'archive.yaml').diagnostics)).toEqual([place]);
});

test('every rule that the model names has an example', () => {
  const folder = import.meta.dirname;
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const named = Object.keys(rules).filter((rule) => sources.includes(`'${rule}'`));
  const exemplified = [...articles, ...archives].map(([rule]) => rule);
  expect(named.toSorted()).toEqual([...new Set(exemplified)].toSorted());
});
