import { FIELD_NAMES, type FieldName, type FieldWithParts, PART_NAMES } from './field-names.ts';

/** What a key of frontmatter means. */
export interface KeyMeaning {
  readonly field: FieldName;
  /** Of a field with parts, which one: `image-alt` → `alt`. */
  readonly part?: string;
  /** The name of the field that the key begins with: `featured-image-alt` → `featuredimage`. */
  readonly name: string;
  /** Lower wins; 0 is the field's own name. */
  readonly rank: number;
}

/** What makes two spellings of a key one: `pubDate`, `pub_date`, `Pub-Date`. */
export function normaliseKey(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '');
}

export function hasParts(field: FieldName): field is FieldWithParts {
  return field in PART_NAMES;
}

/** What a key stands for; undefined for one that the archive does not know. */
export function findMeaning(key: string): KeyMeaning | undefined {
  return MEANINGS.get(normaliseKey(key));
}

/** The part of a field that a key inside it stands for: `('image', 'photographer')` → `credit`. */
export function findPart(field: FieldWithParts, key: string): string | undefined {
  return PARTS[field].get(normaliseKey(key));
}

const PARTS = {
  image: listParts(PART_NAMES.image),
  source: listParts(PART_NAMES.source),
  withdrawn: listParts(PART_NAMES.withdrawn),
  corrections: listParts(PART_NAMES.corrections),
} as const satisfies Record<FieldWithParts, ReadonlyMap<string, string>>;

function listParts(names: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  return new Map(
    Object.entries(names).flatMap(([part, others]) =>
      [part, ...others].map((name) => [normaliseKey(name), part]),
    ),
  );
}

const MEANINGS = listMeanings();

function listMeanings(): Map<string, KeyMeaning> {
  const fields = Object.entries(FIELD_NAMES) as [FieldName, readonly string[]][];
  const named = fields.flatMap(([field, others]) =>
    [field, ...others].map((written, rank) => ({ field, name: normaliseKey(written), rank })),
  );
  const meanings = new Map<string, KeyMeaning>(named.map((meaning) => [meaning.name, meaning]));
  for (const meaning of named) {
    // A list of corrections has no single date or text.
    if (!hasParts(meaning.field) || meaning.field === 'corrections') continue;
    for (const [key, part] of PARTS[meaning.field]) {
      const joined = meaning.name + key;
      // `cover_image` is a name of the table before it is a part of `cover`.
      if (!meanings.has(joined)) meanings.set(joined, { ...meaning, part });
    }
  }
  return meanings;
}
