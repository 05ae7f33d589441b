import { expect, test } from 'vitest';
import { rehypeImages } from './rehype-images.ts';
import { runRehype } from './test-samples.ts';

const LATE = 'loading="lazy" decoding="async"';

test('leaves other nodes alone', async () => {
  const html = '<p>A <a href="b.md">c</a></p><audio src="a.mp3"></audio>';
  expect(await runRehype(rehypeImages, html)).toMatchObject({ html, problems: [] });
});

test('serves a local image under its own address and size', async () => {
  const { html, state } = await runRehype(
    rehypeImages,
    '<img src="foto/kapal%20tua.jpg?w=9" alt="A">',
  );
  expect(html).toBe(
    `<img src="/arsip/_images/kapal%20tua.jpg" alt="A" width="800" height="600" ${LATE}>`,
  );
  expect([...state.images]).toEqual(['foto/kapal tua.jpg']);
});

test('keeps a width that the text asks for, in proportion', async () => {
  const { html } = await runRehype(rehypeImages, '<img src="a.jpg" alt="" width="200" height="9">');
  expect(html).toContain('width="200" height="150"');
});

const WIDE = {
  src: '/_images/a-1200.jpg',
  width: 1200,
  height: 800,
  webp: [480, 1600].map((width) => ({ src: `/_images/a-${width}.webp`, width })),
};

test('offers the widths of a photo, and keeps its texts on the image', async () => {
  const { html } = await runRehype(rehypeImages, '<img src="a.jpg" alt="A" width="200">', {
    resolveImage: () => WIDE,
  });
  const source =
    '<source type="image/webp" srcset="/arsip/_images/a-480.webp 480w, /arsip/_images/a-1600.webp 1600w" sizes="(min-width: 232px) 200px, calc(100vw - 2rem)">';
  expect(html).toBe(
    `<picture>${source}<img src="/arsip/_images/a-1200.jpg" alt="A" width="200" height="133" ${LATE}></picture>`,
  );
});

test('leaves the sources of an article’s own picture to the article', async () => {
  const { html } = await runRehype(
    rehypeImages,
    '<picture><source media="(width < 30rem)" srcset="b.jpg"><img src="a.jpg" alt=""></picture>',
    { resolveImage: () => WIDE },
  );
  expect(html).toContain(
    '<picture><source media="(width < 30rem)" srcset="/arsip/_images/a-1200.jpg"><img',
  );
});

test('links to the widest file of a photo', async () => {
  const { html } = await runRehype(rehypeImages, '<a href="a.jpg">A</a>', {
    resolveImage: () => WIDE,
  });
  expect(html).toBe('<a href="/arsip/_images/a-1600.webp">A</a>');
});

test('leaves the address of a remote image', async () => {
  const { html, state } = await runRehype(rehypeImages, '<img src="//cdn.example/a.jpg">');
  expect(html).toBe(`<img src="//cdn.example/a.jpg" alt="" ${LATE}>`);
  expect(state.images.size).toBe(0);
});

test('says why an image that is there cannot be shown', async () => {
  const run = await runRehype(rehypeImages, '<img src="broken.jpg" alt="Kapal">');
  expect(run.html).toBe('<span class="image-missing">Kapal</span>');
  expect(run.problems).toEqual([
    '1:1 image-unreadable The image "broken.jpg" cannot be used: it is cut short',
  ]);
});

test('does not show a drawing that could run something', async () => {
  const run = await runRehype(rehypeImages, '<img src="a.svg" alt="Peta">', {
    resolveImage: () => ({ rule: 'image-unsafe', problem: 'it holds the element "script"' }),
  });
  expect(run.html).toBe('<span class="image-missing">Peta</span>');
  expect(run.problems).toEqual([
    '1:1 image-unsafe The image "a.svg" cannot be used: it holds the element "script"',
  ]);
});

test('shows the words of an image that is missing, and its caption', async () => {
  const run = await runRehype(
    rehypeImages,
    '<figure>\n<img src="missing.jpg" alt="Kapal" width="3"><figcaption>A</figcaption></figure>',
  );
  expect(run.html).toBe(
    '<figure>\n<span class="image-missing">Kapal</span><figcaption>A</figcaption></figure>',
  );
  expect(run.problems).toEqual(['2:1 image-missing There is no image "missing.jpg"']);
});

test('resolves sources of a picture and links to the full photo', async () => {
  const { html } = await runRehype(
    rehypeImages,
    '<picture><source srcset="a.webp, missing.webp 2x, https://b.example/c.webp 3x"></picture><a href="a.jpg">A</a><a href="missing.jpg">B</a>',
  );
  expect(html).toBe(
    '<picture><source srcset="/arsip/_images/a.webp, https://b.example/c.webp 3x"></picture><a href="/arsip/_images/a.jpg">A</a><a>B</a>',
  );
});
