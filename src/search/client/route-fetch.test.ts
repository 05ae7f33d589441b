import { describe, expect, test, vi } from 'vitest';
import { routeFetch } from './route-fetch.ts';

const FOLDER = 'https://arsip.example/warta/pagefind/';

describe('routeFetch', () => {
  test('takes the stemmer of every volume from the engine, once', async () => {
    const original = vi.fn(async () => new Response('stemmer'));
    const { fetch } = routeFetch(original);
    const volumes = ['id-2016', 'id-2017', 'id-2018'];
    const responses = await Promise.all(
      volumes.map((id) => fetch(`${FOLDER}${id}/wasm.id.pagefind`)),
    );
    expect(await Promise.all(responses.map((each) => each.text()))).toEqual(
      volumes.map(() => 'stemmer'),
    );
    expect(original.mock.calls).toEqual([[`${FOLDER}engine/wasm.id.pagefind`]]);
  });

  test('asks again for a stemmer that could not be had', async () => {
    const answers = [new Response('', { status: 503 }), new Response('stemmer')];
    const { fetch } = routeFetch(async () => answers.shift() ?? Response.error());
    const address = `${FOLDER}id-2017/wasm.id.pagefind`;
    await expect(fetch(address)).rejects.toThrow('503');
    expect(await (await fetch(address)).text()).toBe('stemmer');
  });

  test('leaves other files where they are, and notes those that are missing until it is asked', async () => {
    const { fetch, takeFailure } = routeFetch(async (input) => {
      if (String(input).endsWith('lost')) throw new TypeError('offline');
      return new Response('', { status: String(input).endsWith('missing') ? 404 : 200 });
    });
    await fetch(`${FOLDER}id-2016/index/sound`);
    await fetch(`${FOLDER}id-2017/index/missing`);
    await expect(fetch(`${FOLDER}id-2018/index/lost`)).rejects.toThrow('offline');
    const asked = ['id-2016/', 'id-2017/', 'id-2017/', 'id-2018/'];
    expect(asked.map((id) => takeFailure(`${FOLDER}${id}`))).toEqual([false, true, false, true]);
  });
});
