import { expect, test } from 'vitest';
import { rehypeEmbeds } from './rehype-embeds.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html = '<p>A <img src="a.jpg"></p>';
  expect(await runRehype(rehypeEmbeds, html)).toMatchObject({ html, problems: [] });
});

test.each(['//video.example/1', 'http://www.video.example/1', 'HTTPS://VIDEO.example/1'])(
  'keeps the frame of %s, over https and in a sandbox',
  async (src) => {
    const { html, problems } = await runRehype(
      rehypeEmbeds,
      `<iframe src="${src}" width="5">x</iframe>`,
    );
    expect(html).toMatch(
      /^<iframe src="https:\/\/(www\.)?video\.example\/1" title="(www\.)?video\.example" width="5" loading="lazy" sandbox="[^"]+" referrerpolicy="[^"]+"><\/iframe>$/,
    );
    expect(problems).toEqual([]);
  },
);

test.each([
  ['https://evil.example/1', '<a href="https://evil.example/1">evil.example</a>'],
  [
    'https://video.example@evil.example/',
    '<a href="https://video.example@evil.example/">evil.example</a>',
  ],
  [
    'https://evil.example\\@video.example/',
    '<a href="https://evil.example/@video.example/">evil.example</a>',
  ],
  ['https://notvideo.example/', '<a href="https://notvideo.example/">notvideo.example</a>'],
  ['javascript:alert(1)', 'Teks'],
  ['frame.html', 'Teks'],
])('leaves the way to %s instead of the frame', async (src, html) => {
  const run = await runRehype(rehypeEmbeds, `<iframe src="${src}">Teks</iframe>`);
  expect(run.html).toBe(html);
  expect(run.problems).toHaveLength(1);
});

test('gives sound and film their controls', async () => {
  const { html } = await runRehype(
    rehypeEmbeds,
    '<audio src="a.mp3" autoplay preload="auto"></audio>',
  );
  expect(html).toBe('<audio src="a.mp3" autoplay preload="none" controls></audio>');
});
