import { expect, test } from 'vitest';
import { findSvgDanger } from './find-svg-danger.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

test.each([
  [
    'shapes, gradients and uses of its own parts',
    svg('<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/><use xlink:href="#g"/>'),
  ],
  [
    'text and a style sheet',
    svg('<style>.a{fill:#b00;font:12px serif}</style><text class="a">on = href</text>'),
  ],
  ['an embedded photo', svg('<image href="data:image/png;base64,AA"/>')],
  ['a link to a page', svg('<a href="https://example.org/"><text>A</text></a>')],
  [
    'a plain DOCTYPE and a declaration',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  ],
])('finds nothing in %s', (_, text) => {
  expect(findSvgDanger(text)).toBeUndefined();
});

test.each([
  ['a script', svg('<script>alert(1)</script>'), 'the element "script"'],
  [
    'a script under a prefix',
    svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'),
    'the element "x:script"',
  ],
  ['a handler', svg('', 'ONLOAD="alert(1)"'), 'an "ONLOAD" handler'],
  ['a page in it', svg('<foreignObject><p/></foreignObject>'), 'the element "foreignObject"'],
  ['HTML under a prefix', svg('<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'parts in HTML'],
  ['a script as a link', svg('<a href="java&#115;cript:alert(1)"/>'), 'a script in "href"'],
  ['an animated link', svg('<a><set attributeName="href" to="x"/></a>'), 'an animated "href"'],
  [
    'another file',
    svg('<image href="https://spy.example/a.png"/>'),
    'an address outside the file, "https://spy.example/a.png"',
  ],
  [
    'another drawing',
    svg('<use xlink:href="data:image/svg+xml,x"/>'),
    'an address outside the file, "data:image/svg+xml,x"',
  ],
  [
    'a paint from elsewhere',
    svg('<rect fill="url(\'https://spy.example/a\')"/>'),
    'a style that loads something, in "fill"',
  ],
  [
    'a style from elsewhere',
    svg('<style>@im<!-- -->port "a.css";</style>'),
    'a style sheet that loads something',
  ],
  [
    'an escaped style',
    svg('<rect style="fill:u\\72l(//spy.example)"/>'),
    'a style that loads something, in "style"',
  ],
  [
    'a style sheet beside it',
    `<?xml-stylesheet href="a.css"?>${svg('')}`,
    'the instruction "xml-stylesheet"',
  ],
  [
    'declared entities',
    `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "a()">]>${svg('')}`,
    'declarations in its DOCTYPE',
  ],
  [
    'an encoding that hides markup',
    `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`,
    'the encoding "ISO-2022-JP"',
  ],
])('finds %s', (_, text, danger) => {
  expect(findSvgDanger(text)).toBe(danger);
});

test('throws at what is no XML', () => {
  expect(() => findSvgDanger('<svg><g></svg>')).toThrow();
});
