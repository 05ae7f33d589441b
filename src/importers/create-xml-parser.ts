import sax from 'sax';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createImportProblem } from './import-rules.ts';

/** A streaming XML parser that goes on after errors. */
export interface XmlParser {
  readonly sax: sax.SAXParser;
  /** Where the document type ends; 0 where there is none. */
  findDoctypeEnd(): number;
  /** Reads on; false where nothing more can be read. */
  write(chunk: string): boolean;
  /** Ends the text, and says what was wrong with it. */
  end(): Diagnostic[];
}

const HAS_ENTITIES = /<!ENTITY/i;
/** The parser's own limit for names, attributes and comments; a text comes in pieces. */
const TOO_LONG = /^Max buffer length exceeded/;
const CUT_OFF = /^(?:Unclosed root tag|Unexpected end)/;

/**
 * Makes a parser for XML of any length. Entities that a document defines are neither expanded nor
 * fetched, whatever they are: they stay as they are written.
 */
export function createXmlParser(path: string): XmlParser {
  const parser = sax.parser(true, { trim: false, normalize: false, position: true });
  const problems: Diagnostic[] = [];
  let isOver = false;
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
    if (TOO_LONG.test(message)) {
      isOver = true;
      const reason = 'A comment or an attribute is longer than 64 KB; reading ends here';
      problems.push(createImportProblem('source-too-large', place, reason));
    } else if (CUT_OFF.test(message)) {
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
      if (!isOver) parser.write(chunk);
      return !isOver;
    },
    end() {
      if (!isOver) parser.close();
      return problems;
    },
  };
}
