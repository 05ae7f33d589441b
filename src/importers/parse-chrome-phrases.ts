import { parse } from 'yaml';
import { z } from 'zod';
import type { ChromePhrases } from './chrome-table.ts';

const list = z.array(z.string().trim().min(3)).optional();
const schema = z.strictObject({ lines: list, beginnings: list, ends: list });

/** Reads a user's phrases: YAML with `lines`, `beginnings` and `ends`, each a list of texts. */
export function parseChromePhrases(
  text: string,
): { readonly phrases: ChromePhrases } | { readonly failure: string } {
  try {
    const { success, data, error } = schema.safeParse(parse(text) ?? {});
    if (!success) return { failure: z.prettifyError(error).replace(/\s+/g, ' ') };
    const { lines = [], beginnings = [], ends = [] } = data;
    return { phrases: { lines, beginnings, ends } };
  } catch (error) {
    return { failure: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no YAML' };
  }
}
