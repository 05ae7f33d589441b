import { expect, test } from 'vitest';
import type { ContentPath } from './article.ts';
import { parseArchive } from './parse-archive.ts';
import { parseArticle } from './parse-article.ts';
import { withholdText } from './withhold-text.ts';

const LINES = `title: The Captain
published: 2017-11-06 08:15
updated: 2017-11-07
author: Ann
description: secret standfirst
section: Port
tags: [ferry]
dateline: secret place
image: { src: secret.jpg, alt: secret, title: secret, caption: secret, credit: secret }
source: { name: secret, url: https://secret.example }
series: The Strait
permalink: /captain/
aliases: [/old/captain/]
corrections: { at: 2017-11-08, text: secret }
note: secret`;

function read(lines: string) {
  const { archive } = parseArchive('title: Test', 'archive.yaml');
  const { article } = parseArticle(
    { text: `---\n${lines}\n---\nText.`, path: 'a.md' as ContentPath },
    archive,
  );
  if (article === undefined) throw new Error('The article is not sound.');
  return article;
}

test('leaves an article that stands as it is', () => {
  const article = read(LINES);
  expect(withholdText(article)).toBe(article);
});

test('leaves of a withdrawn article its name, its place and the reason', () => {
  const withheld = withholdText(read(`${LINES}\nwithdrawn: { at: 2018-02-01, reason: Made up. }`));
  expect(JSON.stringify(withheld)).not.toContain('secret');
  expect(withheld).toMatchObject({
    title: 'The Captain',
    published: { iso: '2017-11-06T08:15:00+00:00' },
    updated: { iso: '2017-11-07' },
    authors: ['Ann'],
    section: 'Port',
    tags: ['ferry'],
    series: 'The Strait',
    permalink: '/captain/',
    aliases: ['/old/captain/'],
    withdrawn: { at: { iso: '2018-02-01' }, reason: 'Made up.' },
  });
});
