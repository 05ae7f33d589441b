import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { parseArchive } from '../model/parse-archive.ts';
import { renderIcon } from './render-icon.ts';

const render = (settings: string) => renderIcon(parseArchive(settings, 'archive.yaml').archive);

test.each([
  ['title: suara selasih', 'S'],
  ['title: "<&>"', '<'],
  ['title: صوت', 'ص'],
  ['title: "👩‍🚀 News"', '👩‍🚀'],
])('shows the first letter of "%s"', (settings, letter) => {
  const svg = render(settings);
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(
    new XMLParser({ htmlEntities: true, ignoreAttributes: false }).parse(svg).svg.text['#text'],
  ).toBe(letter);
});

test('has the archive’s colour', () => {
  expect(render('title: A\naccent: "#123456"')).toContain('fill="#123456"');
});
