import type { LabelNames } from '../volume.ts';
import { completeWord } from './complete-word.ts';
import { listLabelsFrom } from './find-label.ts';
import type { SearchedLanguage } from './plan-query.ts';
import { type OperatorNames, QUOTES, quoteValue } from './query.ts';
import { isLabelFilter, LABEL_LISTS } from './read-filter.ts';

/** How a query may go on. */
export interface Completion {
  /** The whole query. */
  readonly text: string;
  /** What is completed: a word, or the name of a label. */
  readonly shown: string;
}

export interface CompleteQueryOptions {
  readonly operators: OperatorNames;
  readonly loadLabels: () => Promise<LabelNames>;
  readonly openLanguages: () => Promise<readonly SearchedLanguage[]>;
  /** @default 6 */
  readonly count?: number;
}

/** An operator at the end, its quotation marks open if it has any. */
const OPERATOR = new RegExp(
  `(?<=^|\\s)(?<name>[\\p{L}\\p{M}]+):(?:[${QUOTES}](?<quoted>[^${QUOTES}]*)|(?<plain>[^\\s${QUOTES}]*))$`,
  'u',
);
const WORD = new RegExp(`[^\\s${QUOTES}:−-]+$`, 'u');

/** Completes the last word of a query, or the name behind the colon of its last operator. */
export async function completeQuery(
  text: string,
  { operators, loadLabels, openLanguages, count = 6 }: CompleteQueryOptions,
): Promise<Completion[]> {
  const { index = 0, groups } = text.match(OPERATOR) ?? {};
  const { name = '', quoted, plain = '' } = groups ?? {};
  const operator = operators.get(name.toLowerCase());
  if (operator) {
    const value = quoted ?? plain;
    if (!isLabelFilter(operator) || value === '') return [];
    const labels = (await loadLabels())[LABEL_LISTS[operator]];
    return listLabelsFrom(labels, value, count).map(([, label]) => ({
      text: `${text.slice(0, index)}${name}:${quoteValue(label)}`,
      shown: `${name}:${quoteValue(label)}`,
    }));
  }
  const [word = ''] = text.match(WORD) ?? [];
  if (word === '') return [];
  const start = text.slice(0, text.length - word.length);
  const words = await completeWord(word, await openLanguages(), count);
  return words.map((shown) => ({ text: `${start}${shown}`, shown }));
}
