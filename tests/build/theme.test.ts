/** What an owner puts into theme/ takes the place of our components and styles, and builds stay as cheap. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../site.ts';

const NO_SEARCH = { args: ['--no-search', '--now', '2026-01-01', '--json'] };
const ARTICLE = '---\ntitle: Rain\npublished: 2017-11-06\n---\n\nRain fell.\n';

const NAMEPLATE = `---
import Anchor from './Anchor.astro';
import type { Link } from './link.ts';
interface Props { title: string; home: string; links: readonly Link[] }
const { title, home, links } = Astro.props;
---
<header class="mine"><Anchor href={home} text={title} /><p>{links.length} ways in</p></header>
`;
const ANCHOR = '---\nconst { href, text } = Astro.props;\n---\n<a {href}>{text}</a>\n';

test('a component and tokens of the theme are used, kept, and taken back', async () => {
  const plain = { 'content/a.md': ARTICLE };
  await using built = await site(plain, NO_SEARCH);
  const readStyles = () =>
    readdirSync(join(built.dist, '_astro'))
      .filter((name) => name.endsWith('.css'))
      .map((name) => built.read(`_astro/${name}`))
      .join('');
  expect(built.exitCode, built.stderr).toBe(0);
  const before = built.read('2017/11/06/a.html');

  const themed = await built.rebuild(
    {
      'theme/components/Masthead.astro': NAMEPLATE,
      'theme/components/Anchor.astro': ANCHOR,
      'theme/components/Mastheat.astro': ANCHOR,
      'theme/styles/own.css': ':root { --paper: #abcdef; }',
    },
    NO_SEARCH,
  );
  expect(themed.exitCode, themed.stderr).toBe(0);
  expect(themed.html('2017/11/06/a.html')('.mine a').text()).toBe('The Test Archive');
  expect(themed.html('index.html')('.masthead')).toHaveLength(0);
  const styles = readStyles();
  expect(styles.lastIndexOf('--paper:')).toBe(styles.indexOf('--paper:#abcdef'));
  expect(themed.stderr).toContain('theme/components/Mastheat.astro is used by no page');
  expect(themed.stderr).not.toContain('Anchor');

  const again = await built.rebuild({}, NO_SEARCH);
  expect(JSON.parse(again.stdout)).toMatchObject({ written: 0 });

  const changed = { 'theme/components/Anchor.astro': ANCHOR.replace('<a ', '<a rel="home" ') };
  const verified = await built.rebuild(changed, { args: [...NO_SEARCH.args, '--verify'] });
  expect(verified.exitCode, verified.stderr).toBe(0);
  expect(verified.html('2017/11/06/a.html')('.mine a').attr('rel')).toBe('home');

  const files = ['components/Masthead', 'components/Anchor', 'components/Mastheat'];
  const none = Object.fromEntries(files.map((name) => [`theme/${name}.astro`, null]));
  await built.rebuild({ ...none, 'theme/styles/own.css': null }, NO_SEARCH);
  expect(built.read('2017/11/06/a.html')).toBe(before);
});

test('a theme that does not compile ends with 2, names its folder, and leaves the site alone', async () => {
  await using built = await site({ 'content/a.md': ARTICLE }, NO_SEARCH);
  const before = built.read('index.html');
  const broken = {
    'theme/components/Masthead.astro': '---\nimport x from "./nowhere.ts";\n---\n{x',
  };
  const failed = await built.rebuild(broken, NO_SEARCH);
  expect(failed.exitCode).toBe(2);
  expect(failed.stderr).toMatch(/do not compile with the files in .*theme:/);
  expect(failed.stderr).toMatch(/\S+[/\\]theme[/\\]components[/\\]Masthead\.astro/);
  expect(failed.stderr).not.toMatch(/^ +at |src[/\\]components/m);
  expect(built.read('index.html')).toBe(before);
});

test.each(['0', '2'])(
  'a component that fails at its work is named, and not taken for a failure of ours: %s workers',
  async (workers) => {
    await using built = await site({ 'content/a.md': ARTICLE }, NO_SEARCH);
    const before = built.read('index.html');
    const broken = { 'theme/components/Masthead.astro': '<p>{nowhere.title}</p>' };
    const failed = await built.rebuild(broken, { args: [...NO_SEARCH.args, '--workers', workers] });
    expect(failed.exitCode).toBe(2);
    expect(failed.stderr).toMatch(/Masthead\.astro: ReferenceError: nowhere is not defined\. Mend/);
    expect(built.read('index.html')).toBe(before);
  },
);
