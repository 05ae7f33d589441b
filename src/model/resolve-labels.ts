import type { Archive, AuthorSettings, LabelSettings, TagSettings } from './archive.ts';
import type { LabelKind, Slug } from './article.ts';
import { toSlug } from './slug.ts';

type LabelArchive = Pick<Archive, 'sections' | 'authors' | 'tags'>;

/**
 * The label that a name as written means: its slug, or the one of the label that `archive.yaml`
 * calls by that name or, for a tag, gives it as an alias.
 */
export function nameToLabelSlug(kind: LabelKind, name: string, archive: LabelArchive): Slug {
  const { asked, others } = listNames(archive)[kind];
  const known = asked.get(name);
  if (known !== undefined) return known;
  const own = toSlug(name);
  const slug = others.get(own) ?? own;
  asked.set(name, slug);
  return slug;
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

/** How the names of a kind's labels lead to their slugs. */
interface LabelNames {
  /** By the slug that a name would have of itself. */
  readonly others: ReadonlyMap<string, Slug>;
  /** Those that were asked for: 100,000 articles name the same few thousand. */
  readonly asked: Map<string, Slug>;
}

const namesOf = new WeakMap<LabelArchive, Readonly<Record<LabelKind, LabelNames>>>();

function listNames(archive: LabelArchive): Readonly<Record<LabelKind, LabelNames>> {
  const listed = namesOf.get(archive);
  if (listed !== undefined) return listed;
  const list = (kind: LabelKind) => ({ others: mapNames(kind, archive), asked: new Map() });
  const names = { tag: list('tag'), author: list('author'), section: list('section') };
  namesOf.set(archive, names);
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
