import { describe, expect, test } from 'vitest';
import { convertShortcodes } from './convert-shortcodes.ts';

const convert = (text: string) => convertShortcodes(text, (reference) => `to:${reference}`);

describe('what other generators read in a text', () => {
  test.each([
    [
      'a figure of Hugo',
      '{{< figure src="a.jpg" alt="A" caption="Dermaga \\"lama\\"" attr="AFP" >}}',
      '![A](a.jpg "Dermaga \\"lama\\" (AFP)")',
    ],
    ['a figure that is a link', '{{< figure src="a.jpg" link="/b" >}}', '[![](a.jpg)](/b)'],
    [
      'an image of a theme',
      '{{< legacy-img src="2015/12/a b.jpg" alt="A [1]" >}}',
      '![A \\[1\\]](<2015/12/a b.jpg>)',
    ],
    [
      'an image of Eleventy',
      '{% image "assets/a.png" "Sebuah kapal" %}',
      '![Sebuah kapal](assets/a.png)',
    ],
    ['an image of Hexo', '{% asset_img a.png Kapal %}', '![Kapal](a.png)'],
    ['an include of Jekyll', '{% include figure.html src="/a.png" alt="A" %}', '![A](/a.png)'],
    ['a film', 'x {{< youtube abc_1 >}} y', 'x <https://www.youtube.com/watch?v=abc_1> y'],
    [
      'a film with a name',
      '{{< youtube id="abc_1" title="Film" >}}',
      '[Film](https://www.youtube.com/watch?v=abc_1)',
    ],
    ['a film of Jekyll', '{% youtube abc_1 %}', '<https://www.youtube.com/watch?v=abc_1>'],
    [
      'a post elsewhere',
      '{{< tweet user="koran" id="12" >}}',
      '<https://twitter.com/koran/status/12>',
    ],
    [
      'a link to a page',
      '[a]({{< ref "b.md" >}}) [c]({{% relref "d.md#e" %}})',
      '[a](to:b.md) [c](to:d.md#e)',
    ],
    ['a link of Jekyll', '[a]({% post_url 2015-01-01-b %})', '[a](to:2015-01-01-b)'],
    ['a file where an address stands', '[a]({{< legacy-file "b.pdf" >}})', '[a](b.pdf)'],
    [
      'a button',
      '{{< button href="https://a.example/" text="Baca" >}}',
      '[Baca](https://a.example/)',
    ],
    ['a quote', '{{< quote-block text="Ya." cite="Sari" >}}', '> Ya.\n>\n> — Sari'],
    [
      'code of Hugo',
      '{{< highlight go >}}\na {{ b }}\n{{< /highlight >}}',
      '````go\na {{ b }}\n````',
    ],
    ['code of Jekyll', '{% highlight html %}\n<b>\n{% endhighlight %}', '````html\n<b>\n````'],
    [
      'the address of the site',
      '[a]({{ site.baseurl }}/b) [c]({{ "/d/" | relative_url }})',
      '[a](/b) [c](/d/)',
    ],
    ['what is meant as it is', '{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
    ['what is quoted', '{{</* figure src="a" */>}}', '{{< figure src="a" >}}'],
    ['attributes of kramdown', 'a {: .b}\n{:toc}\nc', 'a\n\nc'],
  ])('%s becomes Markdown', (_, text, markdown) => {
    const { markdown: converted, unplaced } = convert(text);
    expect(converted.trim()).toBe(markdown);
    expect(unplaced).toEqual([]);
  });

  test('keeps the text of a box whose look is unknown, and says so', () => {
    const { markdown, unplaced } = convert(
      '{{< ring title="Kasus" >}}\na **b** {{< youtube c >}}\n{{< /ring >}}',
    );
    expect(markdown.trim()).toBe('**Kasus**\n\na **b** <https://www.youtube.com/watch?v=c>');
    expect(unplaced).toEqual([
      { text: '{{< ring title="Kasus" >}}', why: expect.stringContaining('look') },
    ]);
  });

  test.each([
    '{{< poll 3 >}}',
    '{{< constructor 3 >}}',
    '{% if a %}b{% endif %}',
    '{% for a in b %}c{% endfor %}',
    '{{ page.author | upcase }}',
  ])('leaves %s where it stands, and says so', (text) => {
    const { markdown, unplaced } = convert(text);
    expect(markdown).toBe(text);
    expect(unplaced).not.toEqual([]);
  });

  test.each(['```\n{{< figure src="a" >}}\n{{ b }}\n```', 'a `{{ b }}` c', '~~~\n{: .a}\n~~~'])(
    'leaves code alone: %j',
    (text) => {
      const { markdown, unplaced } = convert(text);
      expect(markdown).toBe(text);
      expect(unplaced).toEqual([]);
    },
  );

  test('reads code between whole runs of backticks only', () => {
    const image = '{{< figure src="a.jpg" >}}';
    const text = `\`${image}\`\n\n\`\`${image}\`\`\n\n\`\`${image}\``;
    const markdown = `\`${image}\`\n\n\`\`${image}\`\`\n\n\`\`![](a.jpg)\``;
    expect(convert(text).markdown).toBe(markdown);
  });

  test('ends soon, whatever is left open', () => {
    const parts = ['{{< a ', '{{< b >}}', '{% raw %}', '{% c ', '{{ ', '```\n', '`'];
    expect(convert(parts.map((part) => part.repeat(20_000)).join('\n')).markdown).toContain(
      '{{< b >}}',
    );
  });
});
