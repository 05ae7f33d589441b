import { describe, expect, test } from 'vitest';
import { type ParseArchiveOptions, parseArchive } from './parse-archive.ts';

const HEAD = 'title: Suara Kota\nsite: https://suara.example\n';

function parse(text: string | undefined, options?: ParseArchiveOptions) {
  return parseArchive(text, 'archive.yaml', options);
}

/** Reads settings that must be sound. */
function read(yaml: string, options?: ParseArchiveOptions) {
  const { archive, diagnostics } = parse(HEAD + yaml, options);
  expect(diagnostics.map(String)).toEqual([]);
  return archive;
}

/** The reasons of a file's problems. */
function reasonsOf(yaml: string): string[] {
  return parse(HEAD + yaml).diagnostics.map(({ reason }) => reason);
}

describe('parseArchive', () => {
  test('fills in every default', () => {
    expect(read('')).toEqual({
      title: 'Suara Kota',
      language: 'en',
      timeZone: 'UTC',
      site: 'https://suara.example',
      base: '/',
      publisher: { name: 'Suara Kota' },
      accent: '#8c1c13',
      permalink: '/{year}/{month}/{day}/{slug}.html',
      addresses: 'html',
      sections: new Map(),
      authors: new Map(),
      tags: new Map(),
      lists: { size: 50, smallTags: 1 },
      ageNotice: { months: 12, exceptSections: [], exceptTags: [] },
      embeds: [],
      menu: [],
      footer: { links: [] },
      data: { publish: true, markdown: false },
      offline: { publish: true, years: true, photos: true },
    });
  });

  test('reads every setting', () => {
    const archive = read(`
description: Arsip berita kota.
language: id
timeZone: Asia/Jakarta
base: arsip
publisher: { name: Yayasan Suara, url: "https://suara.example/", logo: /logo.svg }
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
accent: "#06C"
permalink: /{section}/{slug}/
addresses: extensionless
sections: { nasional: { name: Nasional, description: Dalam negeri. } }
authors: { sari: { name: Sari Dewi, url: "https://sari.example/", image: /sari.jpg, bio: Wartawan. } }
tags: { korea-utara: { name: Korea Utara, aliases: [DPRK] } }
lists: { size: 20, smallTags: 3 }
ageNotice: { months: 6, exceptSections: [Opini Kita], exceptTags: [kronik] }
embeds: [www.youtube.com, "https://Player.Vimeo.com/video"]
data: { publish: false, markdown: true }
offline: { publish: true, years: false, photos: false }
`);
    expect(archive).toMatchObject({
      language: 'id',
      timeZone: 'Asia/Jakarta',
      base: '/arsip/',
      publisher: { name: 'Yayasan Suara', url: 'https://suara.example/', logo: '/logo.svg' },
      accent: '#0066cc',
      addresses: 'extensionless',
      lists: { size: 20, smallTags: 3 },
      ageNotice: { months: 6, exceptSections: ['opini-kita'], exceptTags: ['kronik'] },
      embeds: ['www.youtube.com', 'player.vimeo.com'],
      data: { publish: false, markdown: true },
      offline: { publish: true, years: false, photos: false },
    });
    expect(archive.sections).toEqual(
      new Map([['nasional', { name: 'Nasional', description: 'Dalam negeri.' }]]),
    );
    expect(archive.tags).toEqual(
      new Map([['korea-utara', { name: 'Korea Utara', aliases: ['DPRK'] }]]),
    );
    expect(archive.authors.get('sari' as never)).toMatchObject({ bio: 'Wartawan.' });
  });

  test('reads labels by their names alone', () => {
    const { sections } = read('sections:\n  opini:\n  nasional: Dalam Negeri\n  Gaya Hidup:\n');
    expect(sections).toEqual(
      new Map([
        ['opini', {}],
        ['nasional', { name: 'Dalam Negeri' }],
        ['gaya-hidup', { name: 'Gaya Hidup' }],
      ]),
    );
  });

  test('passes over keys without a value', () => {
    expect(read('description:\npublisher:\nlists:\n  size:\nembeds:\n').lists.size).toBe(50);
  });

  test.each([
    ['wib', 'Asia/Jakarta'],
    ['asia/makassar', 'Asia/Makassar'],
    ['GMT', 'UTC'],
  ])('reads the zone %j as %s', (written, zone) => {
    expect(read(`timeZone: ${written}`).timeZone).toBe(zone);
  });

  test('lets the command line decide on title, site and base', () => {
    const options = { title: 'Berkas', site: 'https://b.example/', base: 'x' };
    expect(parse('title: Suara\n', options).archive).toMatchObject({
      title: 'Suara',
      site: 'https://b.example',
      base: '/x/',
    });
    expect(parse(undefined, options)).toMatchObject({
      archive: { title: 'Berkas', publisher: { name: 'Berkas' }, site: 'https://b.example' },
      diagnostics: [{ ruleId: 'config-missing' }],
    });
  });

  test('has its defaults even where nothing can be read', () => {
    expect(parse('[', { title: 'Berkas' }).archive).toMatchObject({
      title: 'Berkas',
      timeZone: 'UTC',
    });
    expect(parse('', { title: 'Berkas' }).archive.title).toBe('Berkas');
    expect(parse(undefined).archive.title).toBe('Archive');
  });

  test('leaves out only what does not fit', () => {
    const { archive, diagnostics } = parse(
      `${HEAD}timeZone: Mars\nlanguage: id\nlists: { size: 0, smallTags: 4 }\nembeds: [a b, c.example]\nlicence: { url: x }\n`,
    );
    expect(archive).toMatchObject({
      timeZone: 'UTC',
      language: 'id',
      lists: { size: 50, smallTags: 4 },
      embeds: ['c.example'],
    });
    expect(archive).not.toHaveProperty('licence');
    expect(diagnostics).toHaveLength(5);
  });

  test.each([
    [
      'language: english',
      '"language" must be a language code such as id, en or pt-BR; "english" is not',
    ],
    [
      'timeZone: EST',
      '"timeZone" must be an IANA time zone such as America/New_York; "EST" is an offset',
    ],
    ['base: "/a b/"', '"base" must be a path such as /news/; "/a b/" is not'],
    ['base: /../', '"base" must be a path such as /news/; "/../" is not'],
    [
      'accent: #8c1c13',
      '"accent" is empty; in YAML a # begins a comment, so a colour stands in quotes',
    ],
    ['accent: red', '"accent" must be a colour such as "#8c1c13"; "red" is not'],
    ['addresses: short', '"addresses" must be html or extensionless'],
    [
      'permalink: /{year}/',
      '"permalink" must hold {slug}, and beside it only {year}, {month}, {day} and {section}',
    ],
    ['lists: 3', '"lists" must be keys and values'],
    ['data: { publish: maybe }', '"data.publish" must be true or false'],
  ])('says what is wrong with %j', (yaml, reason) => {
    expect(reasonsOf(yaml)).toEqual([reason]);
  });

  test.each([
    ['https://a.example/sub/', '"site" must end after the host; put "/sub" into base'],
    ['a.example', '"site" must be an address such as https://arsip.example; "a.example" is not'],
    [
      'javascript:alert(1)',
      '"site" must be an address such as https://arsip.example; "javascript:alert(1)" is not',
    ],
  ])('refuses the site %j', (site, reason) => {
    expect(parse(`title: a\nsite: "${site}"\n`).diagnostics.map((found) => found.reason)).toEqual([
      reason,
    ]);
  });

  test.each([
    ['timezone: UTC', '"timezone" is not a setting; did you mean "timeZone"?'],
    ['lang: id', '"lang" is not a setting; did you mean "language"?'],
    ['licens: x', '"licens" is not a setting; did you mean "licence"?'],
    ['baseURL: x', '"baseURL" is not a setting; did you mean "site"?'],
    ['lists: { sise: 3 }', '"lists.sise" is not a setting; did you mean "size"?'],
    ['tags: { air: { alias: [x] } }', '"tags.air.alias" is not a setting; did you mean "aliases"?'],
    ['plugins: [x]', '"plugins" is not a setting'],
  ])('warns of %j', (yaml, reason) => {
    expect(reasonsOf(yaml)).toEqual([reason]);
  });

  test('refuses two settings that cannot both hold', () => {
    expect(
      reasonsOf('tags:\n  Korea: { aliases: [dprk] }\n  rusia: { aliases: [DPRK] }\n  korea:\n'),
    ).toEqual([
      '"korea" has the slug of another key, "korea"',
      '"DPRK" belongs to the tag "Korea" already',
    ]);
  });
});
