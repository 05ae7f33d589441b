import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createReporter } from './create-reporter.ts';

/** A terminal, or a file, and all that was written to it. */
function open(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 });
  let written = '';
  stream.on('data', (chunk: Buffer) => {
    written += chunk;
  });
  return {
    reporter: createReporter({}, stream as unknown as NodeJS.WriteStream),
    read: () => stripVTControlCharacters(written),
  };
}

test('draws a bar on a terminal, and a line when it is full', () => {
  const { reporter, read } = open(true);
  const step = reporter.begin('Reading', 10, 'files');
  expect(read()).toMatch(/^Reading {4}░{40} 0\/10 files/);
  step.update(10);
  step.end('10 files');
  expect(read()).toMatch(/Reading {4}█{40} 10\/10 files.*Reading {5}10 files {2}\d+\.\d s\n$/s);
});

test('draws no bar of a step whose length is not known', () => {
  const { reporter, read } = open(true);
  reporter.begin('Compiling the pages').end();
  expect(read()).toMatch(/^Compiling the pages ….*Compiling the pages {2}\d+\.\d s\n$/s);
  expect(read()).not.toMatch(/[░█]|0\/0/);
});

test('writes plain lines where there is no terminal', () => {
  const { reporter, read } = open(false);
  const step = reporter.begin('Reading', 10);
  step.update(5);
  step.end('10 files');
  expect(read()).toMatch(/^Reading {5}10 files {2}\d+\.\d s *\n$/);
});
