import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleSite, site } from '../site.ts';

const article = (title: string) =>
  `---\ntitle: ${title}\npublished: 2017-11-06 08:15\n---\nIt left at dawn.\n`;

describe('site', () => {
  test('builds what it is given, and again what is changed', async () => {
    await using built = await site({ 'content/ferry.md': article('The ferry') });
    expect(built.exitCode).toBe(0);
    expect(built.html('2017/11/06/ferry.html')('h1').text().trim()).toBe('The ferry');
    expect(built.files()).toContain('feed.json');
    expect(built.json('feed.json')).toMatchObject({ items: [{ title: 'The ferry' }] });

    const changes = { 'content/ferry.md': null, 'content/boat.md': article('The boat') };
    const rebuilt = await built.rebuild(changes);
    expect(rebuilt.has('2017/11/06/ferry.html')).toBe(false);
    expect(rebuilt.has('2017/11/06/boat.html')).toBe(true);
  });

  test('gives the words of a build that finds an error, and leaves nothing behind', async () => {
    let dir = '';
    {
      await using built = await site({ 'content/ferry.md': '---\ntitle: The ferry\n---\n' });
      dir = built.dir;
      expect(built.exitCode).toBe(1);
      expect(built.stdout + built.stderr).toContain('ferry.md:');
      expect(existsSync(built.dist)).toBe(false);
    }
    expect(existsSync(dir)).toBe(false);
  });
});

test('sampleSite is the repository’s own archive', () => {
  expect(sampleSite().has('index.html')).toBe(true);
});
