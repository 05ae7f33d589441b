import sax from 'sax';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createImportProblem } from './import-rules.ts';

/** A streaming XML parser that goes on after errors. */
export interface XmlParser {
  readonly sax: sax.SAXParser;
  /** Where the document type ends; 0 where there is none. */
  findDoctypeEnd(): number;
  /** Reads on. */
  write(chunk: string): void;
  /** Ends the text, and says what was wrong with it. */
  end(): Diagnostic[];
}

const HAS_ENTITIES = /<!ENTITY/i;
/** Letters of a name, attribute or comment that are kept; a text comes in pieces. */
const LONGEST = 64 * 1024;
/** What the parser gathers until it ends, without a limit of ours. */
const GATHERED = [
  'attribName',
  'attribValue',
  'comment',
  'doctype',
  'entity',
  'procInstBody',
  'procInstName',
  'sgmlDecl',
  'tagName',
] as const;

/** `true` stands for a document type that was read. */
type Gathering = Record<(typeof GATHERED)[number], string | boolean> & {
  bufferCheckPosition: number;
};
const CUT_OFF = /^(?:Unclosed root tag|Unexpected end)/;

/**
 * Makes a parser for XML of any length. Entities that a document defines are neither expanded nor
 * fetched, whatever they are: they stay as they are written.
 */
export function createXmlParser(path: string): XmlParser {
  const parser = sax.parser(true, { trim: false, normalize: false, position: true });
  const gathering = parser as unknown as Gathering;
  // The parser's own limit ends the reading.
  gathering.bufferCheckPosition = Number.POSITIVE_INFINITY;
  const problems: Diagnostic[] = [];
  let longTag: number | undefined;
  let doctypeEnd = 0;
  let firstError: string | undefined;
  parser.ondoctype = (doctype) => {
    doctypeEnd = parser.position;
    if (!HAS_ENTITIES.test(doctype)) return;
    const reason = 'The document defines entities of its own; they stay as they are written';
    const place = { path, line: parser.line + 1 };
    problems.push(createImportProblem('source-entities', place, reason));
  };
  parser.onerror = (error) => {
    const [message = ''] = error.message.split('\n');
    const place = { path, line: parser.line + 1 };
    if (CUT_OFF.test(message)) {
      const reason = 'The XML ends before its last tag is closed';
      problems.push(createImportProblem('source-truncated', place, reason));
    } else if (!/entity/i.test(message) && firstError === undefined) {
      firstError = message;
      const reason = `The XML is not well-formed: ${message}; what can be read is read`;
      problems.push(createImportProblem('record-broken', place, reason));
    }
    // The parser stops at its error until it is taken away.
    (parser as { error: Error | null }).error = null;
  };
  return {
    sax: parser,
    findDoctypeEnd: () => doctypeEnd,
    write(chunk) {
      parser.write(chunk);
      parser.flush();
      for (const part of GATHERED) {
        const text = gathering[part];
        if (typeof text !== 'string' || text.length <= LONGEST) continue;
        gathering[part] = text.slice(0, LONGEST);
        if (/^(?:attrib|tag)/.test(part)) longTag ??= parser.line + 1;
      }
    },
    end() {
      parser.close();
      if (longTag === undefined) return problems;
      const reason =
        'A tag has a name or an attribute longer than 64 KB; the rest of it is left out';
      return [...problems, createImportProblem('record-broken', { path, line: longTag }, reason)];
    },
  };
}
