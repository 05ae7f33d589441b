import { expect, test } from 'vitest';
import { createChromeTable } from './chrome-table.ts';
import { stripChrome } from './strip-chrome.ts';

const PROSE = `${'Kapal itu tiba di dermaga lama pada sore hari dengan muatan penuh dari pulau'.repeat(2)}.`;

test('takes out what belongs to the site, and leaves the rest alone', () => {
  const text = `${PROSE}\n\n**Baca juga:** [Ombak](/x)\n\n${PROSE}`;
  expect(stripChrome(text, createChromeTable())).toEqual({
    body: `${PROSE}\n\n${PROSE}`,
    removed: [{ text: 'Baca juga: Ombak', why: 'Baca juga' }],
  });
});

test('ends at a list of other articles, but not in the middle of the text', () => {
  const table = createChromeTable({ ends: ['Dari redaksi'] });
  expect(stripChrome(`${PROSE}\n\n## Dari redaksi\n\n- Satu\n\n- Dua`, table).body).toBe(PROSE);
  const rest = [PROSE, PROSE, PROSE].join('\n\n');
  expect(stripChrome(`${PROSE}\n\nTerkait\n\n${rest}`, table).body).toBe(`${PROSE}\n\n${rest}`);
});

test.each(['© 2017 Harbour Post', '_Copyright © 2011–2017 Harbour Post. All rights reserved._'])(
  'takes out a notice of rights: %s',
  (notice) => {
    expect(stripChrome(`${PROSE}\n\n${notice}`, createChromeTable()).body).toBe(PROSE);
  },
);

test('leaves a paragraph on rights alone', () => {
  const text = `Copyright of old maps ends after 70 years.\n\n${PROSE}`;
  expect(stripChrome(text, createChromeTable()).body).toBe(text);
});
