import {
  addAttribute,
  createComponent,
  Fragment,
  renderComponent,
  renderSlot,
  renderTemplate,
  unescapeHTML,
} from 'astro/runtime/server/index.js';
import { renderToString } from 'astro/runtime/server/render/astro/render.js';
import { expect, test } from 'vitest';
import { flattenTemplate, type RenderResult } from './astro-template.ts';

type Part = (result: RenderResult) => ReturnType<typeof renderTemplate>;

const template = (part: Part) => createComponent((result: RenderResult) => part(result));
const Box = createComponent(
  (result: RenderResult, props: { title?: string }, slots: { default: Part }) =>
    renderTemplate`<div${addAttribute(props.title, 'title')}>${renderSlot(result, slots.default)}</div>`,
);
const Late = createComponent(async (_: RenderResult, props: { text: string }) => {
  await Promise.resolve();
  return renderTemplate`<p>${props.text}</p>`;
});

const CASES: readonly (readonly [name: string, part: Part])[] = [
  ['escapes text', () => renderTemplate`<p>${'Tom & "Jerry" <b>'}</p>`],
  ['leaves HTML as it is', () => renderTemplate`<p>${unescapeHTML('<b>a & b</b>')}</p>`],
  ['writes numbers', () => renderTemplate`${0} ${12n} ${true}`],
  ['leaves out what is not there', () => renderTemplate`a${null}b${undefined}c${false}d${''}e`],
  [
    'lists',
    () => renderTemplate`<ul>${['a', '<'].map((text) => renderTemplate`<li>${text}`)}</ul>`,
  ],
  ['calls functions', () => renderTemplate`${() => 'a < b'}`],
  ['iterates', () => renderTemplate`${new Set(['a', '<'])}`],
  ['iterates as things come', () => renderTemplate`a${stream()}d`],
  [
    'renders components and their slots',
    (result) =>
      renderTemplate`${renderComponent(result, 'Box', Box, { title: 'a"b' }, { default: () => renderTemplate`<i>${'x & y'}</i>` })}`,
  ],
  [
    'renders fragments',
    (result) =>
      renderTemplate`${renderComponent(result, 'Fragment', Fragment, {}, { default: () => renderTemplate`<i>f</i>` })}`,
  ],
  [
    'keeps the order around what it waits for',
    (result) =>
      renderTemplate`a${Promise.resolve('<')}b${renderComponent(result, 'Late', Late, { text: 'c & d' })}e${[Promise.resolve(renderTemplate`<i>${'f'}</i>`), 'g']}h`,
  ],
  [
    'renders tags whose names are values',
    (result) =>
      renderTemplate`a${renderComponent(result, 'Tag', 'h2', { class: 'x' }, { default: () => renderTemplate`b` })}c`,
  ],
];

test.each(CASES)('%s, as Astro does', async (_, part) => {
  const component = template(part);
  const expected = await renderToString(createResult(), component, {}, {});
  const html = await flattenTemplate(createResult(), component(createResult(), {}, {}));
  expect(html).toBe(expected);
  expect(html).not.toBe('');
});

test('fails where a component fails, also a late one', async () => {
  const fail = () => Promise.reject(new Error('late'));
  const component = template(() => renderTemplate`a${fail()}b`);
  await expect(flattenTemplate(createResult(), component(createResult(), {}, {}))).rejects.toThrow(
    'late',
  );
});

async function* stream() {
  yield 'b';
  yield '<';
}

/** As much of what components are rendered into as these need. */
function createResult(): RenderResult {
  return {
    clientDirectives: new Map(),
    componentMetadata: new Map(),
    renderers: [],
    _metadata: { propagators: new Set(), renderedScripts: new Set(), templateDepth: 0 },
  } as unknown as RenderResult;
}
