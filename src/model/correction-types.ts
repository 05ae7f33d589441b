import type { CorrectionType } from './article.ts';

/** The words of newspapers for the kinds of correction, in English, Indonesian and Arabic. */
export const CORRECTION_WORDS = {
  erratum: ['errata', 'typo', 'ralat', 'استدراك'],
  correction: [
    'corrigendum',
    'clarification',
    'koreksi',
    'hak koreksi',
    'klarifikasi',
    'تصحيح',
    'توضيح',
  ],
  'right-of-reply': ['reply', 'hak jawab', 'حق الرد'],
  update: ['updated', 'pembaruan', 'pemutakhiran', 'perkembangan', 'تحديث'],
} as const satisfies Record<CorrectionType, readonly string[]>;

const TYPES = new Map(
  (Object.entries(CORRECTION_WORDS) as [CorrectionType, readonly string[]][]).flatMap(
    ([type, others]) => [type, ...others].map((word) => [normalise(word), type] as const),
  ),
);

/** The kind of correction that a word means: `Hak Jawab` → `right-of-reply`. */
export function findCorrectionType(word: string): CorrectionType | undefined {
  return TYPES.get(normalise(word));
}

function normalise(word: string): string {
  return word
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();
}
