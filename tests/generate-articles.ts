import type { Files } from './site.ts';

const TAGS = ['Rain', 'Wind', 'Port', 'Ferry', 'Market'];
const AUTHORS = ['Ann Weling', 'Bob Roe', 'Siti Landai'];
const SECTIONS = ['City', 'Harbour'];

/** As many articles as a test wants, the same every time, spread over ten years; most link to another. */
export function generateArticles(count: number, text = 'Rain fell on the quay.'): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [toPath(index), renderArticle(index, text)]),
  );
}

const toYear = (index: number) => 2010 + (index % 10);
const toPath = (index: number) => `content/${toYear(index)}/story-${index}.md`;

function renderArticle(index: number, text: string): string {
  const [tag, author, section] = [TAGS, AUTHORS, SECTIONS].map(
    (names) => names[index % names.length],
  );
  const day = `${toYear(index)}-${pad((index % 12) + 1)}-${pad((index % 28) + 1)}`;
  return [
    `---\ntitle: Story ${index}\npublished: ${day} ${pad(index % 24)}:15\ntags: [${tag}, News]`,
    `author: ${author}\nsection: ${section}\naliases: [/old/${index}/]\n---\n`,
    `${text} See [the one before](../${toPath(Math.max(0, index - 1)).slice('content/'.length)}).\n`,
    '| Boat | Left |\n| --- | --- |\n| Ann | 8:15 |\n',
  ].join('\n');
}

const pad = (number: number) => String(number).padStart(2, '0');
