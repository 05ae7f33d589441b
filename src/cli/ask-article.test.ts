import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { WrongCall } from '../engine/wrong-call.ts';
import { parseArchive } from '../model/parse-archive.ts';
import { askArticle, type Told } from './ask-article.ts';

const { archive } = parseArchive('title: A\nsections: { harbour: Harbour }', 'archive.yaml');

const HINT = 'Enter alone leaves a field out, Tab completes a known name, Ctrl C ends.\n';

/** Answers line by line as they are asked for; an answer less ends the input. */
async function answer(told: Told, answers: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let asked = '';
  output.on('data', (chunk: Buffer) => {
    asked += chunk;
    if (!asked.endsWith(': ')) return;
    const next = left.shift();
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  return { article: await askArticle(told, archive, { input, output }), asked };
}

test('asks for what the call leaves open', async () => {
  const answers = [' The ferry ', 'Sari Wulandari, Ben Roe', 'Harbour', 'ferry,, Port City '];
  const { article, asked } = await answer({}, answers);
  expect(article).toEqual({
    title: 'The ferry',
    authors: ['Sari Wulandari', 'Ben Roe'],
    section: 'Harbour',
    tags: ['ferry', 'Port City'],
  });
  expect(asked).toBe(`${HINT}Headline: Authors, with commas: Section: Tags, with commas: `);
});

test('leaves out what is left empty, and asks nothing twice', async () => {
  const { article, asked } = await answer({ title: 'The ferry', tags: ['ferry'] }, ['', '']);
  expect(article).toEqual({ title: 'The ferry', authors: [], tags: ['ferry'] });
  expect(asked).toBe(`${HINT}Authors, with commas: Section: `);
});

test('asks for the headline until there is one', async () => {
  const { article, asked } = await answer({}, ['', ' ', 'The ferry', '', '', '']);
  expect(article.title).toBe('The ferry');
  expect(asked.match(/Headline: /g)).toHaveLength(3);
});

test('takes lines that are pasted all at once', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.resume();
  const asked = askArticle({}, archive, { input, output });
  input.write('The ferry\nSari Wulandari\nHarbour\nferry\n');
  expect(await asked).toEqual({
    title: 'The ferry',
    authors: ['Sari Wulandari'],
    section: 'Harbour',
    tags: ['ferry'],
  });
});

test('writes nothing when the answers end early', async () => {
  await expect(answer({}, ['The ferry'])).rejects.toThrow(new WrongCall('Nothing was written.'));
});
