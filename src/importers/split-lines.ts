import type { RecordText } from './split-json-records.ts';

/** Cuts text into lines that are not blank, numbered from 1; one that is too long loses its text. */
export async function* splitLines(
  chunks: AsyncIterable<string>,
  maxLength: number,
): AsyncGenerator<RecordText> {
  let line = 1;
  let rest = '';
  let isLong = false;
  const finish = (text: string): RecordText | undefined => {
    const whole = rest + text;
    const wasLong = isLong || whole.length > maxLength;
    rest = '';
    isLong = false;
    line += 1;
    if (wasLong) return { text: '', line: line - 1, flaw: 'too-long' };
    return whole.trim() === '' ? undefined : { text: whole, line: line - 1 };
  };
  for await (const chunk of chunks) {
    const lines = chunk.split('\n');
    const last = lines.pop() ?? '';
    for (const text of lines) {
      const whole = finish(text);
      if (whole !== undefined) yield whole;
    }
    isLong ||= rest.length + last.length > maxLength;
    rest = isLong ? '' : rest + last;
  }
  const whole = finish('');
  if (whole !== undefined) yield whole;
}
