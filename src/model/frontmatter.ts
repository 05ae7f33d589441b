/** The one door to gray-matter: called bare, it caches broken files, runs `---js` and mistypes dates. */
import matter from 'gray-matter';
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import { type FrontmatterLanguage, findFences, findJsonBlock } from './fences.ts';
import { parseFlatYaml } from './parse-flat-yaml.ts';
import { parseToml } from './parse-toml.ts';
import type { FindPosition } from './parsed-keys.ts';

/** A file cut into its frontmatter and its text. */
export interface Frontmatter {
  /** `none` where the file has no frontmatter that can be read. */
  readonly language: FrontmatterLanguage | 'none';
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line of the file on which `body` begins, from 1. */
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly findPosition: FindPosition;
}

const LANGUAGES: Readonly<Record<string, FrontmatterLanguage>> = {
  '': 'yaml',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
};

const EXECUTABLE = /^(js|javascript|node|ts|typescript|coffee|coffeescript|cson)\b/i;

/** Splits a file and reads its frontmatter; never throws and never runs anything. */
export function splitFrontmatter(text: string, path: string): Frontmatter {
  const fences = findFences(text);
  if (fences === undefined) return splitJsonBlock(text, path);
  const line = countLines(text, fences.start) + 1;
  const reject = (rule: RuleId, reason: string, body: string): Frontmatter => ({
    ...emptyFrontmatter(text, body, line),
    diagnostics: [createDiagnostic(rule, { path, line, column: 1 }, reason)],
  });
  const { closing } = fences;
  if (closing === undefined) {
    const fence = fences.open.slice(0, 3);
    return reject(
      'frontmatter-unreadable',
      `The frontmatter is not closed by a line "${fence}"`,
      '',
    );
  }
  // It looks for what it is given among texts that it has kept, which takes the longer the more that is.
  const file = matter(text.slice(fences.start, closing.end), {
    delimiters: [fences.open, closing.line],
    language: 'yaml',
    engines: { yaml: () => ({}) },
  });
  const body = text.slice(closing.end).replace(/^\r?\n?/, '');
  const language = LANGUAGES[fences.label.toLowerCase()];
  if (language === undefined) {
    const rule = EXECUTABLE.test(fences.label)
      ? 'frontmatter-executable'
      : 'frontmatter-unreadable';
    const reason = `"---${fences.label}" does not open YAML, TOML or JSON`;
    return reject(rule, reason, body);
  }
  // It leaves the carriage return of the last line without its line feed.
  const source = `${file.matter}\n`;
  const cut = { text, path, language, source, linesBefore: line - 1 };
  return readKeys({ ...cut, body });
}

/** gray-matter knows no block without fences. */
function splitJsonBlock(text: string, path: string): Frontmatter {
  const block = findJsonBlock(text);
  if (block === undefined) {
    return {
      ...emptyFrontmatter(text, text, 1),
      diagnostics: [
        createDiagnostic(
          'frontmatter-missing',
          { path, line: 1, column: 1 },
          'There is no frontmatter',
        ),
      ],
    };
  }
  const linesBefore = countLines(text, block.start);
  if (block.end === undefined) {
    const place = { path, line: linesBefore + 1, column: 1 };
    const reason = 'The frontmatter is not closed by a "}"';
    return {
      ...emptyFrontmatter(text, '', place.line),
      diagnostics: [createDiagnostic('frontmatter-unreadable', place, reason)],
    };
  }
  const source = text.slice(block.start, block.end);
  const body = text.slice(block.end).replace(/^[^\S\n]*\n/, '');
  return readKeys({ text, path, language: 'json', source, linesBefore, body });
}

interface Cut {
  readonly text: string;
  readonly path: string;
  readonly language: FrontmatterLanguage;
  readonly source: string;
  readonly linesBefore: number;
  readonly body: string;
}

function readKeys({ text, path, language, source, linesBefore, body }: Cut): Frontmatter {
  const parse = language === 'toml' ? parseToml : parseFlatYaml;
  const keys = parse(source, { path, linesBefore, unreadable: 'frontmatter-unreadable' });
  return { language, ...keys, body, bodyLine: bodyLineOf(text, body) };
}

function emptyFrontmatter(
  text: string,
  body: string,
  line: number,
): Omit<Frontmatter, 'diagnostics'> {
  const findPosition = () => ({ line, column: 1 });
  return { language: 'none', data: {}, body, bodyLine: bodyLineOf(text, body), findPosition };
}

function bodyLineOf(text: string, body: string): number {
  return countLines(text, text.length - body.length) + 1;
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
