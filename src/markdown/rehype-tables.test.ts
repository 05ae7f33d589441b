import { expect, test } from 'vitest';
import { rehypeTables } from './rehype-tables.ts';
import { runRehype } from './test-samples.ts';

const body = '<tbody><tr><td>1</td></tr></tbody>';
const scroll = (name: string, table: string) =>
  `<section class="table-scroll" tabindex="0" aria-label="${name}">${table}</section>`;

test('leaves other nodes alone', async () => {
  expect((await runRehype(rehypeTables, '<p>A</p>')).html).toBe('<p>A</p>');
});

test('lets a table scroll, under its caption or a number', async () => {
  const titled = `<table><caption>Harga</caption>${body}</table>`;
  const plain = `<table>${body}</table>`;
  const { html } = await runRehype(rehypeTables, titled + plain + titled);
  expect(html).toBe(scroll('Harga', titled) + scroll('Tabel 2', plain) + scroll('Tabel 3', titled));
});

test('wraps a table within a table only once', async () => {
  const table = `<table><tbody><tr><td><table>${body}</table></td></tr></tbody></table>`;
  expect((await runRehype(rehypeTables, table)).html).toBe(scroll('Tabel 1', table));
});

test('says what header cells head', async () => {
  const { html } = await runRehype(
    rehypeTables,
    '<table><thead><tr><th></th><th>A</th></tr></thead><tbody><tr><th>B</th><td>1</td></tr></tbody></table>',
  );
  expect(html).toContain('<tr><td></td><th scope="col">A</th></tr>');
  expect(html).toContain('<tr><th scope="row">B</th><td>1</td></tr>');
});

test('drops a head without words', async () => {
  const { html } = await runRehype(
    rehypeTables,
    `<table><thead><tr><th></th></tr></thead>${body}</table>`,
  );
  expect(html).toBe(scroll('Tabel 1', `<table>${body}</table>`));
});
