import { createReadStream } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createTextDecoder, type TextDecoding } from './create-text-decoder.ts';
import { createImportProblem } from './import-rules.ts';
import type { SourceFile } from './imported-article.ts';

const CHUNK_SIZE = 64 * 1024;

/** A file as text, piece by piece, and what had to be mended in the pieces so far. */
export interface TextStream {
  readonly chunks: AsyncIterable<string>;
  listProblems(): Diagnostic[];
}

/** Opens a file of any size and encoding; a file that cannot be read becomes a problem. */
export function streamText(source: SourceFile, onRead?: (share: number) => void): TextStream {
  const state: { decoding?: TextDecoding; failure?: string } = {};
  return {
    chunks: readChunks(source, state, onRead),
    listProblems: () => [
      ...(state.failure === undefined
        ? []
        : [
            createImportProblem(
              'source-missing',
              source,
              `The file cannot be read: ${state.failure}`,
            ),
          ]),
      ...listMended(source.path, state.decoding),
    ],
  };
}

async function* readChunks(
  { file, size }: SourceFile,
  state: { decoding?: TextDecoding; failure?: string },
  onRead: (share: number) => void = () => {},
): AsyncGenerator<string> {
  let read = 0;
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: CHUNK_SIZE })) {
      state.decoding ??= createTextDecoder((bytes as Buffer).subarray(0, 4096));
      yield state.decoding.push(bytes as Buffer);
      // Whoever asks for the next piece is done with this one.
      read += bytes.length;
      onRead(Math.min(1, read / size));
    }
    yield state.decoding?.end() ?? '';
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    state.failure = String(error.code);
  }
}

/** What was no text and how it was read, once a file. */
export function listMended(
  path: string,
  decoding: Pick<TextDecoding, 'mended'> | undefined,
): Diagnostic[] {
  const { bytes = 0, nulls = 0 } = decoding?.mended ?? {};
  const reasons = [
    bytes > 0 && `${bytes} bytes are no text in the encoding of the file`,
    nulls > 0 && `${nulls} NUL characters were dropped`,
  ].filter((reason) => reason !== false);
  return reasons.map((reason) => createImportProblem('source-encoding', { path }, reason));
}
