import type { Archive, AuthorSettings, LabelSettings, TagSettings } from './archive.ts';
import type { LabelKind, Slug } from './article.ts';
import { toSlug } from './slug.ts';

type LabelArchive = Pick<Archive, 'sections' | 'authors' | 'tags'>;

/**
 * The label that a name as written means: its slug, or the one of the label that `archive.yaml`
 * calls by that name or, for a tag, gives it as an alias.
 */
export function nameToLabelSlug(kind: LabelKind, name: string, archive: LabelArchive): Slug {
  const slug = toSlug(name);
  return listOtherNames(archive)[kind].get(slug) ?? slug;
}

/** What `archive.yaml` says of a label. */
export function findLabelSettings(
  kind: LabelKind,
  slug: Slug,
  archive: LabelArchive,
): AuthorSettings | TagSettings | LabelSettings | undefined {
  return listSettings(kind, archive).get(slug);
}

/** The name under which a label is shown: its settings' own, or the commonest, first by code point. */
export function chooseLabelName(
  counts: ReadonlyMap<string, number>,
  settingsName?: string | undefined,
): string {
  if (settingsName !== undefined) return settingsName;
  const [commonest] = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || compareCodePoints(a, b),
  );
  if (commonest === undefined) throw new Error('A label without a single use has no name');
  return commonest[0];
}

function listSettings(kind: LabelKind, archive: LabelArchive) {
  const settings = { tag: archive.tags, author: archive.authors, section: archive.sections };
  return settings[kind] satisfies ReadonlyMap<Slug, LabelSettings> as ReadonlyMap<
    Slug,
    LabelSettings & Partial<TagSettings>
  >;
}

type OtherNames = Readonly<Record<LabelKind, ReadonlyMap<string, Slug>>>;

const otherNames = new WeakMap<LabelArchive, OtherNames>();

function listOtherNames(archive: LabelArchive): OtherNames {
  const listed = otherNames.get(archive);
  if (listed !== undefined) return listed;
  const names: OtherNames = {
    tag: mapNames('tag', archive),
    author: mapNames('author', archive),
    section: mapNames('section', archive),
  };
  otherNames.set(archive, names);
  return names;
}

function mapNames(kind: LabelKind, archive: LabelArchive): ReadonlyMap<string, Slug> {
  const settings = listSettings(kind, archive);
  const names = new Map<string, Slug>();
  for (const [slug, { name, aliases = [] }] of settings) {
    for (const other of name === undefined ? aliases : [...aliases, name]) {
      const otherSlug = toSlug(other);
      // A label of its own is never another's alias.
      if (!settings.has(otherSlug) && !names.has(otherSlug)) names.set(otherSlug, slug);
    }
  }
  return names;
}

/** By code point, unlike `<`, which compares UTF-16 units. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a, toCode), Array.from(b, toCode)];
  const index = left.findIndex((code, at) => code !== right[at]);
  return index === -1 ? left.length - right.length : (left[index] ?? 0) - (right[index] ?? -1);
}

function toCode(character: string): number {
  return character.codePointAt(0) ?? 0;
}
